import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import {
  corrections,
  ledgerEntries,
  nameDecisions,
  plans,
  revisions,
  targets,
  tasks,
} from "../../storage/tables/index.ts";
import type { Entry } from "../events/kinds.ts";
import type { Projectors } from "../events/projectors.ts";
import { moveCorrections } from "./draft/move-corrections.ts";
import type { Correction } from "./draft/types.ts";
import type { AnchorMove, PlanEvents, RevisionData } from "./events.ts";

type At = Pick<Entry, "region" | "subject" | "at" | "actor">;

/** How the events of plans change the tables. */
export const planProjectors: Projectors<PlanEvents> = {
  async "plan.imported"(tx, { data: { revision, ...head }, ...entry }) {
    await tx.insert(plans).values({
      region: entry.region,
      id: entry.subject,
      title: head.title,
      issuer: head.issuer ?? null,
      docNumber: head.docNumber ?? null,
      start: head.start ?? null,
      end: head.end ?? null,
      state: "draft",
      revision: revision.id,
      createdAt: entry.at,
    });
    await addRevision(tx, entry, revision);
  },

  async "plan.edited"(tx, { data, ...entry }) {
    const { title, issuer, docNumber, start, end } = data;
    await edit(tx, entry, {
      ...(title !== undefined && { title }),
      ...(issuer !== undefined && { issuer }),
      ...(docNumber !== undefined && { docNumber }),
      ...(start !== undefined && { start: start || null }),
      ...(end !== undefined && { end: end || null }),
    });
    // Another period is another path for each target: what was judged of it holds no more.
    if (start !== undefined || end !== undefined)
      await tx
        .update(targets)
        .set({ judgedOn: null })
        .where(and(eq(targets.region, entry.region), eq(targets.plan, entry.subject)));
  },

  async "plan.revision-proposed"(tx, { data, ...entry }) {
    await edit(tx, entry, {});
    await addRevision(tx, entry, data);
  },

  async "plan.revision-accepted"(tx, { data: { revision, anchors }, ...entry }) {
    const its = (state: string) =>
      and(eq(revisions.region, entry.region), eq(revisions.plan, entry.subject), eq(revisions.state, state));
    await tx.update(revisions).set({ state: "superseded" }).where(its("current"));
    await setRevision(tx, entry.region, revision, "current");
    await edit(tx, entry, { revision });
    await moveAnchors(tx, entry, anchors);
  },

  async "plan.revision-declined"(tx, { data, ...entry }) {
    await edit(tx, entry, {});
    await setRevision(tx, entry.region, data.revision, "declined");
  },

  async "plan.corrected"(tx, { data: { kind, anchor, change }, region, subject, at, actor }) {
    await edit(tx, { region, subject }, {});
    const key = { region, plan: subject, kind, anchor };
    await tx
      .delete(corrections)
      .where(
        and(
          eq(corrections.region, region),
          eq(corrections.plan, subject),
          eq(corrections.kind, kind),
          eq(corrections.anchor, anchor),
        ),
      );
    if (change) await tx.insert(corrections).values({ ...key, change, at, by: actor ?? null });
  },

  async "plan.name-decided"(tx, { data: { name, units }, region, subject }) {
    await edit(tx, { region, subject }, {});
    await tx
      .delete(nameDecisions)
      .where(
        and(eq(nameDecisions.region, region), eq(nameDecisions.plan, subject), eq(nameDecisions.name, name)),
      );
    if (units) await tx.insert(nameDecisions).values({ region, plan: subject, name, units });
  },

  async "plan.published"(tx, { data: { year }, region, subject }) {
    await edit(tx, { region, subject }, { state: "published", year });
    await tx
      .update(revisions)
      .set({ state: "current" })
      .where(and(eq(revisions.region, region), eq(revisions.plan, subject), eq(revisions.state, "draft")));
  },

  async "plan.archived"(tx, entry) {
    await edit(tx, entry, { state: "archived" });
  },

  async "plan.rolled"(tx, { data: { from, to, closed, carried, started }, region, subject }) {
    await edit(tx, { region, subject }, { year: to });
    if (closed.length > 0) {
      const its = and(
        eq(ledgerEntries.region, region),
        eq(ledgerEntries.plan, subject),
        eq(ledgerEntries.year, from),
        inArray(ledgerEntries.task, [...closed]),
      );
      await tx.update(ledgerEntries).set({ standing: "closed" }).where(its);
    }
    const rows = [
      ...carried.map((task) => ({ task, standing: "carried" })),
      ...started.map((task) => ({ task, standing: "started" })),
    ].map((row) => ({ region, plan: subject, year: to, ...row }));
    if (rows.length > 0) await tx.insert(ledgerEntries).values(rows);
  },
};

/** Changes a plan's row: its version grows with everything that happens to it. */
async function edit(
  tx: Transaction,
  { region, subject }: Pick<Entry, "region" | "subject">,
  columns: Partial<typeof plans.$inferInsert>,
): Promise<void> {
  await tx
    .update(plans)
    .set({ ...columns, version: sql`${plans.version} + 1` })
    .where(and(eq(plans.region, region), eq(plans.id, subject)));
}

async function addRevision(tx: Transaction, entry: At, data: RevisionData): Promise<void> {
  await tx.insert(revisions).values({
    region: entry.region,
    plan: entry.subject,
    ...data,
    state: "draft",
    createdAt: entry.at,
    by: entry.actor ?? null,
  });
}

async function setRevision(tx: Transaction, region: string, id: string, state: string): Promise<void> {
  await tx
    .update(revisions)
    .set({ state })
    .where(and(eq(revisions.region, region), eq(revisions.id, id)));
}

/** Corrections, tasks and targets follow the words of the new text. Reads all before it writes: two may swap. */
async function moveAnchors(
  tx: Transaction,
  { region, subject }: At,
  moves: readonly AnchorMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const ofPlan = and(eq(corrections.region, region), eq(corrections.plan, subject));
  const kept = await tx.select().from(corrections).where(ofPlan);
  if (kept.length > 0) {
    await tx.delete(corrections).where(ofPlan);
    const moved = moveCorrections(
      kept.map(({ kind, anchor, change, at }) => ({ kind, anchor, change, at }) as Correction),
      moves,
    );
    await tx.insert(corrections).values(
      moved.map(({ anchor, change }, i) => ({
        ...kept[i]!,
        anchor,
        change: change as Readonly<Record<string, unknown>>,
      })),
    );
  }
  for (const [kind, table] of [
    ["task", tasks],
    ["target", targets],
  ] as const) {
    const pairs = moves.filter((move) => move.kind === kind);
    if (pairs.length === 0) continue;
    const rows = sql.join(
      pairs.map(({ from, to }) => sql`(${from}::text, ${to}::text)`),
      sql`, `,
    );
    await tx.execute(
      sql`update ${table} set anchor = moved.to_anchor from (values ${rows}) as moved (from_anchor, to_anchor)
        where ${table.region} = ${region} and ${table.plan} = ${subject} and ${table.anchor} = moved.from_anchor`,
    );
  }
}
