import type { VersionParameters } from "../content.ts";
import type { ContentPart } from "../fault.ts";

/** What params.json calls the parameters. */
export const parameterNames = {
  prepayRatio: "prepay_ratio",
  unstablePrepayRatio: "unstable_prepay_ratio",
  unstableMaxCases: "unstable_max_cases",
  lowMultiple: "low_multiple",
  highBands: "high_bands",
  surplusCap: "surplus_cap",
  selfPayCap: "self_pay_cap",
  monthlyBasis: "monthly_basis",
  reviewQuota: "review_quota",
} as const satisfies Readonly<Record<Exclude<keyof VersionParameters, "defaulted">, string>>;

export const budgetName = "budget_yuan";
export const totalName = "统筹基金支出预算总额";
export const sharesName = "prev_year_month_fund_yuan";

/** The columns of the tables, in order. */
export const hospitalColumns = {
  code: "hospital",
  grade: "grade",
  assessment: "assessment_coef",
  prevYearPaid: "prev_year_fund_paid_yuan",
  accountingUnit: "accounting_unit",
} as const;

/** History and groups in one table: what is decided of a group stands in each of its rows. */
export const referenceColumns = {
  group: "group",
  name: "group_name",
  grade: "grade",
  cases: "cases",
  cost: "total_cost_yuan",
  basic: "basic_group",
  weight: "weight",
} as const;

export const overrideColumns = {
  group: "group",
  grade: "grade",
  coefficient: "coef",
  decision: "decision",
} as const;

/** Where in a folder a field of the content stands. */
export function nameOfField(part: ContentPart, field: string): string {
  const names: Readonly<Record<string, string>> = {
    parameters: parameterNames,
    budget: {
      total: `${budgetName}.${totalName}`,
      name: `${budgetName}.less`,
      amount: `${budgetName}.less`,
      less: `${budgetName}.less`,
    },
    monthShares: { month: sharesName, amount: sharesName },
    hospitals: hospitalColumns,
    groups: referenceColumns,
    reference: referenceColumns,
    overrides: overrideColumns,
  }[part];
  return names[field] ?? field;
}
