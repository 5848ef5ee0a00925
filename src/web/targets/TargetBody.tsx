import { Button } from "antd";
import { useState } from "react";
import type { TargetReportView, TargetView } from "../../workspace/targets/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { ByUnit } from "./ByUnit.tsx";
import { Definition } from "./Definition.tsx";
import { History, Linked, Sources } from "./Lists.tsx";
import { ReportDialog } from "./ReportDialog.tsx";
import { ReportLog } from "./ReportLog.tsx";
import { Series } from "./Series.tsx";
import { Standing } from "./Standing.tsx";
import { words } from "./words.zh.ts";

/** What is open for reporting: a new value, or the entry that is corrected. */
export type Reporting = "new" | TargetReportView;

/** All of a metric under its name: on its page, and beside the matrix. */
export function TargetBody({ target }: { readonly target: TargetView }) {
  const [reporting, setReporting] = useState<Reporting>();
  const { may, light, state, says, removed, judgedOn } = target;
  const mayReport = may.whole || may.report.length > 0;
  return (
    <div className="target">
      <section className="block target-reason" aria-label={words.reason}>
        {removed ? (
          <p>{words.removed}</p>
        ) : (
          <>
            <p>
              <Standing light={light} state={state} />
            </p>
            <p>{says}</p>
            <p className="quiet">{words.judgedOn(dayWords(judgedOn, { weekday: false }))}</p>
          </>
        )}
        {mayReport && (
          <Button type="primary" onClick={() => setReporting("new")}>
            {words.report}
          </Button>
        )}
      </section>
      <Series target={target} />
      <ByUnit target={target} />
      <ReportLog target={target} onCorrect={setReporting} />
      <Sources target={target} />
      <Linked target={target} />
      <Definition target={target} />
      <History target={target} />
      {reporting !== undefined && (
        <ReportDialog target={target} reporting={reporting} onClose={() => setReporting(undefined)} />
      )}
    </div>
  );
}
