import { addDays } from "../../calendar/iso-date.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import { findActor } from "../../workspace/access/find-actor.ts";
import { createPerson } from "../../workspace/people/write.ts";
import { acceptNames } from "../../workspace/plans/accept-names.ts";
import { correctPlan, decideNames } from "../../workspace/plans/correct.ts";
import type { DraftTask } from "../../workspace/plans/draft/types.ts";
import { importPlan } from "../../workspace/plans/import-plan.ts";
import { publishPlan } from "../../workspace/plans/publish.ts";
import { getDraft } from "../../workspace/plans/read-draft.ts";
import { takeBulk } from "../../workspace/tasks/bulk.ts";
import { dayOf } from "../../workspace/today.ts";
import { createUnit } from "../../workspace/units/write.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Perform } from "../job.ts";
import { readSample } from "../samples.ts";
import { hospitals, insuranceStaff } from "./insurance-words.zh.ts";
import { type Deed, runDeeds, sampleHistory } from "./sample-history.ts";
import { insuranceDeeds } from "./sample-insurance.ts";
import { district, planFile, staff, townGroup, towns } from "./words.zh.ts";

/** How many days ago the sample plan was published: long enough for reports, delays and closures. */
const publishedBefore = 75;
/** The office began before: three months of the hospital fund are settled in it. */
const begunBefore = 100;

/** The workspace at the time when the sample office began: its first administrator is made then. */
export function sampleStart(workspace: Workspace): Workspace {
  return daysBefore(workspace, begunBefore);
}

/** Half past nine in the morning, so many days ago. */
function daysBefore(workspace: Workspace, days: number): Workspace {
  const day = addDays(dayOf(workspace.clock()), -days);
  return { ...workspace, clock: () => new Date(`${day}T09:30:00+08:00`) };
}

/**
 * Fills a new workspace with an invented district: its units, people, a plan in force, and what happened to it since.
 * All of it goes through the office's own commands, at the times when it would have been done.
 */
export async function fillSampleOffice(
  workspace: Workspace,
  perform: Perform,
  administrator: string,
): Promise<void> {
  const text = await readSample(planFile);
  // An installed package may come without the samples.
  if (text === undefined) return;
  const today = dayOf(workspace.clock());
  const at = (daysAgo: number) => daysBefore(workspace, daysAgo);
  const start = sampleStart(workspace);
  const first = (await findActor(start.store.db, administrator, today))!;
  const government = await createUnit(start, first, {
    name: district.government,
    kind: "region",
    level: "county",
  });
  for (const name of towns) {
    const parents = { region: government };
    await createUnit(start, first, { name, kind: "region", level: "town", parents, groups: [townGroup] });
  }
  const settled = await insuranceOffice(workspace, first, government);
  const isEarly = ({ daysAgo }: Deed) => daysAgo >= publishedBefore;
  await runDeeds(settled.filter(isEarly), at);
  const published = at(publishedBefore);
  const document = { name: planFile, bytes: new TextEncoder().encode(text) };
  const { plan } = await importPlan(published, first, document, (file) => perform({ kind: "plan", file }));
  const read = await getDraft(published, first, plan);
  // What is plainly no unit is left for a person, as in a real import.
  const names = read.names.map(({ name }) => name).filter((name) => !/^\d|^x/.test(name));
  await acceptNames(published, first, plan, { names });
  const open = await getDraft(published, first, plan);
  const undecided = open.names.filter(({ units }) => !units).map(({ name }) => ({ name, units: [] }));
  await decideNames(published, first, plan, undecided);
  const year = Number(today.slice(0, 4));
  const { version } = await correctPlan(published, first, plan, duesOf(open.tasks, year));
  await publishPlan(published, first, plan, {
    year,
    version,
    leave: ["task-without-unit", "task-without-due"],
  });

  const unitOf = new Map(open.names.flatMap(({ name, units }) => (units?.[0] ? [[name, units[0]]] : [])));
  const people = new Map<string, Actor>();
  for (const { name, login, role, unit } of staff) {
    const where = unit === undefined ? undefined : unitOf.get(unit);
    if (unit !== undefined && where === undefined) continue;
    const person = await createPerson(start, first, { name, login, grants: [{ role, unit: where }] });
    people.set(login, (await findActor(start.store.db, person.id, today))!);
  }
  const office = people.get("fangan")!;
  await takeBulk(at(publishedBefore - 1), office, { filter: { plan } }, { step: "dispatch" });
  await sampleHistory({
    plan,
    at,
    office,
    people: [...people.values()],
    besides: settled.filter((deed) => !isEarly(deed)),
  });
}

/** Adds the hospitals and the people of the hospital fund. Gives what they did since. */
async function insuranceOffice(workspace: Workspace, first: Actor, government: string): Promise<Deed[]> {
  const start = sampleStart(workspace);
  const units = new Map<string, string>();
  for (const { name } of hospitals) {
    const parents = { region: government };
    units.set(name, await createUnit(start, first, { name, kind: "hospital", parents }));
  }
  const speakers = new Map<string, Actor>();
  const others: Actor[] = [];
  for (const { name, login, role, hospital } of insuranceStaff) {
    const unit = hospitals.find(({ code }) => code === hospital)?.name;
    const person = await createPerson(start, first, {
      name,
      login,
      grants: [{ role, unit: unit && units.get(unit) }],
    });
    const actor = (await findActor(start.store.db, person.id, dayOf(workspace.clock())))!;
    if (hospital === undefined) others.push(actor);
    else speakers.set(hospital, actor);
  }
  const [insurer, ...experts] = others;
  return insuranceDeeds(
    workspace,
    { insurer: insurer!, hospitals: speakers, experts },
    (name) => units.get(name)!,
  );
}

/** The plan says for few tasks when they are due: the office spreads the others over the year. */
function duesOf(tasks: readonly DraftTask[], year: number) {
  const days = ["06-30", "09-30", "11-30", "12-10", "12-31", "12-31"];
  return tasks
    .filter(({ due }) => due === undefined)
    .map(({ anchor, no }) => ({
      kind: "task" as const,
      anchor,
      change: { due: `${year}-${days[no % days.length]}` },
    }));
}
