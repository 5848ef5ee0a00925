import { dayWords } from "../../../calendar/day.zh.ts";
import type { Column, Row, Sheet } from "../../../output/xlsx.ts";
import { type LedgerKey, ledgerColumns } from "../../../plan/ledger.ts";
import type { UnitRole } from "../events.ts";
import type { TaskRow } from "../views.ts";
import { flagWords, sayState } from "../words.zh.ts";
import { exportWords } from "./words.zh.ts";

/** What a unit last said of its part, and the targets of the task in words. */
export interface TaskTold {
  readonly done: string;
  readonly problems: string;
  readonly next: string;
  readonly targets: string;
}

/** Half-width characters of each column; together they fill A4 landscape. The place in the document is left out. */
const widths: Readonly<Record<Exclude<LedgerKey, "source">, number>> = {
  no: 6,
  programme: 13,
  task: 29,
  targets: 20,
  lead: 10,
  support: 10,
  responsible: 16,
  due: 10,
  cadence: 8,
  progress: 20,
  problems: 12,
  next: 12,
  state: 8,
  note: 12,
};
const centered: ReadonlySet<LedgerKey> = new Set(["no", "due", "state"]);

/** The ledger as offices keep it: a heading for each special plan, under it its tasks as they stand today. */
export function ledgerSheet(
  rows: readonly TaskRow[],
  told: ReadonlyMap<string, TaskTold>,
  today: string,
): Sheet {
  const plans = new Set(rows.map(({ plan }) => plan));
  const only = plans.size === 1 ? rows[0]?.planTitle : undefined;
  const columns = ledgerColumns.flatMap(({ key, title }): Column[] =>
    key === "source"
      ? []
      : [{ title, width: widths[key], align: centered.has(key) ? "center" : "left", asText: key === "due" }],
  );
  let group = "";
  return {
    name: exportWords.name,
    title: `${only ?? exportWords.all}${exportWords.name}`,
    about: exportWords.about(dayWords(today), rows.length),
    columns,
    rows: rows.flatMap((row): Row[] => {
      const before = group;
      group = only === undefined ? `${row.planTitle} ${row.programme}`.trim() : row.programme;
      const line = { cells: cellsOf(row, told.get(row.id)) };
      return group === before || group === "" ? [line] : [{ group }, line];
    }),
  };
}

/** In the order of the columns. */
function cellsOf(row: TaskRow, told: TaskTold | undefined): string[] {
  const units = (role: UnitRole) =>
    row.units
      .filter((unit) => unit.role === role)
      .map(({ name }) => name)
      .join("、");
  const progress = row.progress === undefined ? "" : `${row.progress}%`;
  return [
    row.no,
    row.programme,
    row.title,
    told?.targets ?? "",
    units("lead"),
    units("support"),
    units("responsible"),
    row.due === undefined ? row.dueText : dayWords(row.due).replace(/ .*$/, ""),
    row.cadence,
    [progress, told?.done ?? ""].filter(Boolean).join("\n"),
    told?.problems ?? "",
    told?.next ?? "",
    sayState(row.state),
    noteOf(row),
  ];
}

/** What is remarkable today: overdue by how much, supervision, an extension that waits. */
function noteOf({ flags, dueSays, supervised, extensionDue }: TaskRow): string {
  const dated = (flag: string) => (flag === "overdue" || flag === "due-soon") && dueSays;
  return [
    ...flags.map((flag) => dated(flag) || flagWords[flag]),
    ...(supervised ? [exportWords.supervised] : []),
    ...(extensionDue === undefined ? [] : [exportWords.extension(dayWords(extensionDue))]),
  ].join("\n");
}
