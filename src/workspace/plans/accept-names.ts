import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Happening } from "../events/kinds.ts";
import { dayOf } from "../today.ts";
import type { KnownUnit } from "../units/names/known-unit.ts";
import type { UnitProposal } from "../units/names/match-names.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { readCompiled } from "./compiled.ts";
import { findPlan, findRevision, lockPlan } from "./find-plan.ts";
import { loadParts, matchesOf, toDraft } from "./load-draft.ts";
import { regionOf } from "./region-of.ts";
import type { AcceptedNames } from "./views.ts";

/**
 * Makes the units that the names of a draft propose: places before the departments under them, one unit for all
 * spellings of a name.
 * @param names which ones; without them every name that proposes a unit
 */
export async function acceptNames(
  workspace: Workspace,
  actor: Actor | undefined,
  id: string,
  {
    revision,
    names,
  }: { readonly revision?: string | undefined; readonly names?: readonly string[] | undefined },
): Promise<AcceptedNames> {
  demand(actor, "unit.write");
  const { db } = workspace.store;
  const seen = await findPlan(db, workspace.region, actor, id);
  const compiled = await readCompiled(workspace.store, (await findRevision(db, seen, revision)).compiled);
  const day = dayOf(workspace.clock());
  return change(workspace, actor, async (work) => {
    const plan = await lockPlan(work, id);
    const parts = await loadParts(work.tx, plan);
    const wanted = toDraft(compiled, parts, day)
      .names.filter(({ name, units }) => !units && (names?.includes(name) ?? true))
      .map(({ name }) => name);
    const known = [...parts.known];
    const match = (asked: readonly string[]) =>
      matchesOf(compiled, { known, decided: parts.decided }, day).match(asked);
    const proposed = (asked: readonly string[]) =>
      asked.length === 0
        ? []
        : match(asked).flatMap((found) => (found.kind === "unknown" ? [found.proposal] : []));
    const created: Happening<"unit.created">[] = [];
    const add = (proposals: readonly UnitProposal[]) => {
      for (const proposal of new Set(proposals)) created.push(creation(work, proposal, known));
    };

    const place = regionOf(compiled);
    const hasPlace = known.some(({ kind }) => kind === "region");
    if (wanted.length > 0 && place !== undefined && !hasPlace) add(proposed([place]));
    add(proposed(wanted).filter(({ kind }) => kind === "region"));
    add(proposed(wanted));

    const decisions = match(wanted).flatMap((found): Happening<"plan.name-decided">[] => {
      // A name that matching does not lead to the unit made for it is remembered as its own.
      const made = created.find(({ data }) => data.name === found.name)?.subject;
      if (made === undefined || (found.kind === "matched" && found.unit === made)) return [];
      return [
        { kind: "plan.name-decided", subject: id, plan: id, data: { name: found.name, units: [made] } },
      ];
    });
    await work.record(...created);
    await work.record(...decisions);
    return { version: plan.version + decisions.length, created: created.length };
  });
}

/** The event that makes a proposed unit; `known` learns of it at once. */
function creation(work: Work, proposal: UnitProposal, known: KnownUnit[]): Happening<"unit.created"> {
  const { name, kind, level, parent } = proposal;
  const subject = work.newId();
  known.push({
    id: subject,
    name,
    kind,
    aliases: [],
    groups: [],
    ...(level !== undefined && { level }),
    ...(parent !== undefined && { parent }),
  });
  return { kind: "unit.created", subject, data: { name, kind, level, parents: { region: parent } } };
}
