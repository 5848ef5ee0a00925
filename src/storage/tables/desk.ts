import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, json, region } from "./columns.ts";

/** What a person is told. Delivery, not a fact: it is not part of a rebuild. */
export const inbox = pgTable(
  "inbox",
  {
    region: region(),
    id: id().notNull(),
    person: id("person").notNull(),
    at: instant("at").notNull(),
    /** dispatched, returned, closed, reminder, mention, extension-decided, supervised … */
    kind: text("kind").notNull(),
    task: id("task"),
    data: json<Readonly<Record<string, unknown>>>("data").notNull(),
    readAt: instant("read_at"),
    /** When the mail or webhook adapter took it. */
    sentAt: instant("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.id] }),
    index("inbox_by_person").on(t.region, t.person, t.at),
    index("inbox_unsent").on(t.region, t.sentAt),
  ],
);

/** Filters that a person keeps under a name. */
export const savedFilters = pgTable(
  "saved_filters",
  {
    person: id("person").notNull(),
    page: text("page").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.page, t.name] })],
);

/** Settings of the workspace, one a key. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: json<unknown>("value").notNull(),
});
