import type { DialectName } from "../../src/rules/sql/dialect.ts";

/**
 * The outpatient rule as one writes it by hand, in the database's own decimals, on 2024-06-01. `fenced` keeps the
 * planner from saying the base's expression again in every use: a PostgreSQL trick that few would think of.
 */
export function handWritten(dialect: DialectName, { fenced }: { readonly fenced: boolean }): string {
  const fence = fenced && dialect === "postgres" ? "OFFSET 0" : "";
  return `
    SELECT id, status, CASE WHEN status = 'value' THEN
      LEAST(ROUND(
        (LEAST(base, 10000) * 0.625
          + GREATEST(LEAST(base, 50000) - 10000, 0) * 0.75
          + GREATEST(base - 50000, 0) * 0.85)
        * CASE WHEN poor THEN 1.1 WHEN age >= 60 THEN 1.05 ELSE 1 END, 2),
        GREATEST(62500 - paid, 0))
      END AS value
    FROM (
      SELECT id, poor, age, paid,
        GREATEST(total - self - CASE level WHEN '一级' THEN 200 WHEN '二级' THEN 400 ELSE 800 END, 0) AS base,
        CASE
          WHEN insured IS NULL THEN 'unknown'
          WHEN NOT insured THEN 'not-applicable'
          WHEN total IS NULL OR self IS NULL OR paid IS NULL OR level IS NULL OR poor IS NULL
            OR (NOT poor AND age IS NULL) THEN 'unknown'
          ELSE 'value'
        END AS status
      FROM records ${fence}
    ) AS r`;
}
