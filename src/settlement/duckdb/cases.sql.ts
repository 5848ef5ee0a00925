/** Class and points of every case (§14 to §16, before review), and what of them its month prepays (§18). */
export const cases = `
create or replace table settled as
  with looked_up as (
    select c.*, l.stable, l.n, l.cases, l.cost, l.base8, l.normal8, l.high, l.low
    from case_row c
    join hospital h on h.hospital = c.hospital
    left join cell l on l."group" = c."group" and l.grade = h.grade
  ), classed as (
    select *,
      case
        when "group" is null then 'ungrouped'
        when stable is null or not stable then 'unstable'
        when n > 0 and total - noncompliant > high then 'high'
        when total = 0 or (n > 0 and total < low) then 'low'
        else 'normal'
      end as kind
    from looked_up
  ), pointed as (
    select c.id, c.hospital, c.month, c.status, c.total, c.cash, c.self_pay, c.kind,
      case c.kind
        when 'ungrouped' then 0::hugeint
        when 'unstable' then round_half(c.total::hugeint * o.cases * 10000000000::hugeint, o.cost)
        when 'low' then
          case when c.total = 0 or c.cost = 0 then 0::hugeint
            else least(c.base8, round_half(c.base8 * c.total * c.cases, c.cost)) end
        else c.normal8
      end as points8
    from classed c, overall o
  )
  select p.*, p.status = 'on_time' and p.kind <> 'ungrouped' as in_month,
    case when p.kind = 'unstable' then round_half(q.unstable_prepay_ratio * p.points8, 100::hugeint)
      else p.points8 end as prepaid8
  from pointed p, parameter q;
`;
