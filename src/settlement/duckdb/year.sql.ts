/** The year's value and each hospital's clearing (§19), and the January advance (§17). */
export const year = `
create or replace table year_sum as
  with cases as (
    select hospital, sum(points8) as points8, sum(cost) as cost, sum(cash) as cash, sum(self_pay) as self_pay
    from hospital_sum group by hospital
  ), changed as (
    select hospital, sum(points8 - case kind when 'group' then before8 else 0 end) as points8
    from reviewed group by hospital
  ), off as (
    select hospital, sum(points8) as points8 from deduction group by hospital
  )
  select h.*,
    (coalesce(c.points8, 0) + coalesce(r.points8, 0) - coalesce(o.points8, 0))::hugeint as points8,
    coalesce(c.cost, 0)::hugeint as cost, coalesce(c.cash, 0)::hugeint as cash,
    coalesce(c.self_pay, 0)::hugeint as self_pay
  from hospital h
  left join cases c using (hospital) left join changed r using (hospital) left join off o using (hospital);

create or replace table year_value as
  select case when y.points8 > 0 then
    round_half((y.cost - p.fund_cost + p.budget) * 100000000000000::hugeint, y.points8) end as value8
  from (select sum(points8)::hugeint as points8, sum(cost)::hugeint as cost from year_sum) y, parameter p;

create or replace table clearing as
  with gross as (
    select s.*, v.value8,
      coalesce(round_half(s.points8 * v.value8 * s.assessment, 10000000000000000::hugeint), 0)::hugeint as gross,
      round_half(s.cost * (100 + p.surplus_cap), 100::hugeint) as surplus_cap,
      greatest(0, s.self_pay - round_half(s.cost * p.self_pay_cap, 100::hugeint))::hugeint as self_pay_excess
    from year_sum s, year_value v, parameter p
  ), paid as (
    select hospital, sum(transfer)::hugeint as transfers, sum(audit)::hugeint as audit
    from hospital_month group by hospital
  ), cleared as (
    select g.*, least(g.gross, g.surplus_cap) as entitlement,
      coalesce(p.transfers, 0)::hugeint as transfers, coalesce(p.audit, 0)::hugeint as audit,
      least(g.gross, g.surplus_cap) - g.cash - coalesce(p.transfers, 0)::hugeint - coalesce(p.audit, 0)::hugeint
        - g.self_pay_excess as clearing
    from gross g left join paid p using (hospital)
  )
  select hospital, points8, value8, gross, surplus_cap, entitlement, self_pay_excess, cost, cash, transfers, audit,
    clearing, transfers + clearing as fund_paid,
    round_half(2 * prev_year_paid, 12::hugeint) as advance_old,
    round_half(2 * (transfers + clearing), 12::hugeint) as advance_new
  from cleared;
`;
