/**
 * Points, sums and payments as one would write them with doubles: from means, rounded once at the end. Coefficients
 * with their caps are taken from the exact table. Compares with the exact ones by hospital and month, in fen.
 */
export const settledDouble = `
create or replace table settled_double as
  with overall as (
    select sum(cost)::double / sum(cases)::double as mean from reference
  ), grp as (
    select "group", sum(cost)::double / sum(cases)::double as mean, sum(cases)::double as cases
    from reference group by "group"
  ), own as (
    select "group", grade, cost::double / cases::double as mean from reference where cases > 0
  ), looked_up as (
    select c.*, g.mean as group_mean, g.cases, w.mean, g.mean / o.mean * 100 as base, o.mean as all_mean,
      l.coef8::double / 1e8 as coef,
      case when g.mean / o.mean * 100 <= 100 then 3.0::double when g.mean / o.mean * 100 <= 200 then 2.5::double
        when g.mean / o.mean * 100 <= 300 then 2.0::double when g.mean / o.mean * 100 <= 500 then 1.5::double
        else 1.3::double end as multiple
    from case_row c
    join hospital h on h.hospital = c.hospital
    left join grp g on g."group" = c."group"
    left join own w on w."group" = c."group" and w.grade = h.grade
    left join cell l on l."group" = c."group" and l.grade = h.grade, overall o
  ), classed as (
    select *,
      case
        when "group" is null then 'ungrouped'
        when cases is null or cases <= 1 then 'unstable'
        when total - noncompliant > multiple * mean then 'high'
        when total < 0.3::double * mean then 'low'
        else 'normal'
      end as kind
    from looked_up
  ), pointed as (
    select id, hospital, month, status, total, cash, self_pay, kind,
      case kind
        when 'ungrouped' then 0::double
        when 'unstable' then total / all_mean * 100
        when 'low' then least(base, base * total / group_mean)
        else base * coef
      end as points
    from classed
  )
  select *, status = 'on_time' and kind <> 'ungrouped' as in_month,
    case when kind = 'unstable' then 0.7::double * points else points end as prepaid
  from pointed;
`;

export const sumDouble = `
create or replace table hospital_sum_double as
  select hospital, case when in_month then month else 0 end as month, count(*) as cases,
    sum(points) as points, sum(prepaid) as prepaid, sum(cash) as cash, sum(total) as cost, sum(self_pay) as self_pay
  from settled_double
  group by 1, 2;
`;

/** How many payments doubles get wrong, and of how many. */
export const wrongPayments = `
with value as (
  select s.month, any_value(b.budget)::double / 100 / sum(s.points) as value
  from hospital_sum_double s join month_budget b on b.month = s.month
  group by s.month
)
select count(*) filter (where round(d.prepaid * v.value * 100) <> m.gross), count(*)
from hospital_sum_double d
join value v on v.month = d.month
join hospital_month m on m.hospital = d.hospital and m.month = d.month
where m.gross > 0;
`;
