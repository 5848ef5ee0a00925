import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, json, region } from "./columns.ts";

/** What happened, in order, never changed: every other table of facts can be rebuilt from here. */
export const events = pgTable(
  "events",
  {
    region: region(),
    /** 1, 2, 3 … without a gap within a region. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: instant("at").notNull(),
    /** The person who did it; none where the system did. */
    actor: id("actor"),
    kind: text("kind").notNull(),
    /** What it happened to. */
    subject: id("subject").notNull(),
    /** The plan it belongs to, if any. */
    plan: id("plan"),
    data: json<Readonly<Record<string, unknown>>>("data").notNull(),
    /** SHA-256 over the hash before it and this entry as canonical JSON. */
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.region, t.seq] }),
    index("events_by_subject").on(t.region, t.subject, t.seq),
    index("events_by_plan").on(t.region, t.plan, t.seq),
    index("events_by_kind").on(t.region, t.kind, t.at),
  ],
);

/** Where each region's chain of events ends: tells a removed tail, and is the lock that orders writers. */
export const chainHeads = pgTable("chain_heads", {
  region: region().primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});
