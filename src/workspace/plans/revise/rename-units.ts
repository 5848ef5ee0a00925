import { eq } from "drizzle-orm";
import { unitNames, unitParents, units } from "../../../storage/tables/index.ts";
import { demand } from "../../access/decide.ts";
import type { Happening } from "../../events/kinds.ts";
import { dayOf } from "../../today.ts";
import type { UnitNameKind } from "../../units/events.ts";
import { lockTree, refuseDoubleName } from "../../units/tree.ts";
import type { Work } from "../../workspace.ts";
import type { WhoIs } from "../draft/resolve-units.ts";
import type { RevisionDecisions } from "./accept-revision.ts";
import type { Revising } from "./load-revision.ts";

interface Renamed {
  /** Who the names of the new text are, after what was decided on them. */
  readonly who: WhoIs;
  readonly decided: readonly Happening<"plan.name-decided">[];
}

/** Units that a revision calls otherwise: a person said that they are renamed, or only spelled differently. */
export async function renameUnits(
  work: Work,
  { plan, changes, drafts }: Revising,
  decisions: RevisionDecisions["decisions"],
): Promise<Renamed> {
  const before = new Map(drafts.before.names.map(({ name, units }) => [name, units]));
  const known = new Map(drafts.after.names.map(({ name, units }) => [name, units]));
  const decided: Happening<"plan.name-decided">[] = [];
  for (const { id, subject, name, differences } of changes) {
    if (subject !== "renamed") continue;
    const same = before.get(differences[0]!.before);
    const decision = decisions[id];
    if (decision === "replace") continue;
    if (same) known.set(name, same);
    if (decision === "decline" || same?.length !== 1) continue;
    demand(work.actor, "unit.write");
    const unit = same[0]!;
    await (decision === "rename" ? rename(work, unit, name) : addAlias(work, unit, name));
    decided.push({
      kind: "plan.name-decided",
      subject: plan.id,
      plan: plan.id,
      data: { name, units: [unit] },
    });
  }
  return { who: (name) => known.get(name) ?? [], decided };
}

async function rename(work: Work, unit: string, name: string): Promise<void> {
  await lockTree(work.tx);
  const parents = await work.tx
    .select({ parent: unitParents.parent })
    .from(unitParents)
    .where(eq(unitParents.unit, unit));
  await refuseDoubleName(
    work.tx,
    name,
    parents.map(({ parent }) => parent),
    unit,
  );
  const from = dayOf(new Date(work.now));
  await work.record({ kind: "unit.renamed", subject: unit, data: { name, from } });
}

async function addAlias({ tx, record }: Work, unit: string, name: string): Promise<void> {
  const [row] = await tx.select({ name: units.name }).from(units).where(eq(units.id, unit));
  const rows = await tx.select().from(unitNames).where(eq(unitNames.unit, unit));
  if (row?.name === name || rows.some((each) => each.name === name)) return;
  const names = [
    ...rows.map((each) => ({ name: each.name, kind: each.kind as UnitNameKind })),
    { name, kind: "alias" as const },
  ];
  await record({ kind: "unit.edited", subject: unit, data: { names } });
}
