/** Budgets, points and values of the months, and what each hospital is paid in them (§18). */
export const months = `
create or replace table month_budget as
  with rounded as (
    select month, round_half(p.budget * share, sum(share) over ()::hugeint) as budget,
      month = max(month) over () as final, p.budget as year
    from month_share, parameter p
  )
  -- The last month takes what rounding left (R2).
  select month,
    case when final then year - coalesce((select sum(budget) from rounded where not final), 0)::hugeint
      else budget end as budget
  from rounded;

create or replace table month_value as
  with summed as (
    select month, coalesce(max(b.budget), 0)::hugeint as budget,
      coalesce(sum(s.points8), 0)::hugeint as points8, coalesce(sum(s.cash), 0)::hugeint as cash
    from month_budget b full join (select * from hospital_sum where month > 0) s using (month)
    group by month
  )
  -- R15: the fund's money alone, or with the patients' cash.
  select month, m.budget, points8,
    case when points8 > 0 then round_half(
      (m.budget + case p.monthly_basis when 'total' then cash else 0 end) * 100000000000000::hugeint, points8) end
      as value8
  from summed m, parameter p
  where points8 > 0 or month in (select month from month_budget);

create or replace table hospital_month as
  with off as (
    select d.hospital, d.month, sum(d.audit)::hugeint as audit,
      sum(coalesce(round_half(d.points8 * v.value8, 100000000000000::hugeint), 0))::hugeint as points_off
    from deduction d left join month_value v using (month)
    group by d.hospital, d.month
  ), added as (
    -- A late case's month has paid nothing for it: its addition waits for the clearing too.
    select r.hospital, r.paid_month as month,
      sum(coalesce(round_half(
        round_half(r.points8 * v.value8, 100000000000000::hugeint) * p.prepay_ratio, 100::hugeint), 0))::hugeint
        as additions
    from reviewed r left join month_value v on v.month = r.month, parameter p
    where r.kind = 'high' and r.paid_month is not null and r.status = 'on_time'
    group by r.hospital, r.paid_month
  ), together as (
    select hospital, month, s.prepaid8, coalesce(s.cash, 0)::hugeint as cash_of_cases, v.value8,
      coalesce(o.audit, 0)::hugeint as audit, coalesce(o.points_off, 0)::hugeint as points_off,
      coalesce(a.additions, 0)::hugeint as additions
    from (select * from hospital_sum where month > 0 and cases > 0) s
    full join off o using (hospital, month)
    full join added a using (hospital, month)
    left join month_value v using (month)
  ), worth as (
    select *, coalesce(prepaid8, 0)::hugeint as prepaid,
      case when value8 is not null then
        round_half(coalesce(prepaid8, 0)::hugeint * value8, 100000000000000::hugeint) end as gross,
      case when value8 is null then 0::hugeint else cash_of_cases end as cash
    from together
  ), amounts as (
    select *,
      round_half((coalesce(gross, 0)::hugeint - cash) * p.prepay_ratio, 100::hugeint)
        - audit - points_off + additions as amount
    from worth, parameter p
  ), balance as (
    select *, sum(amount) over w as owed
    from amounts
    window w as (partition by hospital order by month)
  ), paid as (
    -- What has been paid so far is the highest that was owed so far: what goes below it is carried (R11).
    select *, greatest(0, max(owed) over w)::hugeint as paid_so_far
    from balance
    window w as (partition by hospital order by month)
  )
  select hospital, month, prepaid, gross, cash, audit, points_off, additions, amount::hugeint as amount,
    (paid_so_far - coalesce(lag(paid_so_far) over w, 0))::hugeint as transfer,
    (owed - paid_so_far)::hugeint as carry
  from paid
  window w as (partition by hospital order by month);
`;
