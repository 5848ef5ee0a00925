import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { ClearingView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { sumOf } from "../parts/decimals.ts";
import { yuanWords } from "../parts/formats.zh.ts";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

/** Makes the clearing count: asks once and names the sums. */
export function MakeClearing({ clearing }: { readonly clearing: ClearingView }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const make = useSettlementWrite<unknown>(() => {
    setAsked(false);
    void message.success(words.done);
  });
  const { draft, waits, run, year, fund } = clearing;
  if (!draft) return null;
  const verb = run ? words.makeAgain : words.make;
  const amounts = draft.figures.hospitals.map((each) => each.clearing);
  const owed = sumOf(
    amounts.filter((amount) => !amount.startsWith("-")),
    2,
  );
  const back = sumOf(
    amounts.filter((amount) => amount.startsWith("-")).map((amount) => amount.slice(1)),
    2,
  );
  return (
    <>
      <Button type="primary" disabled={waits.length > 0} onClick={() => setAsked(true)}>
        {verb}
      </Button>
      <Modal
        open={asked}
        title={`${verb}：${common.fundYear(year, fund)}`}
        okText={verb}
        cancelText={common.cancel}
        confirmLoading={make.isPending}
        onCancel={() => setAsked(false)}
        onOk={() => make.mutate({ path: "clearing", body: { year, fund, version: draft.versionNumber } })}
      >
        <p>{words.makeAsks(year, fund, draft.figures.hospitals.length)}</p>
        <p>{words.makeSums(yuanWords(owed), yuanWords(back))}</p>
        <p className="quiet">{words.makeStays}</p>
        <ErrorLine error={make.error} />
      </Modal>
    </>
  );
}
