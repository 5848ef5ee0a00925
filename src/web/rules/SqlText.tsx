import type { RuleSql } from "../../workspace/rules/views.ts";

/** A rule's SQL in both dialects. */
export function SqlText({ sql }: { readonly sql: RuleSql }) {
  const dialects = [
    ["PostgreSQL", sql.postgres],
    ["DuckDB", sql.duckdb],
  ] as const;
  return dialects.map(([name, text]) => (
    <figure className="sql" key={name}>
      <figcaption>{name}</figcaption>
      <pre>{text}</pre>
    </figure>
  ));
}
