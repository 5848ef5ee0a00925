import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, id, instant, region } from "./columns.ts";

export const tasks = pgTable(
  "tasks",
  {
    region: region(),
    id: id().notNull(),
    plan: id("plan").notNull(),
    /** The revision that it was made or last changed under. */
    revision: id("revision").notNull(),
    /** What item of the plan it is, in words that survive a new revision; none for a subtask. */
    anchor: text("anchor"),
    /** The task that it was split from. */
    parent: id("parent"),
    /** Running number within the plan; a subtask's is its parent's and its own: 12.1. */
    no: text("no").notNull(),
    sort: integer("sort").notNull(),
    title: text("title").notNull(),
    /** The special plan or chapter it stands in (专项). */
    programme: text("programme").notNull().default(""),
    /** Where the plan says it: offsets into the revision's text. */
    start: integer("start"),
    end: integer("end"),
    state: text("state").notNull(),
    /** The state to go back to when a suspension ends. */
    stateBefore: text("state_before"),
    /** The last day it may take. */
    due: day("due"),
    /** The plan's own words for it. */
    dueText: text("due_text").notNull().default(""),
    cadence: text("cadence").notNull().default(""),
    /** Days between two reports before the task counts as silent. */
    reportDays: integer("report_days").notNull().default(31),
    /** Per cent, where it means something. */
    progress: integer("progress"),
    supervised: boolean("supervised").notNull().default(false),
    /** A new due date that is asked for and not yet decided on. */
    extensionDue: day("extension_due"),
    dispatchedAt: instant("dispatched_at"),
    signedAt: instant("signed_at"),
    reportedAt: instant("reported_at"),
    /** The last day on which it is not yet silent: its reporting days after the last sign of work. */
    silentAfter: day("silent_after"),
    /** Since when its closing waits for verification. */
    closeAskedOn: day("close_asked_on"),
    /** When it was last sent back, and nothing was done about it since. */
    returnedAt: instant("returned_at"),
    closedAt: instant("closed_at"),
    /** Grows with every change: two people cannot overwrite each other unseen. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    // The three orders of the ledger: a page is read from one of them.
    index("tasks_by_plan").on(t.region, t.plan, t.sort, t.id),
    index("tasks_by_due").on(t.region, sql`coalesce(${t.due}, '9999')`, t.id),
    index("tasks_by_report").on(t.region, sql`coalesce(${t.reportedAt}, '')`, t.id),
    index("tasks_by_state").on(t.region, t.state, t.due),
    index("tasks_by_parent").on(t.region, t.parent),
  ],
);

/** Who answers for a task, and how far each is with its part. */
export const taskUnits = pgTable(
  "task_units",
  {
    region: region(),
    task: id("task").notNull(),
    unit: id("unit").notNull(),
    /** lead, support, responsible */
    role: text("role").notNull(),
    /** pending, dispatched, signed, reported, done */
    state: text("state").notNull(),
    signedAt: instant("signed_at"),
    signedBy: id("signed_by"),
    reportedAt: instant("reported_at"),
    /** Per cent, as the unit last said. */
    progress: integer("progress"),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.task, t.unit] }),
    index("task_units_by_unit").on(t.region, t.unit, t.task),
  ],
);

/** What a unit said of its part, at one time. */
export const reports = pgTable(
  "reports",
  {
    region: region(),
    id: id().notNull(),
    task: id("task").notNull(),
    unit: id("unit").notNull(),
    person: id("person").notNull(),
    at: instant("at").notNull(),
    /** What was done. */
    done: text("done").notNull(),
    progress: integer("progress"),
    next: text("next").notNull().default(""),
    problems: text("problems").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] }), index("reports_by_task").on(t.region, t.task, t.at)],
);

/** Files that prove something; the bytes lie in the store's files under their digest. */
export const evidence = pgTable(
  "evidence",
  {
    region: region(),
    id: id().notNull(),
    task: id("task").notNull(),
    /** The report it came with. */
    report: id("report"),
    sha256: text("sha256").notNull(),
    name: text("name").notNull(),
    type: text("type").notNull(),
    size: integer("size").notNull(),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] }), index("evidence_by_task").on(t.region, t.task)],
);

/** Files that a person has sent and not yet reported with. Not a fact: it is no part of a rebuild. */
export const uploads = pgTable("uploads", {
  id: id().primaryKey(),
  sha256: text("sha256").notNull(),
  name: text("name").notNull(),
  type: text("type").notNull(),
  size: integer("size").notNull(),
  at: instant("at").notNull(),
  by: id("by").notNull(),
});

/** Requests for a later due date. */
export const extensions = pgTable(
  "extensions",
  {
    region: region(),
    id: id().notNull(),
    task: id("task").notNull(),
    unit: id("unit").notNull(),
    by: id("by").notNull(),
    at: instant("at").notNull(),
    from: day("from"),
    to: day("to").notNull(),
    reason: text("reason").notNull(),
    /** pending, approved, rejected, lapsed (the task ended or was recalled before a decision) */
    state: text("state").notNull(),
    decidedBy: id("decided_by"),
    decidedAt: instant("decided_at"),
    note: text("note").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] }), index("extensions_by_task").on(t.region, t.task, t.at)],
);

export const comments = pgTable(
  "comments",
  {
    region: region(),
    id: id().notNull(),
    task: id("task").notNull(),
    by: id("by").notNull(),
    at: instant("at").notNull(),
    body: text("body").notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] }), index("comments_by_task").on(t.region, t.task, t.at)],
);
