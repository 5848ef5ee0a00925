import type { Reading } from "../extractors/reading.ts";
import { splitUnits } from "../extractors/values/agency.ts";
import { findDates, formatDate } from "../extractors/values/date.ts";
import type { Span } from "../message/span.ts";
import { holds } from "../message/span.ts";
import { tables } from "../parser/runs.ts";
import type { Table } from "../parser/tree.ts";
import type { Item, Task } from "./model.ts";
import type { TaskInput } from "./tasks.ts";

/** What a column of a task table holds, by its header, whatever its spelling and place. */
const COLUMNS = [
  ["task", /任务|事项|工作内容|项目名称|重点工作|主要内容|措施|项目|内容/],
  ["lead", /牵头|主办|主责/],
  ["support", /配合|协办|协同|参与/],
  ["responsible", /责任|负责|承办|实施(?:主体|单位)|落实单位|主体/],
  ["due", /时限|时间|期限|进度|节点/],
] as const;

type Column = (typeof COLUMNS)[number][0];

/** The rows of 任务分解表: one task a row. */
export function tasksInTables(input: TaskInput): Task[] {
  const { tree } = input.facts.reading;
  const tasks: Task[] = [];
  for (const { table } of tables(tree)) tasks.push(...rowsOf(table, input));
  return tasks;
}

function rowsOf(table: Table, { facts, lists, toSource, placed }: TaskInput): Task[] {
  const { text, words } = facts.reading;
  const header = table.rows.findIndex((row) => isHeader(row.map((cell) => text.slice(cell.start, cell.end))));
  if (header < 0) return [];
  const columns = columnsOf(table.rows[header]!.map((cell) => text.slice(cell.start, cell.end)));
  const section = placed.findLast(({ node }) => holds(node.span, table.span))?.section.id;
  return table.rows.slice(header + 1).flatMap((row) => {
    const cell = (column: Column): Span | undefined => {
      const at = columns.get(column);
      const span = at === undefined ? undefined : row[at];
      return span && span.end > span.start ? span : undefined;
    };
    const title = cell("task");
    if (!title) return [];
    const units = (column: Column) => (cell(column) ? unitsIn(cell(column)!, facts.reading) : []);
    const extent = toSource({ start: row[0]!.start, end: row.at(-1)!.end });
    const inside = (list: readonly Item[]) =>
      list.filter((item) => holds(extent, item.span)).map((item) => item.id);
    return [
      {
        id: "",
        ...(section && { section }),
        span: toSource(title),
        title: words(title),
        lead: units("lead"),
        support: units("support"),
        responsible: units("responsible"),
        targets: inside(lists.targets),
        deadlines: inside(lists.deadlines),
        cadences: inside(lists.cadences),
      },
    ];
  });
}

/** The units of a cell, split by the clean text's stops, in the document's own characters. */
function unitsIn({ start, end }: Span, { text, words }: Reading): string[] {
  const list = text.slice(start, end);
  let from = 0;
  return splitUnits(list).map((unit) => {
    const at = list.indexOf(unit, from);
    if (at < 0) return unit;
    from = at + unit.length;
    return words({ start: start + at, end: start + from });
  });
}

function isHeader(cells: readonly string[]): boolean {
  const columns = columnsOf(cells);
  return (
    columns.has("task") &&
    (columns.has("lead") || columns.has("responsible") || columns.has("due")) &&
    cells.every((cell) => cell.length <= 16)
  );
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [i, cell] of cells.entries()) {
    const name = cell.replace(/\s/g, "");
    const column = COLUMNS.find(
      ([key, pattern]) =>
        pattern.test(name) && !found.has(key) && !(key === "task" && /责任|牵头|时限|时间/.test(name)),
    )?.[0];
    if (column) found.set(column, i);
  }
  return found;
}

/** The deadlines that the time column of task tables sets. */
export function duesInTables({
  facts,
}: Pick<TaskInput, "facts">): { span: Span; action: string; due: string }[] {
  const { tree, text, words } = facts.reading;
  const found: { span: Span; action: string; due: string }[] = [];
  for (const { table } of tables(tree)) {
    const header = table.rows.findIndex((row) =>
      isHeader(row.map((cell) => text.slice(cell.start, cell.end))),
    );
    if (header < 0) continue;
    const columns = columnsOf(table.rows[header]!.map((cell) => text.slice(cell.start, cell.end)));
    for (const row of table.rows.slice(header + 1)) {
      const due = row[columns.get("due") ?? -1];
      const task = row[columns.get("task") ?? -1];
      const date = due && findDates(text, due).at(-1);
      if (date && task)
        found.push({
          span: { start: due.start, end: due.end },
          action: words(task),
          due: formatDate(date.to ?? date.value),
        });
    }
  }
  return found;
}
