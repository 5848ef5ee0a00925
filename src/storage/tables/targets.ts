import { sql } from "drizzle-orm";
import { boolean, index, integer, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, id, instant, json, region } from "./columns.ts";

/** A metric that a plan commits to, with its direction. Its numbers by period are in `targetValues`. */
export const targets = pgTable(
  "targets",
  {
    region: region(),
    id: id().notNull(),
    plan: id("plan").notNull(),
    revision: id("revision").notNull(),
    anchor: text("anchor").notNull(),
    sort: integer("sort").notNull(),
    metric: text("metric").notNull(),
    scope: text("scope").notNull().default(""),
    programme: text("programme").notNull().default(""),
    /** The measure: %, 张, 万元. */
    unit: text("unit").notNull(),
    direction: text("direction").notNull(),
    /** sum, ratio, weighted, last */
    aggregation: text("aggregation").notNull(),
    cumulative: boolean("cumulative").notNull().default(false),
    /** Each year anew: a year's value is not reached by what earlier years did. */
    yearly: boolean("yearly").notNull().default(false),
    baselineValue: text("baseline_value"),
    baselineAt: text("baseline_at"),
    /** The unit that the baseline was measured in; none where it is the target's own. */
    baselineUnit: text("baseline_unit"),
    start: integer("start"),
    end: integer("end"),
    /** active, removed */
    state: text("state").notNull(),
    version: integer("version").notNull().default(1),
    /** The judgement as it was made on `judgedOn`, kept so that an overview need not judge thousands. */
    judgedState: text("judged_state"),
    judgedLight: text("judged_light"),
    judgedReason: json<Readonly<Record<string, unknown>>>("judged_reason"),
    judgedOn: day("judged_on"),
    /** The due day that was judged; none where there is none. */
    judgedDue: day("judged_due"),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("targets_by_plan").on(t.region, t.plan, t.sort),
    // What is to be judged again, and the worst: of those in force alone.
    index("targets_by_judgement").on(t.region, t.judgedOn).where(sql`state = 'active'`),
    index("targets_by_light").on(t.region, t.judgedLight, t.judgedDue).where(sql`state = 'active'`),
  ],
);

export const targetValues = pgTable(
  "target_values",
  {
    region: region(),
    target: id("target").notNull(),
    period: text("period").notNull(),
    /** As the plan has it: a decimal, or a text that no number can say, such as 1:10. */
    value: text("value").notNull(),
    upper: text("upper"),
    revision: id("revision").notNull(),
    start: integer("start"),
    end: integer("end"),
  },
  (t) => [primaryKey({ columns: [t.region, t.target, t.period] })],
);

/** Who must report a target: the units of its tasks, or towns. */
export const targetUnits = pgTable(
  "target_units",
  { region: region(), target: id("target").notNull(), unit: id("unit").notNull() },
  (t) => [
    primaryKey({ columns: [t.region, t.target, t.unit] }),
    index("target_units_by_unit").on(t.region, t.unit),
  ],
);

export const taskTargets = pgTable(
  "task_targets",
  { region: region(), task: id("task").notNull(), target: id("target").notNull() },
  (t) => [
    primaryKey({ columns: [t.region, t.task, t.target] }),
    index("task_targets_by_target").on(t.region, t.target),
  ],
);

/** Values that units reported. A correction is a new row that names the one it replaces. */
export const targetReports = pgTable(
  "target_reports",
  {
    region: region(),
    id: id().notNull(),
    target: id("target").notNull(),
    period: text("period").notNull(),
    /** Who reported; none for the whole. */
    unit: id("unit"),
    value: numeric("value"),
    numerator: numeric("numerator"),
    denominator: numeric("denominator"),
    weight: numeric("weight"),
    person: id("person").notNull(),
    at: instant("at").notNull(),
    /** The progress report that it came with. */
    report: id("report"),
    corrects: id("corrects"),
    note: text("note").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("target_reports_by_target").on(t.region, t.target, t.period),
  ],
);
