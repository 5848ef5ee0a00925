import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  insuranceDeductions,
  insuranceHospitals,
  insuranceMonths,
  insuranceObjections,
  insuranceOpinions,
  insuranceReviews,
  insuranceRuns,
  insuranceUploads,
  insuranceVersions,
} from "../../storage/tables/index.ts";
import type { Entry } from "../events/kinds.ts";
import type { Projectors } from "../events/projectors.ts";
import type { InsuranceEvents } from "./events.ts";

/** How the events of hospital settlement change the tables. */
export const insuranceProjectors: Projectors<InsuranceEvents> = {
  async "insurance.hospital"(tx, { region, subject, data }) {
    const { code, ...rest } = data;
    const row = { ...rest, validTo: rest.validTo ?? null, unit: subject };
    await tx
      .insert(insuranceHospitals)
      .values({ region, code, ...row })
      .onConflictDoUpdate({
        target: [insuranceHospitals.region, insuranceHospitals.code],
        set: { ...row, version: sql`${insuranceHospitals.version} + 1` },
      });
  },

  async "insurance.version"(tx, entry) {
    await tx.insert(insuranceVersions).values({ ...made(entry), ...entry.data });
  },

  async "insurance.deducted"(tx, entry) {
    await tx.insert(insuranceDeductions).values({ ...made(entry), by: entry.actor!, ...entry.data });
  },
  async "insurance.deduction-revoked"(tx, entry) {
    await tx.update(insuranceDeductions).set({ revoked: true }).where(the(insuranceDeductions, entry));
  },

  async "insurance.uploaded"(tx, entry) {
    await tx.insert(insuranceUploads).values({ ...made(entry), by: entry.actor!, ...entry.data });
  },

  async "insurance.month-opened"(tx, { region, subject, data }) {
    await tx.insert(insuranceMonths).values({ region, id: subject, step: "upload", ...data });
  },
  async "insurance.month-moved"(tx, entry) {
    const { to, since, due, provisional } = entry.data;
    await tx
      .update(insuranceMonths)
      .set({
        step: to,
        since,
        due: due ?? null,
        provisional,
        reminded: false,
        version: sql`${insuranceMonths.version} + 1`,
      })
      .where(the(insuranceMonths, entry));
  },
  async "insurance.month-reminded"(tx, entry) {
    await tx.update(insuranceMonths).set({ reminded: true }).where(the(insuranceMonths, entry));
  },
  async "insurance.run"(tx, entry) {
    await tx.insert(insuranceRuns).values({ ...made(entry), ...entry.data });
  },

  async "insurance.objected"(tx, entry) {
    await tx
      .insert(insuranceObjections)
      .values({ ...made(entry), by: entry.actor!, state: "open", ...entry.data });
  },
  async "insurance.objection-answered"(tx, entry) {
    const { accepted, answer, granted } = entry.data;
    await tx
      .update(insuranceObjections)
      .set({
        state: accepted ? "accepted" : "rejected",
        answer,
        granted: granted ?? null,
        answeredAt: entry.at,
        answeredBy: entry.actor ?? null,
        version: sql`${insuranceObjections.version} + 1`,
      })
      .where(the(insuranceObjections, entry));
  },
  async "insurance.objection-withdrawn"(tx, entry) {
    await tx
      .update(insuranceObjections)
      .set({ state: "withdrawn", version: sql`${insuranceObjections.version} + 1` })
      .where(the(insuranceObjections, entry));
  },

  async "insurance.review-applied"(tx, entry) {
    await tx
      .insert(insuranceReviews)
      .values({ ...made(entry), by: entry.actor!, state: "applied", ...entry.data });
  },
  async "insurance.review-withdrawn"(tx, entry) {
    await changeReview(tx, entry, { state: "withdrawn" });
  },
  async "insurance.review-assigned"(tx, entry) {
    const { region, subject, at, data } = entry;
    await changeReview(tx, entry, { state: "assigned" });
    await tx
      .insert(insuranceOpinions)
      .values(data.experts.map((expert) => ({ region, review: subject, expert, state: "assigned", at })));
  },
  async "insurance.review-recused"(tx, { region, subject, at, data }) {
    await tx
      .update(insuranceOpinions)
      .set({ state: "recused", opinion: data.reason, at })
      .where(opinionOf(region, subject, data.expert));
  },
  async "insurance.review-opinion"(tx, { region, subject, at, data }) {
    const { expert, ...opinion } = data;
    await tx
      .update(insuranceOpinions)
      .set({ state: "given", ...opinion, at })
      .where(opinionOf(region, subject, expert));
  },
  async "insurance.review-decided"(tx, entry) {
    const { approved, unreasonable, paidMonth, note } = entry.data;
    await changeReview(tx, entry, {
      state: "decided",
      approved,
      unreasonable,
      paidMonth: paidMonth ?? null,
      note,
      decidedAt: entry.at,
      decidedBy: entry.actor ?? null,
    });
  },

  /** Kept in the log alone: who looked at whom, and what for. */
  async "insurance.person-seen"() {},
};

/** What every row that an event makes has. */
function made({ region, subject, at, actor }: Entry) {
  return { region, id: subject, at, by: actor ?? null };
}

/** The row that an event is about. */
function the(
  table: PgTable & { readonly region: PgColumn; readonly id: PgColumn },
  { region, subject }: Entry,
): SQL | undefined {
  return and(eq(table.region, region), eq(table.id, subject));
}

function opinionOf(region: string, review: string, expert: string): SQL | undefined {
  return and(
    eq(insuranceOpinions.region, region),
    eq(insuranceOpinions.review, review),
    eq(insuranceOpinions.expert, expert),
  );
}

async function changeReview(
  tx: Parameters<Projectors<InsuranceEvents>["insurance.run"]>[0],
  entry: Entry,
  columns: Partial<typeof insuranceReviews.$inferInsert>,
): Promise<void> {
  await tx
    .update(insuranceReviews)
    .set({ ...columns, version: sql`${insuranceReviews.version} + 1` })
    .where(the(insuranceReviews, entry));
}
