import { and, eq, ilike, inArray, isNotNull, like, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { addDays } from "../../../calendar/iso-date.ts";
import type { Database } from "../../../storage/store.ts";
import { ledgerEntries, tasks, taskUnits, units } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";
import { type FlagDates, flagSql } from "../flags.ts";
import type { Todo } from "../states.ts";
import type { TaskFilter } from "../views.ts";
import { tasksOf, visibleTasks } from "./visible.ts";

/** A task whose next report is due within so many days stands on the desk. */
const reportAheadDays = 7;

/** What a query asks: in which region, for whom, on what day. */
export interface Asking {
  readonly db: Database;
  readonly region: string;
  readonly actor: Actor;
  readonly dates: FlagDates;
}

/** The tasks that a filter finds among those that the person may read, as a condition on `tasks`. */
export function matching(asking: Asking, filter: TaskFilter): SQL {
  const { db, region, actor, dates } = asking;
  const { plan, programme, unit, role, state, flag, supervised, parent, text, todo } = filter;
  return and(
    eq(tasks.region, region),
    visibleTasks(db, region, actor),
    plan !== undefined ? eq(tasks.plan, plan) : undefined,
    programme !== undefined ? eq(tasks.programme, programme) : undefined,
    parent !== undefined ? eq(tasks.parent, parent) : undefined,
    state !== undefined && state.length > 0 ? inArray(tasks.state, [...state]) : undefined,
    supervised !== undefined ? eq(tasks.supervised, supervised) : undefined,
    flag !== undefined ? flagSql(dates)[flag] : undefined,
    unit !== undefined || role !== undefined ? ofUnit(asking, unit, role) : undefined,
    filter.year !== undefined || filter.standing !== undefined ? inLedger(asking, filter) : undefined,
    todo !== undefined ? waitsFor(asking, todo) : undefined,
    text?.trim() ? holding(asking, text.trim()) : undefined,
  )!;
}

function ofUnit({ db, region }: Asking, unit: string | undefined, role: string | undefined): SQL {
  return inArray(
    tasks.id,
    db
      .select({ task: taskUnits.task })
      .from(taskUnits)
      .where(
        and(
          eq(taskUnits.region, region),
          unit !== undefined ? eq(taskUnits.unit, unit) : undefined,
          role !== undefined ? eq(taskUnits.role, role) : undefined,
        ),
      ),
  );
}

function inLedger({ db, region }: Asking, { year, standing, plan }: TaskFilter): SQL {
  return inArray(
    tasks.id,
    db
      .select({ task: ledgerEntries.task })
      .from(ledgerEntries)
      .where(
        and(
          eq(ledgerEntries.region, region),
          plan !== undefined ? eq(ledgerEntries.plan, plan) : undefined,
          year !== undefined ? eq(ledgerEntries.year, year) : undefined,
          standing !== undefined ? eq(ledgerEntries.standing, standing) : undefined,
        ),
      ),
  );
}

/** Words of the title or of a unit's name, or the number. */
function holding({ db, region }: Asking, text: string): SQL {
  const named = db
    .select({ task: taskUnits.task })
    .from(taskUnits)
    .where(
      and(
        eq(taskUnits.region, region),
        inArray(taskUnits.unit, db.select({ id: units.id }).from(units).where(contains(units.name, text))),
      ),
    );
  return or(contains(tasks.title, text), eq(tasks.no, text), inArray(tasks.id, named))!;
}

/** Whether a text holds another. Chinese has no case: only a text with letters pays for folding it. */
function contains(column: PgColumn, text: string): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return /[a-z]/i.test(text) ? ilike(column, pattern) : like(column, pattern);
}

/** A list of the desk: what waits for this person. */
export function waitsFor(asking: Asking, todo: Todo): SQL {
  const { db, region, dates } = asking;
  const flags = flagSql(dates);
  const running = inArray(tasks.state, ["dispatched", "signed", "active"]);
  switch (todo) {
    case "to-sign":
      return and(running, ownPart(asking, ["dispatched"]))!;
    case "returned":
      return and(eq(tasks.state, "active"), isNotNull(tasks.returnedAt), ownPart(asking))!;
    case "to-report":
      return and(
        inArray(tasks.state, ["signed", "active"]),
        or(
          ownPart(asking, ["signed"]),
          and(
            ownPart(asking, ["reported"]),
            sql`${tasks.silentAfter} between ${dates.today} and ${addDays(dates.today, reportAheadDays)}`,
          ),
        ),
      )!;
    case "to-verify":
      return eq(tasks.state, "closing");
    case "to-decide":
      return isNotNull(tasks.extensionDue);
    case "to-dispatch":
      return or(
        eq(tasks.state, "pending"),
        and(
          running,
          inArray(
            tasks.id,
            db
              .select({ task: taskUnits.task })
              .from(taskUnits)
              .where(and(eq(taskUnits.region, region), eq(taskUnits.state, "pending"))),
          ),
        ),
      )!;
    case "supervised":
      return eq(tasks.supervised, true);
    case "overdue":
    case "due-soon":
    case "silent":
    case "unsigned":
      return and(flags[todo], concerns(asking))!;
  }
}

/** Whose lists show everything; the others' show the tasks in which their unit has its part and has not done it. */
function concerns(asking: Asking): SQL | undefined {
  return within(asking.actor, "task.supervise") === "all"
    ? undefined
    : ownPart(asking, ["dispatched", "signed", "reported"]);
}

function ownPart({ db, region, actor }: Asking, states?: readonly string[]): SQL {
  const reach = within(actor, "task.report");
  const units = reach === "all" ? [] : [...reach];
  const own = tasksOf(db, region, units, states && inArray(taskUnits.state, [...states]));
  return own ? inArray(tasks.id, own) : sql`false`;
}
