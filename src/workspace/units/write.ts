import { dateAt } from "../../calendar/iso-date.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import type { Hierarchy, UnitEvents } from "./events.ts";
import {
  edgesOf,
  lockTree,
  parentFor,
  refuseCycle,
  refuseDoubleName,
  refuseField,
  unitToChange,
} from "./tree.ts";
import { unitProblems as problems } from "./words.zh.ts";

export type NewUnit = UnitEvents["unit.created"];

/** A unit and its version as the caller read them. */
export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

/** Adds a unit to the tree. Gives its id. */
export function createUnit(workspace: Workspace, actor: Actor | undefined, unit: NewUnit): Promise<string> {
  return change(workspace, actor, (work) => {
    demand(actor, "unit.write");
    return addUnit(work, unit);
  });
}

/** Adds a unit in a change under way, such as an import. */
export async function addUnit(work: Work, unit: NewUnit): Promise<string> {
  await lockTree(work.tx);
  if (unit.name === "") refuseField("name", problems.nameEmpty());
  const { region, line } = unit.parents ?? {};
  for (const parent of [region, line]) if (parent !== undefined) await parentFor(work.tx, parent, "parents");
  await refuseDoubleName(work.tx, unit.name, [region, line]);
  const id = work.newId();
  await work.record({ kind: "unit.created", subject: id, data: { ...unit, ...othersOf(unit) } });
  return id;
}

/** A unit gets another name from a day on, today at the latest; the one before stays known. */
export function renameUnit(
  workspace: Workspace,
  actor: Actor,
  { id, version }: AtVersion,
  data: UnitEvents["unit.renamed"],
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "unit.write");
    await lockTree(work.tx);
    const unit = await unitToChange(work.tx, id, version, data);
    if (data.name === "") refuseField("name", problems.nameEmpty());
    if (data.from > today(work)) refuseField("from", problems.future());
    if (data.name === unit.name) return;
    const edges = await edgesOf(work.tx, id, data.from);
    await refuseDoubleName(work.tx, data.name, edges.length > 0 ? edges.map(({ parent }) => parent) : [], id);
    await work.record({ kind: "unit.renamed", subject: id, data });
  });
}

/** Changes what a unit is, its other names and groups. */
export function editUnit(
  workspace: Workspace,
  actor: Actor,
  { id, version }: AtVersion,
  data: UnitEvents["unit.edited"],
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "unit.write");
    const { name } = await unitToChange(work.tx, id, version, data);
    await work.record({
      kind: "unit.edited",
      subject: id,
      data: { ...data, ...othersOf({ ...data, name }) },
    });
  });
}

/** Puts a unit under another parent, from a day on; without a parent it leaves the hierarchy. */
export function moveUnit(
  workspace: Workspace,
  actor: Actor,
  { id, version }: AtVersion,
  data: UnitEvents["unit.moved"],
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "unit.write");
    await lockTree(work.tx);
    const unit = await unitToChange(work.tx, id, version, data);
    const { hierarchy, parent: parentId, from } = data;
    if (unit.validFrom !== null && from < unit.validFrom)
      refuseField("from", problems.beforeStart(unit.name, unit.validFrom));
    const edges = await edgesOf(work.tx, id, from);
    if (parentId !== undefined) {
      const parent = await parentFor(work.tx, parentId, "parent");
      await refuseCycle(work.tx, unit, parent, hierarchy, from);
    }
    await refuseDoubleName(work.tx, unit.name, parentsAfter(edges, hierarchy, parentId), id);
    await work.record({ kind: "unit.moved", subject: id, data });
  });
}

function parentsAfter(
  edges: readonly { readonly hierarchy: string; readonly parent: string; readonly validTo: string | null }[],
  hierarchy: Hierarchy,
  parent: string | undefined,
): (string | undefined)[] {
  const others = edges.filter((edge) => edge.hierarchy !== hierarchy && edge.validTo === null);
  return [...others.map((edge) => edge.parent), parent];
}

/** Other names and groups without doubles, empty ones, or the unit's own name. */
function othersOf({ name, names, groups }: Pick<NewUnit, "names" | "groups"> & { readonly name: string }) {
  const known = new Map(
    names?.filter((each) => each.name !== "" && each.name !== name).map((each) => [each.name, each]),
  );
  return {
    ...(names && { names: [...known.values()] }),
    ...(groups && { groups: [...new Set(groups.filter((group) => group !== ""))] }),
  };
}

const today = (work: Work) => dateAt(new Date(work.now));
