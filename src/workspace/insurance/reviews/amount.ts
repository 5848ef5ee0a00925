import { fromUnits, moneyDigits, toUnits } from "../../../settlement/numbers.ts";
import { refuse } from "../../refusal.ts";
import { reviewSays as says } from "./words.zh.ts";

/** Yuan found unreasonable, in the form in which it is kept: from nothing to all that the case cost. */
export function checkedUnreasonable(amount: string | undefined, cost: string): string {
  if (amount === undefined) return refuse({ code: "invalid", field: "unreasonable", says: says.noFigure() });
  const fen = toUnits(amount, moneyDigits);
  if (fen === undefined || fen < 0n || fen > toUnits(cost, moneyDigits)!)
    return refuse({ code: "invalid", field: "unreasonable", says: says.badAmount(cost) });
  return fromUnits(fen, moneyDigits);
}
