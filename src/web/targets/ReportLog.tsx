import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { TargetReportView, TargetView } from "../../workspace/targets/views.ts";
import { periodTitle, unitAfter } from "../../workspace/targets/words.zh.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly target: TargetView;
  readonly onCorrect: (entry: TargetReportView) => void;
}

/** Entries at first: the newest. */
const few = 10;

/** Every entry with who and when; what was corrected stays, struck through. */
export function ReportLog({ target, onCorrect }: Props) {
  const { reports, may, reportedUnit } = target;
  const [whole, setWhole] = useState(false);
  const mine = new Set(may.report.map(({ id }) => id));
  return (
    <section className="block">
      <h2>{words.reports}</h2>
      {reports.length === 0 ? (
        <p className="quiet">{words.noPeriods}</p>
      ) : (
        <>
          <p className="quiet">{words.reportsHint}</p>
          <ul className="report-log">
            {(whole ? reports : reports.slice(0, few)).map((entry) => {
              const mayCorrect =
                entry.correctedBy === undefined &&
                (entry.unit === undefined ? may.whole : mine.has(entry.unit));
              return (
                <li key={entry.id} className={entry.correctedBy === undefined ? undefined : "was-corrected"}>
                  <span className="report-value">
                    {periodTitle(entry.period)}　{entry.unitName ?? words.whole}{" "}
                    <b>{figuresOf(entry, reportedUnit)}</b>
                    {entry.correctedBy !== undefined && <small>{words.corrected}</small>}
                    {entry.corrects !== undefined && <small>{words.correction}</small>}
                  </span>
                  <span className="quiet">
                    {entry.by}，{momentWords(entry.at)}
                    {entry.task !== undefined && (
                      <>
                        ，<Link href={`/tasks/${entry.task}`}>{words.fromTask}</Link>
                      </>
                    )}
                  </span>
                  {entry.note && (
                    <span className="quiet">
                      {words.note}：{entry.note}
                    </span>
                  )}
                  {mayCorrect && (
                    <button type="button" className="text-button" onClick={() => onCorrect(entry)}>
                      {words.correct}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          {reports.length > few && !whole && (
            <Button onClick={() => setWhole(true)}>{words.allReports(reports.length)}</Button>
          )}
        </>
      )}
    </section>
  );
}

function figuresOf({ value, numerator, denominator, weight }: TargetReportView, unit: string): string {
  return [
    value !== undefined && `${value}${unitAfter(unit)}`,
    numerator !== undefined && `${numerator}/${denominator ?? ""}`,
    weight !== undefined && `${words.weight}${weight}`,
  ]
    .filter(Boolean)
    .join("，");
}
