import { fromUnits, moneyDigits, toUnits } from "../../../settlement/numbers.ts";
import { refuse } from "../../refusal.ts";
import type { Correction } from "../events.ts";
import type { CaseFacts, YearCases } from "../reviews/year-cases.ts";
import { objectionSays as says } from "./words.zh.ts";

/** What shall be set right, in the form in which it is kept. Refuses what says nothing or makes no sense for the case. */
export function checkedCorrection(
  { group, noncompliant }: Correction,
  facts: CaseFacts,
  year: Pick<YearCases, "knowsGroup">,
): Correction {
  if (group === undefined && noncompliant === undefined)
    refuse({ code: "invalid", field: "wants", says: says.nothingWanted() });
  if (group !== undefined && (group ?? "") === facts.group && noncompliant === undefined)
    refuse({ code: "invalid", field: "group", says: says.sameGroup(facts.group || "空") });
  if (group !== undefined && group !== null && !year.knowsGroup(group))
    refuse({ code: "invalid", field: "group", says: says.unknownGroup(group) });
  return {
    ...(group !== undefined && { group }),
    ...(noncompliant !== undefined && { noncompliant: checkedAmount(noncompliant, facts) }),
  };
}

function checkedAmount(amount: string, { cost }: CaseFacts): string {
  const fen = toUnits(amount, moneyDigits);
  if (fen === undefined || fen < 0n || fen > toUnits(cost, moneyDigits)!)
    refuse({ code: "invalid", field: "noncompliant", says: says.badAmount(cost) });
  return fromUnits(fen, moneyDigits);
}
