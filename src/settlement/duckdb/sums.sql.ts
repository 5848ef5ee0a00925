/**
 * Cases added up by hospital and month, as all that follows needs them; month 0 holds the cases that count in no month.
 */
export const sums = `
create or replace table hospital_sum as
  select hospital, case when in_month then month else 0 end as month, count(*) as cases,
    sum(points8)::hugeint as points8, sum(prepaid8)::hugeint as prepaid8, sum(cash)::hugeint as cash,
    sum(total)::hugeint as cost, sum(self_pay)::hugeint as self_pay
  from settled
  group by 1, 2;
`;
