import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, json, region } from "./columns.ts";

/** A rule that a person made in the browser, and the values of parameters: every version is kept. */
export const ruleVersions = pgTable(
  "rule_versions",
  {
    region: region(),
    /** ASCII words joined by -. */
    rule: text("rule").notNull(),
    number: integer("number").notNull(),
    /** The rule as JSON (src/rules/to-json.ts). */
    content: json<unknown>("content").notNull(),
    note: text("note").notNull().default(""),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.rule, t.number] })],
);

/** A value that the office set for a parameter of a published rule, from a day on. */
export const ruleParameters = pgTable(
  "rule_parameters",
  {
    region: region(),
    id: id().notNull(),
    rule: text("rule").notNull(),
    parameter: text("parameter").notNull(),
    validFrom: text("valid_from").notNull(),
    value: json<unknown>("value").notNull(),
    decision: text("decision").notNull(),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("rule_parameters_by_rule").on(t.region, t.rule, t.parameter, t.validFrom),
  ],
);
