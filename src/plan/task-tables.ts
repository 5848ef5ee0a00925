import type { DeadlineFact, TargetFact } from "../extractors/facts.ts";
import type { Reading } from "../extractors/reading.ts";
import { splitUnits } from "../extractors/values/agency.ts";
import { findDates, formatDate } from "../extractors/values/date.ts";
import type { Span } from "../message/span.ts";
import { holds } from "../message/span.ts";
import { tables } from "../parser/runs.ts";
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

/** A row of a task table by what its columns hold. */
interface TaskRow {
  readonly extent: Span;
  readonly cell: (column: Column) => Span | undefined;
}

/** The rows of 任务分解表, in text order. */
function* taskRows({ tree, text }: Reading): Generator<TaskRow> {
  for (const { table } of tables(tree)) {
    const wordsOf = (row: readonly Span[]) => row.map((cell) => text.slice(cell.start, cell.end));
    const header = table.rows.findIndex((row) => isHeader(wordsOf(row)));
    if (header < 0) continue;
    const columns = columnsOf(wordsOf(table.rows[header]!));
    for (const row of table.rows.slice(header + 1)) {
      const cell = (column: Column): Span | undefined => {
        const span = row[columns.get(column) ?? -1];
        return span && span.end > span.start ? span : undefined;
      };
      if (cell("task")) yield { extent: { start: row[0]!.start, end: row.at(-1)!.end }, cell };
    }
  }
}

/** One task a row. */
export function tasksInTables({ facts, lists, toSource, locator }: TaskInput): Task[] {
  const { reading } = facts;
  const standing = locator();
  const inside = {
    targets: walker(lists.targets),
    deadlines: walker(lists.deadlines),
    cadences: walker(lists.cadences),
  };
  const tasks: Task[] = [];
  for (const { extent, cell } of taskRows(reading)) {
    const section = standing(extent.start)?.section.id;
    const title = cell("task")!;
    const units = (column: Column) => (cell(column) ? unitsIn(cell(column)!, reading) : []);
    const row = toSource(extent);
    tasks.push({
      id: "",
      ...(section && { section }),
      span: toSource(title),
      title: reading.words(title),
      lead: units("lead"),
      support: units("support"),
      responsible: units("responsible"),
      targets: inside.targets(row),
      deadlines: inside.deadlines(row),
      cadences: inside.cadences(row),
    });
  }
  return tasks;
}

/** The ids of the items in a span; asked in rising order it walks the list once. */
function walker(list: readonly Item[]): (span: Span) => string[] {
  let next = 0;
  return (span) => {
    while (next < list.length && list[next]!.span.start < span.start) next++;
    const ids: string[] = [];
    for (let i = next; i < list.length && list[i]!.span.start < span.end; i++)
      if (holds(span, list[i]!.span)) ids.push(list[i]!.id);
    return ids;
  };
}

/** A point in time that a row sets for its task. */
export interface RowDue extends DeadlineFact {
  readonly extent: Span;
}

/** The deadlines that the time column of task tables sets. */
export function duesInTables(reading: Reading): RowDue[] {
  const found: RowDue[] = [];
  for (const { extent, cell } of taskRows(reading)) {
    const due = cell("due");
    const date = due && findDates(reading.text, due).at(-1);
    if (date)
      found.push({
        span: due,
        extent,
        action: reading.words(cell("task")!),
        due: formatDate(date.to ?? date.value),
      });
  }
  return found;
}

/** Targets in a row without a date of their own fall due with the row. */
export function dueWithRows(
  targets: readonly TargetFact[],
  dues: readonly RowDue[],
  text: string,
): TargetFact[] {
  let next = 0;
  return targets.map((target) => {
    while (next < dues.length && dues[next]!.extent.end <= target.span.start) next++;
    const row = dues[next];
    if (!row || target.span.start < row.extent.start || /^-/.test(row.due)) return target;
    const own = findDates(text, target.span).length > 0;
    return own
      ? target
      : { ...target, by: row.due.slice(0, row.due.startsWith("20xx") ? 4 : 7).replace(/-12$/, "") };
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
