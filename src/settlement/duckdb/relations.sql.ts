/**
 * What the second opinion is made from: the relations of a year as they come, money in fen, points and coefficients in
 * 1e-8, ratios in hundredths, multiples in tenths. `case_row` is made by who has the cases, with `id` as the name of a
 * case and "group" null for 无法分入DRG; its `hospital` and "group" are of `text`, or whole numbers that stand for it.
 */
export const relations = (text: "varchar" | "smallint") => `
create or replace table hospital(hospital ${text}, grade tinyint, assessment hugeint, prev_year_paid hugeint);
create or replace table reference("group" ${text}, grade tinyint, cases hugeint, cost hugeint, basic boolean,
  weight hugeint);
create or replace table override("group" ${text}, grade tinyint, coef8 hugeint);
create or replace table parameter(unstable_max_cases hugeint, low_multiple hugeint, unstable_prepay_ratio hugeint,
  prepay_ratio hugeint, surplus_cap hugeint, self_pay_cap hugeint, monthly_basis varchar, budget hugeint,
  fund_cost hugeint);
create or replace table band(up_to hugeint, multiple hugeint);
create or replace table month_share(month tinyint, share hugeint);
create or replace table deduction(hospital ${text}, month tinyint, audit hugeint, points8 hugeint);
create or replace table review(id varchar, kind varchar, unreasonable hugeint, paid_month tinyint);
create or replace table wide_addition(id varchar, points8 hugeint);
`;
