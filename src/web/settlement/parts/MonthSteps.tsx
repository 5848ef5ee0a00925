import { stepWords } from "../../../workspace/insurance/months/words.zh.ts";
import type { MonthView } from "../../../workspace/insurance/views.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import { endOf, standingOf } from "./month-steps.ts";
import { words } from "./words.zh.ts";

const standings = { done: words.stepDone, now: words.stepNow, ahead: words.stepAhead } as const;

/** The steps of a month with their days, as far as they are known. */
export function MonthSteps({ month }: { readonly month: Pick<MonthView, "step" | "steps" | "provisional"> }) {
  return (
    <>
      <ol className="month-steps">
        {month.steps.map(({ step, since }, at) => {
          const due = endOf(month.steps, at);
          const standing = standingOf(step, month.step);
          return (
            <li key={step} data-standing={standing} aria-current={standing === "now" ? "step" : undefined}>
              <b>{stepWords[step]}</b>
              <span>{standings[standing]}</span>
              <small>
                {since && dayWords(since, { year: false, weekday: false })}
                {since && due && "至"}
                {due && dayWords(due, { year: false, weekday: false })}
                {due && standing !== "done" && month.provisional && `（${words.provisional}）`}
              </small>
            </li>
          );
        })}
      </ol>
      {month.provisional && month.step !== "published" && <p className="quiet">{words.provisionalHint}</p>}
    </>
  );
}
