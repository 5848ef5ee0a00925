import { App, Button, Checkbox, InputNumber, Modal } from "antd";
import { useState } from "react";
import type { DraftView, PlanView } from "../../workspace/plans/views.ts";
import { openWords } from "../../workspace/plans/words.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { planApi } from "./api.ts";
import { useWrite } from "./use-plans.ts";
import { words } from "./words.zh.ts";

/** Publishes a draft after saying what will happen, in numbers; what stays open must be acknowledged. */
export function PublishButton({ draft, plan }: { readonly draft: DraftView; readonly plan: PlanView }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const [seen, setSeen] = useState(false);
  const [year, setYear] = useState<number | null>(() => firstYear(plan, new Date()));
  const publish = useWrite((chosen: number) =>
    planApi.publish(draft.plan, {
      year: chosen,
      version: draft.version,
      leave: leave.map(({ code }) => code),
    }),
  );
  const must = draft.open.filter((point) => point.must);
  const leave = draft.open.filter((point) => !point.must);
  const units = new Set(draft.names.filter(({ tasks }) => tasks > 0).flatMap(({ units: ids = [] }) => ids))
    .size;
  const ready = must.length === 0 && (leave.length === 0 || seen) && year !== null && draft.tasks.length > 0;
  const go = () =>
    publish.mutateAsync(year!).then(
      (done) => {
        setAsked(false);
        void message.success(words.published(done.tasks, done.units));
      },
      () => undefined,
    );
  return (
    <>
      <Button type="primary" onClick={() => setAsked(true)}>
        {words.publish}
      </Button>
      <Modal
        open={asked}
        title={words.publish}
        okText={words.publish}
        cancelText={words.cancel}
        okButtonProps={{ disabled: !ready, loading: publish.isPending }}
        onOk={() => void go()}
        onCancel={() => setAsked(false)}
      >
        <ErrorLine error={publish.error} />
        {must.length > 0 && <p className="open-must">{words.mustFirst(must.length)}</p>}
        <p>{words.publishAsk(draft.tasks.length, draft.targets.length, units, String(year ?? ""))}</p>
        <p className="publish-year">
          {words.publishYear}{" "}
          <InputNumber
            min={1990}
            max={2100}
            precision={0}
            aria-label={words.publishYear}
            value={year}
            onChange={setYear}
          />
        </p>
        {leave.length > 0 && (
          <>
            <p>{words.leaveThese}</p>
            <ul className="publish-leave">
              {leave.map((point) => (
                <li key={point.code}>{openWords(point)}</li>
              ))}
            </ul>
            <Checkbox checked={seen} onChange={(event) => setSeen(event.target.checked)}>
              {words.leaveAck}
            </Checkbox>
          </>
        )}
      </Modal>
    </>
  );
}

/** This year where the plan runs now, else the year in which it begins. */
function firstYear({ start, end }: Pick<PlanView, "start" | "end">, now: Date): number {
  const year = now.getFullYear();
  const first = start === undefined ? year : Number(start.slice(0, 4));
  const last = end === undefined ? year : Number(end.slice(0, 4));
  return year >= first && year <= last ? year : first;
}
