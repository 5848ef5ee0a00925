import type { MonthStep } from "../../../workspace/insurance/events.ts";
import { stepWords } from "../../../workspace/insurance/months/words.zh.ts";

/** What a month is at: a word with a shape beside it. */
export function StepTag({ step }: { readonly step: MonthStep }) {
  return (
    <span className="state" data-state={step === "published" ? "closed" : "active"}>
      <i aria-hidden="true" />
      {stepWords[step]}
    </span>
  );
}
