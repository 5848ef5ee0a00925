import { and, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import { addDays, dateAt } from "../../calendar/iso-date.ts";
import {
  grants,
  targets,
  targetUnits,
  tasks,
  taskUnits,
  unitParents,
  units,
} from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Grant, Role } from "../access/roles.ts";
import { groupBy } from "../group-by.ts";
import type { UnitRole } from "../tasks/events.ts";
import { openStates } from "../tasks/states.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { isAbove, lockTree, refuseField, type StoredUnit, unitToChange } from "./tree.ts";
import { unitProblems as problems, succession } from "./words.zh.ts";
import type { AtVersion } from "./write.ts";

export interface Closing {
  /** One, or several that are merged into the successor. */
  readonly units: readonly AtVersion[];
  /** The last day that they exist, today at the latest. */
  readonly on: string;
  readonly successor?: string | undefined;
}

/** What went over to the successor. */
export interface Closed {
  readonly tasks: number;
  readonly people: number;
  readonly units: number;
}

/**
 * Ends units on a day. Their open tasks, the roles of their people, what they report and the units below them go to
 * the successor; without one, a unit with open tasks or units below it is not closed.
 */
export function closeUnits(workspace: Workspace, actor: Actor, closing: Closing): Promise<Closed> {
  return change(workspace, actor, async (work) => {
    demand(actor, "unit.write");
    await lockTree(work.tx);
    const { on } = closing;
    if (on > dateAt(new Date(work.now))) refuseField("on", problems.future());
    const ending: StoredUnit[] = [];
    for (const { id, version } of closing.units)
      ending.push(await unitToChange(work.tx, id, version, closing));
    const successor = await successorOf(work, closing);
    const moved = { tasks: 0, people: 0, units: 0 };
    for (const unit of ending) {
      if (unit.validFrom !== null && on < unit.validFrom)
        refuseField("on", problems.beforeStart(unit.name, unit.validFrom));
      const gone = ending.filter((each) => each !== unit).map(({ id }) => id);
      moved.tasks += await passTasks(work, unit, successor);
      moved.units += await passUnits(work, unit, successor, { on, gone });
      if (successor) {
        await passTargets(work, unit, successor);
        moved.people += await passPeople(work, unit, successor);
      }
      await work.record({ kind: "unit.closed", subject: unit.id, data: { on, successor: successor?.id } });
    }
    return moved;
  });
}

async function successorOf(work: Work, closing: Closing): Promise<StoredUnit | undefined> {
  const id = closing.successor;
  if (id === undefined) return undefined;
  if (closing.units.some((unit) => unit.id === id)) refuseField("successor", problems.successorItself());
  const [row] = await work.tx
    .select()
    .from(units)
    .where(and(eq(units.id, id), isNull(units.validTo)));
  return row ?? refuseField("successor", problems.successorUnknown());
}

/** A unit that stands for two takes the part that answers for more. */
const weight: Readonly<Record<UnitRole, number>> = { lead: 2, responsible: 1, support: 0 };

