import { fromUnits, moneyDigits, toUnits } from "../../settlement/numbers.ts";

/** Yuan added up, exact. */
export function addMoney(yuan: readonly string[]): string {
  return fromUnits(
    yuan.reduce((sum, each) => sum + toUnits(each, moneyDigits)!, 0n),
    moneyDigits,
  );
}
