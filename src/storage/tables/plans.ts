import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, id, instant, json, region } from "./columns.ts";

export const plans = pgTable(
  "plans",
  {
    region: region(),
    id: id().notNull(),
    title: text("title").notNull(),
    issuer: text("issuer"),
    docNumber: text("doc_number"),
    start: day("start"),
    end: day("end"),
    /** draft, published, archived */
    state: text("state").notNull(),
    /** The revision that is in force; a draft's only one. */
    revision: id("revision").notNull(),
    /** The year of its newest ledger. */
    year: integer("year"),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] })],
);

/** Each text of a plan. Its bytes and its compiled model are files named by their digest. */
export const revisions = pgTable(
  "revisions",
  {
    region: region(),
    id: id().notNull(),
    plan: id("plan").notNull(),
    no: integer("no").notNull(),
    name: text("name").notNull(),
    /** Digest of the document as it was sent. */
    source: text("source").notNull(),
    /** Digest of the compiled plan as JSON. */
    compiled: text("compiled").notNull(),
    /** draft, current, superseded, declined */
    state: text("state").notNull(),
    createdAt: instant("created_at").notNull(),
    by: id("by"),
  },
  (t) => [primaryKey({ columns: [t.region, t.id] }), index("revisions_by_plan").on(t.region, t.plan, t.no)],
);

/** What a person changed of what the compiler read: kept apart, found again by anchor in a later revision. */
export const corrections = pgTable(
  "corrections",
  {
    region: region(),
    plan: id("plan").notNull(),
    /** task, target */
    kind: text("kind").notNull(),
    /** What item, in words that survive a new revision. */
    anchor: text("anchor").notNull(),
    change: json<Readonly<Record<string, unknown>>>("change").notNull(),
    at: instant("at").notNull(),
    by: id("by"),
  },
  (t) => [primaryKey({ columns: [t.region, t.plan, t.kind, t.anchor] })],
);

/** What a person said a name in a plan means: these units, or none. */
export const nameDecisions = pgTable(
  "name_decisions",
  {
    region: region(),
    plan: id("plan").notNull(),
    name: text("name").notNull(),
    units: json<readonly string[]>("units").notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.plan, t.name] })],
);

/** A year's ledger: which tasks stand in it, and how. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    region: region(),
    plan: id("plan").notNull(),
    year: integer("year").notNull(),
    task: id("task").notNull(),
    /** started 启动实施, carried 延续推进, closed 完成销号 */
    standing: text("standing").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.plan, t.year, t.task] }),
    index("ledger_entries_by_task").on(t.region, t.task),
    index("ledger_entries_by_year").on(t.region, t.year, t.standing, t.task),
  ],
);
