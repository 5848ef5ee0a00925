import { Link } from "wouter";
import type { MonthRow } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { StepTag } from "../parts/StepTag.tsx";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

/** The months in a row, each with what it is at, until when, and what waits in it. */
export function MonthStrip({ months, fund }: { readonly months: readonly MonthRow[]; readonly fund: Fund }) {
  return (
    <section className="block">
      <h2>{words.months}</h2>
      {months.length === 0 && <p className="quiet">{words.noMonths}</p>}
      <ol className="month-strip">
        {months.map((month) => (
          <li key={month.id} data-step={month.step}>
            <Link href={pathOf("/settlement/months", { ...fund, open: month.id })}>
              {common.monthOf(month.month)}
            </Link>
            <StepTag step={month.step} />
            {month.due && month.step !== "published" && (
              <small>
                {common.dueOn(dayWords(month.due, { year: false, weekday: false }))}
                {month.provisional && `（${common.provisional}）`}
              </small>
            )}
            {month.step === "upload" && <small>{words.uploaded(month.uploaded, month.hospitals)}</small>}
            {month.openObjections > 0 && <small>{words.objections(month.openObjections)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
