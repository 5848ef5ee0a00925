import { Big } from "big.js";
import type { Span } from "../../../message/span.ts";
import { tables } from "../../../parser/runs.ts";
import type { Subject } from "../../check.ts";
import { sum } from "../amount.ts";

/** A row of totals of which one cell is not what its column adds up to. */
export interface TableSum {
  readonly at: Span;
  readonly column: string;
  readonly sum: string;
  readonly total: string;
  readonly difference: string;
}

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|全[市县区镇]合计)$/;

/** Checks the totals of every table: the row of 合计 against the rows above or below it. */
export function* sumsInTables({ reading, toSource }: Subject): Generator<TableSum> {
  const { text } = reading;
  for (const { table } of tables(reading.tree)) {
    const rows = table.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)));
    const at = rows.findIndex((row) => row.slice(0, 2).some((cell) => TOTAL.test(cell)));
    if (at < 0 || rows.some((row) => row.slice(0, 2).some((cell) => /小\s*计|其中/.test(cell)))) continue;
    const width = rows[at]!.length;
    for (let column = 1; column < width; column++) {
      const total = figure(rows[at]![column]);
      const head = rows[0]![column] ?? "";
      if (
        total === undefined ||
        /率|比例|占比|%|序号|年份|日期/.test(head) ||
        rows[at]![column]!.includes("%")
      )
        continue;
      const parts = rows
        .filter((row, i) => i > 0 && i !== at && row.length === width)
        .map((row) => figure(row[column]));
      const known = parts.filter((part) => part !== undefined);
      if (known.length < 2 || known.length < parts.length) continue;
      const all = sum(known);
      if (all.eq(total)) continue;
      yield {
        at: toSource(table.rows[at]![column]!),
        column: head,
        sum: all.toString(),
        total: total.toString(),
        difference: all.minus(total).abs().toString(),
      };
    }
  }
}

function figure(cell: string | undefined): Big | undefined {
  const plain = cell?.replaceAll(",", "").trim() ?? "";
  return /^\d+(?:\.\d+)?$/.test(plain) ? Big(plain) : undefined;
}
