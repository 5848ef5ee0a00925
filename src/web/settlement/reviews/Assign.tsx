import { App, Button, Checkbox, InputNumber, Segmented } from "antd";
import { useId, useState } from "react";
import type { ExpertRow, ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useSettlementRows, useSettlementWrite } from "../parts/use-settlement.ts";
import { words } from "./words.zh.ts";

/** Experts that a review needs at least. */
const least = 2;

/** Asks experts for their opinion: named ones, or drawn by lot; those who take no part with the reason. */
export function Assign({ review }: { readonly review: ReviewView }) {
  const { message } = App.useApp();
  const field = useId();
  const experts = useSettlementRows<ExpertRow>("experts", { review: review.id });
  const [how, setHow] = useState<"name" | "lot">("name");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [count, setCount] = useState(least);
  const send = useSettlementWrite<unknown>(() => {
    setChosen([]);
    void message.success(words.assigned);
  });
  const rows = experts.rows ?? [];
  const free = rows.filter(({ excluded }) => excluded === null).length;
  const assign = () =>
    send.mutate({
      path: `reviews/${review.id}/assign`,
      body: { version: review.version, ...(how === "lot" ? { draw: count } : { experts: chosen }) },
    });
  return (
    <section className="block">
      <h2>{review.state === "applied" ? words.assign : words.assignMore}</h2>
      <p className="quiet">{words.assignHint}</p>
      <ErrorLine error={experts.error} onRetry={() => void experts.refetch()} />
      {experts.rows?.length === 0 && <p>{words.noExperts}</p>}
      {rows.length > 0 && (
        <>
          <Segmented
            aria-label={words.how}
            value={how}
            options={[
              { value: "name", label: words.byName },
              { value: "lot", label: words.byLot },
            ]}
            onChange={setHow}
          />
          {how === "name" ? (
            <fieldset className="experts">
              <legend className="unseen">{words.chooseExperts}</legend>
              {rows.map(({ id, name, open, excluded }) => (
                <Checkbox
                  key={id}
                  disabled={excluded !== null}
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                  }
                >
                  {name} <small>{excluded ?? words.waiting(open)}</small>
                </Checkbox>
              ))}
            </fieldset>
          ) : (
            <div className="experts">
              <label htmlFor={field}>{words.count}</label>
              <InputNumber
                id={field}
                min={1}
                max={Math.max(1, free)}
                precision={0}
                value={count}
                onChange={(value) => setCount(value ?? least)}
              />
              <p className="quiet">{words.lotHint}</p>
            </div>
          )}
          <ErrorLine error={send.error} />
          <Button
            {...(review.state === "applied" && { type: "primary" as const })}
            loading={send.isPending}
            disabled={how === "name" && chosen.length === 0}
            onClick={assign}
          >
            {how === "lot" ? words.drawVerb(count) : words.assignVerb(chosen.length)}
          </Button>
        </>
      )}
    </section>
  );
}
