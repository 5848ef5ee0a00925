import { Link } from "wouter";
import type { MonthRow } from "../../../workspace/insurance/views.ts";
import { pathOf } from "../../client.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { StepTag } from "../parts/StepTag.tsx";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly months: readonly MonthRow[];
  readonly fund: Fund;
  /** A hospital's own months: they lead to its files and cases, and whether it has sent its file is told in a word. */
  readonly own?: boolean;
}

/** The months in a row, each with what it is at, until when, and what waits in it. */
export function MonthStrip({ months, fund, own = false }: Props) {
  return (
    <section className="block">
      <h2>{words.months}</h2>
      {months.length === 0 && <p className="quiet">{words.noMonths}</p>}
      <ol className="month-strip">
        {months.map((month) => (
          <li key={month.id} data-step={month.step}>
            <Link
              href={own ? ownPage(month, fund) : pathOf("/settlement/months", { ...fund, open: month.id })}
            >
              {common.monthOf(month.month)}
            </Link>
            <StepTag step={month.step} />
            {month.due && month.step !== "published" && (
              <small>
                {common.dueOn(dayWords(month.due, { year: false, weekday: false }))}
                {month.provisional && `（${common.provisional}）`}
              </small>
            )}
            {month.step === "upload" && (
              <small>{own ? ownUpload(month) : words.uploaded(month.uploaded, month.hospitals)}</small>
            )}
            {month.openObjections > 0 && <small>{words.objections(month.openObjections)}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Its file while that is what counts, afterwards what became of its cases. */
function ownPage({ month, step }: MonthRow, fund: Fund): string {
  return pathOf(step === "upload" ? "/hospital/upload" : "/settlement/cases", { ...fund, month });
}

/** One hospital in a word; those of several count them. */
function ownUpload({ uploaded, hospitals }: MonthRow): string {
  if (hospitals > 1) return words.uploaded(uploaded, hospitals);
  return uploaded > 0 ? words.ownUploaded : words.ownMissing;
}
