// An office as large as a city's, made up by a fixed random sequence: the same rows each time.
import { addDays } from "../../src/calendar/iso-date.ts";
import type { Store } from "../../src/storage/store.ts";
import * as tables from "../../src/storage/tables/index.ts";
import { genesis, hashOf } from "../../src/workspace/events/chain.ts";
import type { Entry } from "../../src/workspace/events/kinds.ts";
import type { TaskState } from "../../src/workspace/tasks/states.ts";
import { insertRows } from "./insert.ts";
import { idsFrom, randomFrom } from "./random.ts";
import { seedTargets } from "./seed-targets.ts";

export interface OfficeSize {
  readonly plans: number;
  readonly tasks: number;
  readonly units: number;
  readonly events: number;
}

/** The day that the office is looked at. */
export const today = "2026-03-02";
const now = `${today}T01:00:00.000Z`;
export const region = "500000";

export interface SeededOffice {
  readonly units: readonly string[];
  readonly plans: readonly string[];
  readonly tasks: readonly string[];
  /** A person for the whole office, and one for the unit of the first task that goes on. */
  readonly planOffice: string;
  readonly liaison: string;
  readonly active: { readonly task: string; readonly unit: string };
  /** Events in the chain. */
  readonly head: number;
}

const places = ["东溪", "石桥", "白果", "南坪", "望江", "古渡", "青龙", "永兴", "太和", "新民"];
const works = ["新建改建", "完善提升", "推进实施", "加强管理", "开展排查整治", "建立健全"];
const things = ["社区养老服务站", "普惠性幼儿园", "农村公路", "便民服务中心", "健身步道", "困难群众救助制度"];
const programmes = ["幼有所育", "学有所教", "劳有所得", "病有所医", "老有所养", "住有所居", "弱有所扶"];
const states: readonly TaskState[] = [
  "pending",
  "dispatched",
  "signed",
  "active",
  "active",
  "active",
  "active",
  "closing",
  "closed",
  "closed",
];

/** Fills an empty store. Events carry true hashes. */
export async function seedOffice(store: Store, size: OfficeSize): Promise<SeededOffice> {
  const random = randomFrom(20_260_302);
  const newUnit = idsFrom(1);
  const newPlan = idsFrom(2);
  const newTask = idsFrom(3);
  const newOther = idsFrom(4);

  const units = Array.from({ length: size.units }, (_, i) => ({
    id: newUnit(),
    name: `${places[i % 10]}${i < 1000 ? "县" : "镇"}第${i}办公室`,
    kind: "department",
    sort: i,
  }));
  const parents = units.slice(1).map(({ id }, i) => ({
    unit: id,
    hierarchy: "region",
    parent: units[Math.floor(i / 12)]!.id,
  }));
  const plans = Array.from({ length: size.plans }, (_, i) => ({
    region,
    id: newPlan(),
    title: `${places[i % 10]}县${things[i % 6]}三年行动计划（${i}）`,
    start: "2025-01-01",
    end: "2027-12-31",
    state: "published",
    revision: newOther(),
    year: 2026,
    createdAt: now,
  }));
  const tasks = Array.from({ length: size.tasks }, (_, i) => taskOf(i));
  function taskOf(i: number): typeof tables.tasks.$inferInsert {
    const plan = plans[i % size.plans]!;
    const state = random.pick(states);
    const due = addDays(today, random.below(700) - 150);
    const isOut = state !== "pending";
    const reportedOn = addDays(today, -random.below(60));
    return {
      region,
      id: newTask(),
      plan: plan.id,
      revision: plan.revision,
      no: String(Math.floor(i / size.plans) + 1),
      sort: Math.floor(i / size.plans) + 1,
      title: `${random.pick(works)}${random.pick(places)}${random.pick(things)}${random.below(40) + 1}个`,
      programme: programmes[Math.floor(i / size.plans) % programmes.length]!,
      state,
      due,
      dueText: due,
      cadence: "每月",
      progress: state === "active" ? random.below(100) : null,
      supervised: random.below(60) === 0,
      dispatchedAt: isOut ? `${addDays(today, -70)}T02:00:00.000Z` : null,
      signedAt: isOut && state !== "dispatched" ? `${addDays(today, -69)}T02:00:00.000Z` : null,
      reportedAt: state === "active" || state === "closing" ? `${reportedOn}T02:00:00.000Z` : null,
      silentAfter: isOut ? addDays(reportedOn, 31) : null,
      closedAt: state === "closed" ? `${reportedOn}T02:00:00.000Z` : null,
    };
  }
  const taskUnits = tasks.flatMap(({ id, state }, i) => {
    const lead = random.below(size.units);
    const part = state === "pending" ? "pending" : state === "dispatched" ? "dispatched" : "reported";
    return ["lead", "support", "support"].slice(0, 1 + (i % 3)).map((role, k) => ({
      region,
      task: id,
      unit: units[(lead + k * 7) % size.units]!.id,
      role,
      state: part,
    }));
  });
  const entries = tasks.map(({ id, plan, state }) => ({
    region,
    plan,
    year: 2026,
    task: id,
    standing: state === "closed" ? "closed" : "started",
  }));

  const at = tasks.findIndex(({ state }) => state === "active");
  const active = { task: tasks[at]!.id, unit: taskUnits.find(({ task }) => task === tasks[at]!.id)!.unit };
  const planOffice = newOther();
  const liaison = newOther();
  const people = [
    { id: planOffice, name: "方案办", login: "office", state: "active" },
    { id: liaison, name: "联络员", login: "liaison", state: "active" },
  ];
  const grants = [
    { person: planOffice, role: "plan-office" },
    { person: liaison, role: "liaison", unit: active.unit },
  ];

  let hash = genesis;
  const events = Array.from({ length: size.events }, (_, i) => {
    const task = tasks[i % size.tasks]!;
    const entry: Entry<"task.commented"> = {
      region,
      seq: i + 1,
      at: `${addDays(today, -Math.floor(((size.events - i) * 300) / size.events))}T03:00:00.000Z`,
      actor: planOffice,
      kind: "task.commented",
      subject: task.id,
      plan: task.plan,
      data: { id: newOther(), body: `第${i}次调度`, mentions: [] },
    };
    hash = hashOf(hash, entry);
    return { ...entry, data: { ...entry.data }, hash };
  });

  await insertRows(store, tables.units, units);
  await insertRows(store, tables.unitParents, parents);
  await insertRows(store, tables.plans, plans);
  await insertRows(store, tables.tasks, tasks);
  await insertRows(store, tables.taskUnits, taskUnits);
  await insertRows(store, tables.ledgerEntries, entries);
  await insertRows(store, tables.people, people);
  await insertRows(store, tables.grants, grants);
  await insertRows(store, tables.events, events);
  await insertRows(store, tables.chainHeads, [{ region, seq: size.events, hash }]);
  await seedTargets(store, random, {
    region,
    plans,
    tasksOf: (plan) => tasks.flatMap(({ id }, i) => (i % size.plans === plan ? id : [])),
    units: units.map(({ id }) => id),
    person: planOffice,
    at: now,
  });
  return {
    units: units.map(({ id }) => id),
    plans: plans.map(({ id }) => id),
    tasks: tasks.map(({ id }) => id),
    planOffice,
    liaison,
    active,
    head: size.events,
  };
}
