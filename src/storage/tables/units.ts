import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, id } from "./columns.ts";

/** Public bodies and the places they serve. */
export const units = pgTable(
  "units",
  {
    id: id().primaryKey(),
    /** The full name of today. */
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    /** province, city, county, town, village; none for what has no level. */
    level: text("level"),
    validFrom: day("valid_from"),
    /** The last day it exists. */
    validTo: day("valid_to"),
    /** Who took its work over. */
    successor: id("successor"),
    sort: integer("sort").notNull().default(0),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("units_by_name").on(t.name)],
);

/** Dated edges of the two hierarchies: by place (块, `region`) and by line of work (条, `line`). */
export const unitParents = pgTable(
  "unit_parents",
  {
    unit: id("unit").notNull(),
    hierarchy: text("hierarchy").notNull(),
    parent: id("parent").notNull(),
    /** Empty text: since ever. */
    validFrom: text("valid_from").notNull().default(""),
    validTo: day("valid_to"),
  },
  (t) => [
    primaryKey({ columns: [t.unit, t.hierarchy, t.validFrom] }),
    index("unit_parents_by_parent").on(t.parent, t.hierarchy),
  ],
);

/** Other names: short, former, as plans write them. */
export const unitNames = pgTable(
  "unit_names",
  {
    unit: id("unit").notNull(),
    name: text("name").notNull(),
    /** alias, short, former */
    kind: text("kind").notNull(),
    validTo: day("valid_to"),
  },
  (t) => [primaryKey({ columns: [t.unit, t.name] }), index("unit_names_by_name").on(t.name)],
);

/** Named sets such as 各街镇. */
export const unitGroups = pgTable(
  "unit_groups",
  { name: text("name").notNull(), unit: id("unit").notNull() },
  (t) => [primaryKey({ columns: [t.name, t.unit] })],
);
