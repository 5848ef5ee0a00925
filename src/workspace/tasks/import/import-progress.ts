import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { reports, tasks } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { type Refusal, RefusedError, refuse } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { flagDates } from "../flags.ts";
import { groupBy } from "../group.ts";
import { type LoadedTask, loadTasks, most } from "../load.ts";
import { matching } from "../query/filter.ts";
import { type Happened, happens, settle } from "../take.ts";
import { type ProgressRow, readProgress } from "./read-progress.ts";
import { importSays as says } from "./words.zh.ts";

/** What became of one row of the sheet. */
export interface ImportedRow {
  readonly row: number;
  readonly no: string;
  readonly title: string;
  /** `unchanged`: as it was last reported. `foreign`: the unit has no part in the task. */
  readonly outcome: "reported" | "unchanged" | "foreign" | "refused";
  readonly why?: Refusal;
}

export interface ImportedProgress {
  readonly rows: readonly ImportedRow[];
  /** Whether it was written: only when it was asked for and no row was refused. */
  readonly applied: boolean;
}

/** A ledger that was filled in, and for whom. */
export interface ProgressSheet {
  readonly bytes: Uint8Array;
  readonly unit: string;
  /** Without it nothing is written: the rows are only checked. */
  readonly apply: boolean;
}

/** Reports a unit's progress from a ledger that was exported and filled in: all rows that changed, or none. */
export async function importProgress(
  workspace: Workspace,
  actor: Actor,
  { bytes, unit, apply }: ProgressSheet,
): Promise<ImportedProgress> {
  demand(actor, "task.report", [unit]);
  const rows = await readProgress(bytes);
  if (!rows) return refuse({ code: "invalid", field: "file", says: says.noHeader() });
  if (rows.length > most) refuse({ code: "invalid", field: "file", says: says.tooMany(most) });
  return change(workspace, actor, async (work) => {
    const known = await knownOf(work, actor, rows);
    const seen = new Map<string, number>();
    const happened: Happened[] = [];
    const checked = rows.map((row): ImportedRow => {
      const named = { row: row.row, no: row.no, title: row.title };
      try {
        const task = taskOf(row, known.tasks);
        const before = seen.get(task.id);
        if (before !== undefined) refuse({ code: "invalid", field: "row", says: says.twice(before) });
        seen.set(task.id, row.row);
        if (!task.parts.some((part) => part.unit === unit)) return { ...named, outcome: "foreign" };
        if (isTold(row, known.told.get(task.id) ?? [], unit)) return { ...named, outcome: "unchanged" };
        happened.push(happens(work, "report", task, { unit, ...row, finishes: false, evidence: [] }));
        return { ...named, outcome: "reported" };
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        return { ...named, outcome: "refused", why: error.why };
      }
    });
    const applied = apply && checked.every(({ outcome }) => outcome !== "refused");
    if (applied) await settle(work, happened);
    return { rows: checked, applied };
  });
}

interface Told {
  readonly unit: string;
  readonly done: string;
  readonly progress: number | null;
  readonly problems: string;
  readonly next: string;
}

/** The tasks that the person may read and that the sheet can mean, with what was reported on them, newest first. */
async function knownOf(work: Work, actor: Actor, rows: readonly ProgressRow[]) {
  const { tx, region } = work;
  const asking = { db: tx, region, actor, dates: flagDates(dayOf(new Date(work.now))) };
  const titles = JSON.stringify([...new Set(rows.map(({ title }) => title))]);
  const named: SQL = sql`trim(${tasks.title}) in (select jsonb_array_elements_text(${titles}::jsonb))`;
  const found = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(matching(asking, {}), named))
    .limit(most);
  const ids = found.map(({ id }) => id);
  const told = ids.length === 0 ? [] : await toldOf(work, ids);
  return { tasks: await loadTasks(work, ids), told: groupBy(told, ({ task }) => task) };
}

function toldOf({ tx, region }: Work, ids: readonly string[]) {
  return tx
    .select()
    .from(reports)
    .where(and(eq(reports.region, region), inArray(reports.task, [...ids])))
    .orderBy(desc(reports.at), desc(reports.id));
}

/** The task that a row means: by title and number, by title alone where only one has it. */
function taskOf({ title, no }: ProgressRow, known: readonly LoadedTask[]): LoadedTask {
  const titled = known.filter((task) => task.title.trim() === title);
  const numbered = titled.filter((task) => task.no === no);
  if (numbered.length === 1) return numbered[0]!;
  if (titled.length === 1) return titled[0]!;
  return refuse({
    code: "invalid",
    field: "row",
    says: titled.length === 0 ? says.unknown() : says.several(),
  });
}

/** Whether a row says nothing new: it is empty, or as exported, or as the unit last said. */
function isTold(row: ProgressRow, told: readonly Told[], unit: string): boolean {
  const isBlank = row.done === "" && row.progress === undefined && row.problems === "" && row.next === "";
  const isSame = (one: Told | undefined) =>
    one !== undefined &&
    one.done.trim() === row.done &&
    one.problems.trim() === row.problems &&
    one.next.trim() === row.next &&
    (row.progress === undefined || one.progress === null || one.progress === row.progress);
  return isBlank || isSame(told[0]) || isSame(told.find((one) => one.unit === unit));
}
