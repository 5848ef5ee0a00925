/**
 * Additions of this size and more, in 1e-8 points times their denominator, do not fit 127 bits while they are rounded:
 * `wide` names them with what they are made of, and who asks computes them into `wide_addition`.
 */
const widest = "8e37";

/** Reviewed cases with what they are measured by (§14). */
export const measures = `
create or replace table measured as
  select r.id, r.kind, r.paid_month, s.hospital, s.month, s.status, s.points8 as before8, s.kind as class,
    c.total - r.unreasonable as accepted, l.n, l.s, l.multiple, l.base8, l.coef8,
    (c.total - r.unreasonable) * 10 * l.n - l.multiple * l.s as over
  from review r
  join case_row c on c.id = r.id
  join settled s on s.id = r.id
  join hospital h on h.hospital = c.hospital
  left join cell l on l."group" = c."group" and l.grade = h.grade;
`;

export const wide = `
select id, over::varchar, base8::varchar, coef8::varchar, s::varchar from measured
where kind = 'high' and class = 'high' and s > 0 and over > 0 and over::double * base8 * coef8 >= ${widest}
`;

/** What reviews come to: added points of high cases (§14, R8), replaced points of whole groups (§16, R9). */
export const reviews = `
create or replace table reviewed as
  select m.*,
    case
      when m.kind = 'group' then round_half(m.accepted * o.cases * 10000000000::hugeint, o.cost)
      when m.class <> 'high' or m.s = 0 or m.over <= 0 then 0::hugeint
      when w.id is not null then w.points8
      else round_half(m.over * m.base8 * m.coef8, 1000000000::hugeint * m.s)
    end as points8
  from measured m left join wide_addition w on w.id = m.id, overall o;
`;
