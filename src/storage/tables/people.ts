import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

export const people = pgTable("people", {
  id: id().primaryKey(),
  name: text("name").notNull(),
  /** What they log in with. */
  login: text("login").notNull().unique(),
  phone: text("phone"),
  /** active, disabled */
  state: text("state").notNull(),
  version: integer("version").notNull().default(1),
});

/** Which role a person has, and where: for one unit, or for the whole office (no unit). */
export const grants = pgTable(
  "grants",
  {
    person: id("person").notNull(),
    role: text("role").notNull(),
    /** The unit's id, or empty for the whole office. */
    unit: text("unit").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.person, t.role, t.unit] }), index("grants_by_unit").on(t.unit)],
);

/** Secrets of people. Not a fact of the event log, and never in a rebuild. */
export const credentials = pgTable("credentials", {
  person: id("person").primaryKey(),
  passwordHash: text("password_hash").notNull(),
  mustChange: boolean("must_change").notNull(),
  failed: integer("failed").notNull().default(0),
  lockedUntil: instant("locked_until"),
  changedAt: instant("changed_at").notNull(),
});

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the cookie. */
    token: text("token").primaryKey(),
    person: id("person").notNull(),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    agent: text("agent").notNull().default(""),
  },
  (t) => [index("sessions_by_person").on(t.person)],
);

/** Tokens of integrations; they act as a person. */
export const tokens = pgTable("tokens", {
  id: id().primaryKey(),
  person: id("person").notNull(),
  name: text("name").notNull(),
  /** SHA-256 of the token. */
  hash: text("hash").notNull().unique(),
  /** read, write */
  scope: text("scope").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at"),
  revokedAt: instant("revoked_at"),
  usedAt: instant("used_at"),
});

/** Answers of writes that carried an Idempotency-Key. */
export const answers = pgTable(
  "answers",
  {
    person: id("person").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of method, path and body. */
    request: text("request").notNull(),
    status: integer("status").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.key] }), index("answers_by_time").on(t.at)],
);