async function passTasks(work: Work, unit: StoredUnit, to: StoredUnit | undefined): Promise<number> {
  const { tx, region } = work;
  const open = await tx
    .select({ id: tasks.id, plan: tasks.plan })
    .from(taskUnits)
    .innerJoin(tasks, and(eq(tasks.region, taskUnits.region), eq(tasks.id, taskUnits.task)))
    .where(
      and(eq(taskUnits.region, region), eq(taskUnits.unit, unit.id), inArray(tasks.state, [...openStates])),
    )
    .orderBy(tasks.id);
  if (open.length === 0) return 0;
  if (!to) return refuseField("successor", problems.openTasks(unit.name, open.length));
  const parts = await tx
    .select()
    .from(taskUnits)
    .where(
      and(
        eq(taskUnits.region, region),
        inArray(
          taskUnits.task,
          open.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(taskUnits.task, taskUnits.unit);
  const byTask = groupBy(parts, ({ task }) => task);
  await work.record(
    ...open.map(({ id, plan }) => {
      const roles = new Map<string, UnitRole>();
      for (const part of byTask.get(id)!) {
        const holder = part.unit === unit.id ? to.id : part.unit;
        const role = part.role as UnitRole;
        const before = roles.get(holder);
        if (before === undefined || weight[role] > weight[before]) roles.set(holder, role);
      }
      const held = [...roles].map(([each, role]) => ({ unit: each, role }));
      return {
        kind: "task.transferred" as const,
        subject: id,
        plan,
        data: { units: held, reason: succession(unit.name, to.name) },
      };
    }),
  );
  return open.length;
}

async function passTargets(work: Work, unit: StoredUnit, to: StoredUnit): Promise<void> {
  const { tx, region } = work;
  const rows = await tx
    .select({ id: targets.id, plan: targets.plan })
    .from(targetUnits)
    .innerJoin(targets, and(eq(targets.region, targetUnits.region), eq(targets.id, targetUnits.target)))
    .where(and(eq(targetUnits.region, region), eq(targetUnits.unit, unit.id), eq(targets.state, "active")))
    .orderBy(targets.id);
  for (const { id, plan } of rows) {
    const reporting = await tx
      .select({ unit: targetUnits.unit })
      .from(targetUnits)
      .where(and(eq(targetUnits.region, region), eq(targetUnits.target, id)))
      .orderBy(targetUnits.unit);
    const then = new Set(reporting.map((each) => (each.unit === unit.id ? to.id : each.unit)));
    await work.record({ kind: "target.units", subject: id, plan, data: { units: [...then] } });
  }
}

async function passPeople(work: Work, unit: StoredUnit, to: StoredUnit): Promise<number> {
  const holders = work.tx.select({ person: grants.person }).from(grants).where(eq(grants.unit, unit.id));
  const rows = await work.tx
    .select()
    .from(grants)
    .where(inArray(grants.person, holders))
    .orderBy(grants.person, grants.role, grants.unit);
  const people = groupBy(rows, ({ person }) => person);
  for (const [person, held] of people) {
    const then = new Map<string, Grant>();
    for (const { role, unit: at } of held) {
      const holds = at === unit.id ? to.id : at;
      then.set(`${role} ${holds}`, { role: role as Role, ...(holds && { unit: holds }) });
    }
    await work.record({ kind: "person.granted", subject: person, data: { grants: [...then.values()] } });
  }
  return people.size;
}

/** The units below go under the successor the day after; the successor itself goes to where the closed unit stood. */
async function passUnits(
  work: Work,
  unit: StoredUnit,
  to: StoredUnit | undefined,
  { on, gone }: { readonly on: string; readonly gone: readonly string[] },
): Promise<number> {
  const later = or(isNull(unitParents.validTo), gte(unitParents.validTo, addDays(on, 1)));
  const below = await work.tx
    .select({ unit: unitParents.unit, hierarchy: unitParents.hierarchy })
    .from(unitParents)
    .innerJoin(units, and(eq(units.id, unitParents.unit), isNull(units.validTo)))
    .where(and(eq(unitParents.parent, unit.id), later, ne(unitParents.unit, unit.id)))
    .orderBy(unitParents.unit, unitParents.hierarchy);
  const staying = below.filter((each) => !gone.includes(each.unit));
  if (staying.length === 0) return 0;
  if (!to)
    return refuseField(
      "successor",
      problems.unitsBelow(unit.name, new Set(staying.map((each) => each.unit)).size),
    );
  const above = await work.tx
    .select()
    .from(unitParents)
    .where(and(eq(unitParents.unit, unit.id), isNull(unitParents.validTo)));
  const from = addDays(on, 1);
  for (const hierarchy of ["region", "line"] as const) {
    const children = staying.filter((each) => each.hierarchy === hierarchy);
    // A successor from below first takes the place of the unit, so that nothing comes to stand under itself.
    if (await isAbove(work.tx, unit.id, to.id, hierarchy, from)) {
      const parent = above.find((edge) => edge.hierarchy === hierarchy)?.parent;
      await work.record({ kind: "unit.moved", subject: to.id, data: { hierarchy, parent, from } });
    }
    for (const child of children) {
      if (child.unit === to.id) continue;
      await work.record({
        kind: "unit.moved",
        subject: child.unit,
        data: { hierarchy, parent: to.id, from },
      });
    }
  }
  return new Set(staying.map((each) => each.unit)).size;
}
