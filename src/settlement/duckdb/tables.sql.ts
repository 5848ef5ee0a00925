/**
 * The tables of §10 to §15. Written from the specification and not from `tables.ts`: caps are a running minimum here.
 */
export const tables = `
create or replace table overall as
  select sum(cases)::hugeint as cases, sum(cost)::hugeint as cost from reference;

create or replace table grp as
  with summed as (
    select "group", sum(cases)::hugeint as cases, sum(cost)::hugeint as cost, bool_or(basic) as basic,
      max(weight)::hugeint as weight
    from reference group by "group"
  ), based as (
    select s.*,
      case
        when weight is not null then weight * 100
        when s.cases = 0 then 0::hugeint
        else round_half(s.cost * o.cases * 10000000000::hugeint, s.cases * o.cost)
      end as base8
    from summed s, overall o
  )
  select b.*, b.cases > p.unstable_max_cases as stable,
    (select multiple from band where up_to is null or b.base8 <= up_to order by up_to nulls last limit 1)::hugeint
      as multiple
  from based b, parameter p;

create or replace table cell as
  with every_grade as (
    select g."group", k.grade, coalesce(r.cases, 0)::hugeint as n, coalesce(r.cost, 0)::hugeint as s,
      g.cases, g.cost, g.basic, g.stable, g.base8, g.multiple
    from grp g cross join (values (1), (2), (3)) as k(grade)
    left join reference r on r."group" = g."group" and r.grade = k.grade
  ), raw as (
    select *,
      case when n > 0 and cost > 0 then round_half(s * cases * 100000000::hugeint, n * cost) end as raw8
    from every_grade
  ), decided as (
    -- A decision takes the place of what stands above it: the grades below are capped by it alone.
    select raw.*, v.coef8 as decided8,
      count(v.coef8) over (partition by raw."group" order by raw.grade desc) as decisions
    from raw left join override v on v."group" = raw."group" and v.grade = raw.grade
  ), capped as (
    -- The smallest of the grades down to this one that have data: no grade stands above a higher one.
    select *,
      min(coalesce(decided8, raw8)) over (partition by "group", decisions order by grade desc) as down
    from decided
  ), coefficient as (
    select *,
      case
        when not stable or basic then 100000000::hugeint
        when decided8 is not null then decided8
        when raw8 is null then least(100000000::hugeint, coalesce(down, 100000000::hugeint))
        else down
      end as coef8
    from capped
  )
  select "group", grade, n, s, cases, cost, stable, base8, multiple, raw8, coef8,
    round_half(base8 * coef8, 100000000::hugeint) as normal8,
    case when n > 0 then floor_of(multiple * s, 10 * n) end as high,
    case when n > 0 then ceil_of(p.low_multiple * s, 10 * n) end as low
  from coefficient, parameter p;
`;
