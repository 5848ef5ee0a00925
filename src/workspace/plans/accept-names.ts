import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Happening } from "../events/kinds.ts";
import { dayOf } from "../today.ts";
import type { UnitProposal } from "../units/names/match-names.ts";
import { addUnit } from "../units/write.ts";
import { change, type Workspace } from "../workspace.ts";
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
    const place = regionOf(compiled);
    const placeUnit = () => {
      const [found] = place === undefined ? [] : match([place]);
      return found?.kind === "matched" ? found.unit : undefined;
    };
    const created = new Map<string, string>();
    const add = async (proposals: readonly UnitProposal[]) => {
      for (const proposal of new Set(proposals)) {
        const { name, kind, level } = proposal;
        // A town or village of a plan lies in the plan's place, where its name does not say otherwise.
        const parent = proposal.parent ?? (level === "town" || level === "village" ? placeUnit() : undefined);
        const unit = await addUnit(work, { name, kind, level, parents: { region: parent } });
        created.set(name, unit);
        known.push({
          ...proposal,
          id: unit,
          aliases: [],
          groups: [],
          ...(parent !== undefined && { parent }),
        });
      }
    };

    const hasPlace = known.some(({ kind }) => kind === "region");
    if (wanted.length > 0 && place !== undefined && !hasPlace) await add(proposed([place]));
    await add(proposed(wanted).filter(({ kind }) => kind === "region"));
    await add(proposed(wanted));

    const decisions = match(wanted).flatMap((found): Happening<"plan.name-decided">[] => {
      // A name that matching does not lead to the unit made for it is remembered as its own.
      const made = created.get(found.name);
      if (made === undefined || (found.kind === "matched" && found.unit === made)) return [];
      return [
        { kind: "plan.name-decided", subject: id, plan: id, data: { name: found.name, units: [made] } },
      ];
    });
    await work.record(...decisions);
    return { version: plan.version + decisions.length, created: created.size };
  });
}
