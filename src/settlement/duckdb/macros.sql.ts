/**
 * 四舍五入 over 128-bit integers, as `roundHalf` does it. HUGEINT and integer division throughout: a DECIMAL divided by a
 * DECIMAL, avg(DECIMAL) and even // on DECIMAL give a DOUBLE in DuckDB.
 */
export const macros = `
create or replace macro round_half(a, b) as
  case when a >= 0
    then (2::hugeint * a + b) // (2::hugeint * b)
    else -((-2::hugeint * a + b) // (2::hugeint * b))
  end;
create or replace macro floor_of(a, b) as a::hugeint // b;
create or replace macro ceil_of(a, b) as (a::hugeint + b - 1) // b;
`;
