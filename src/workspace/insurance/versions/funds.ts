import { sameFund } from "../../../settlement/fund.ts";

/** The two kinds of basic medical insurance: budgets, points and values of each are its own (§6). */
export const funds = ["职工", "居民"] as const;
export type Fund = (typeof funds)[number];

/** The fund that is meant: 职工医保, 城镇职工基本医疗保险. Nothing for what is neither. */
export function fundOf(name: string): Fund | undefined {
  return name === "" ? undefined : funds.find((fund) => sameFund(fund, name));
}
