import { nodeType } from "../check/types.ts";
import { largest } from "../numbers/interval.ts";
import type { ValueType } from "../rule.ts";
import type { DialectName } from "./dialect.ts";

/** The SQL type of a column that holds an input exactly, in its own unit: what `toSql` expects of a column. */
export function columnType(dialect: DialectName, type: ValueType): string {
  switch (type.type) {
    case "truth":
      return "boolean";
    case "text":
      return "text";
    case "date":
      return "date";
    case "number": {
      const range = nodeType(type, "", () => undefined);
      if (range?.type !== "number") throw new TypeError("not the type of a checked rule");
      const digits = Math.max(String(largest(range)).length, range.scale + 1);
      return `${dialect === "duckdb" ? "DECIMAL" : "numeric"}(${digits}, ${range.scale})`;
    }
  }
}
