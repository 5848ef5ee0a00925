/**
 * Points, values and what hospitals' points are worth (§18) from `settled` and `month_budget(month, budget)` in fen.
 * R15: with the fund's money alone; for monthly_basis = total add the month's cash to the budget.
 */
export const months = `
create or replace table month_value as
  select m.month, m.budget, m.points8,
    case when m.points8 > 0 then round_half(m.budget * 100000000000000::hugeint, m.points8) end as value8
  from (
    select month, coalesce(max(b.budget), 0)::hugeint as budget,
      coalesce(sum(s.points8), 0)::hugeint as points8
    from month_budget b full join (select * from settled where in_month) s using (month)
    group by month
  ) m;

create or replace table hospital_month as
  select s.hospital, s.month, sum(s.prepaid8)::hugeint as prepaid8, sum(s.cash)::hugeint as cash, count(*) as cases,
    round_half(sum(s.prepaid8)::hugeint * any_value(v.value8), 100000000000000::hugeint) as gross
  from settled s join month_value v using (month)
  where s.in_month
  group by s.hospital, s.month;
`;
