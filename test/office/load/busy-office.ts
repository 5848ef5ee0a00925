import type { Store } from "../../../src/storage/store.ts";
import { findActor } from "../../../src/workspace/access/find-actor.ts";
import type { Grant } from "../../../src/workspace/access/roles.ts";
import { startSession } from "../../../src/workspace/access/sessions.ts";
import type { Happening } from "../../../src/workspace/events/kinds.ts";
import { newId } from "../../../src/workspace/new-id.ts";
import { takeBulk } from "../../../src/workspace/tasks/bulk.ts";
import { dayOf } from "../../../src/workspace/today.ts";
import { change, type Workspace } from "../../../src/workspace/workspace.ts";

/** A person who is logged in. */
export interface Session {
  readonly cookie: string;
  /** Of the plan office, or a liaison. */
  readonly isOffice: boolean;
  /** The liaison's unit; empty for the plan office. */
  readonly unit: string;
  /** Dispatched tasks that the unit leads and only this person works on. */
  readonly tasks: readonly string[];
}

export interface BusyOffice {
  readonly sessions: readonly Session[];
  /** Tasks that people of the plan office edit at once. */
  readonly shared: readonly string[];
}

/** One person in ten is of the plan office; five liaisons share a unit. */
const officeEvery = 10;
const liaisonsPerUnit = 5;
const plans = 4;
const sharedTasks = 10;
const tasksEach = 8;
const bulk = 1000;

/** Fills an empty store with an office whose people are logged in, by events as any office. */
export async function busyOffice(store: Store, people: number): Promise<BusyOffice> {
  const workspace: Workspace = { store, region: "local", clock: () => new Date() };
  const id = () => newId(workspace.clock);
  const unitCount = Math.ceil(people / liaisonsPerUnit);
  const units = Array.from({ length: unitCount }, id);
  const planIds = Array.from({ length: plans }, () => ({ plan: id(), revision: id() }));
  const persons = Array.from({ length: people }, (_, i) => {
    const isOffice = i % officeEvery === 0;
    const unit = isOffice ? "" : units[i % unitCount]!;
    const grants: Grant[] = [isOffice ? { role: "plan-office" } : { role: "liaison", unit }];
    return { id: id(), isOffice, unit, grants, login: `person${i}` };
  });
  const digest = "0".repeat(64);
  const happenings: Happening[] = [
    ...units.map(
      (subject, sort): Happening<"unit.created"> => ({
        kind: "unit.created",
        subject,
        data: { name: `第${sort}办公室`, kind: "department", sort, parents: {}, groups: [] },
      }),
    ),
    ...persons.map(
      ({ id, login, grants }): Happening<"person.created"> => ({
        kind: "person.created",
        subject: id,
        data: { name: login, login, grants },
      }),
    ),
    ...planIds.flatMap(({ plan, revision }, i): Happening[] => [
      {
        kind: "plan.imported",
        subject: plan,
        plan,
        data: {
          title: `第${i}份方案`,
          revision: { id: revision, no: 1, name: "a.txt", source: digest, compiled: digest },
        },
      } as Happening,
      { kind: "plan.published", subject: plan, plan, data: { year: 2026 } } as Happening,
    ]),
  ];
  let count = 0;
  const taskOf = (lead: string): string => {
    const { plan, revision } = planIds[count % plans]!;
    const subject = id();
    count++;
    happenings.push({
      kind: "task.created",
      subject,
      plan,
      data: {
        revision,
        no: String(count),
        sort: count,
        title: `新建第${count}个社区养老服务站`,
        programme: "老有所养",
        due: "2099-12-31",
        dueText: "年底",
        cadence: "每月",
        units: [{ unit: lead, role: "lead" }],
        targets: [],
        year: 2026,
      },
    } as Happening);
    return subject;
  };
  const own = persons.map(({ isOffice, unit }) =>
    isOffice ? [] : Array.from({ length: tasksEach }, () => taskOf(unit)),
  );
  const shared = Array.from({ length: sharedTasks }, () => taskOf(units[0]!));
  await change(workspace, undefined, (work) => work.record(...happenings));

  const office = await findActor(store.db, persons[0]!.id, dayOf(new Date()));
  const all = [...own.flat(), ...shared];
  for (let from = 0; from < all.length; from += bulk)
    await takeBulk(workspace, office!, { ids: all.slice(from, from + bulk) }, { step: "dispatch" });

  const sessions: Session[] = [];
  for (const [i, { id: person, isOffice, unit }] of persons.entries()) {
    const { secret } = await store.transaction((tx) =>
      startSession(tx, person, new Date().toISOString(), "load"),
    );
    sessions.push({ cookie: `luoshi_session=${secret}`, isOffice, unit, tasks: own[i]! });
  }
  return { sessions, shared };
}
