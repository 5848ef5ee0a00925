// npm run bench office: the workspace at the size of a city, on the embedded store and, where DATABASE_URL names one,
// on a PostgreSQL server. Beside each query its bare statements by the same driver, in turns. Asserts nothing.
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Store } from "../src/storage/store.ts";
import { testStore } from "../src/storage/testing.ts";
import type { Actor } from "../src/workspace/access/actor.ts";
import { findActor } from "../src/workspace/access/find-actor.ts";
import { overviewOf } from "../src/workspace/overview/overview.ts";
import { groupsOf } from "../src/workspace/tasks/query/groups.ts";
import { ledgerPage } from "../src/workspace/tasks/query/page.ts";
import { askingOf } from "../src/workspace/tasks/query/task.ts";
import { reportProgress } from "../src/workspace/tasks/report-progress.ts";
import type { TaskFilter } from "../src/workspace/tasks/views.ts";
import type { Workspace } from "../src/workspace/workspace.ts";
import { type OfficeSize, region, type SeededOffice, seedOffice, today } from "./office/seed.ts";
import { statementsOf } from "./office/statements.ts";

const city: OfficeSize = { plans: 300, tasks: 30_000, units: 2_000, events: 200_000 };
const county: OfficeSize = { plans: 30, tasks: 3_000, units: 200, events: 20_000 };
const rounds = 40;

interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly bare: number;
}

const milliseconds = async (work: () => Promise<unknown>) => {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e6;
};

const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** A query and its own statements sent bare, in turns, so that a busy machine slows both alike. */
async function timeQuery(store: Store, work: () => Promise<unknown>): Promise<Timing> {
  const statements = await statementsOf(store, work);
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const ownTime = await milliseconds(work);
    const bareTime = await milliseconds(async () => {
      for (const send of statements) await send();
    });
    if (round < 0) continue;
    own.push(ownTime);
    bare.push(bareTime);
  }
  return { p50: at(own, 0.5), p95: at(own, 0.95), bare: at(bare, 0.5) };
}

/** A report, and the least that must be written for one: event, head of the chain, report, task, part. */
async function timeWrite(workspace: Workspace, liaison: Actor, { active }: SeededOffice): Promise<Timing> {
  const { store } = workspace;
  const own: number[] = [];
  const bare: number[] = [];
  const report = () =>
    reportProgress(workspace, liaison, active.task, {
      unit: active.unit,
      done: "完成本月任务",
      progress: 60,
    });
  const least = () =>
    store.transaction(async (tx) => {
      const id = `01900000-0000-7fff-8000-${randomBytes(6).toString("hex")}`;
      await tx.execute(sql`select seq, hash from chain_heads where region = ${region} for update`);
      await tx.execute(sql`insert into events (region, seq, at, kind, subject, data, hash)
        select ${region}, seq + 1, ${today}, 'bench', ${id}, '{}', hash from chain_heads where region = ${region}`);
      await tx.execute(sql`update chain_heads set seq = seq + 1 where region = ${region}`);
      await tx.execute(sql`insert into reports (region, id, task, unit, person, at, done)
        values (${region}, ${id}, ${active.task}, ${active.unit}, ${liaison.person}, ${today}, '完成本月任务')`);
      await tx.execute(sql`update tasks set progress = 60, version = version + 1
        where region = ${region} and id = ${active.task}`);
      await tx.execute(sql`update task_units set state = 'reported'
        where region = ${region} and task = ${active.task} and unit = ${active.unit}`);
    });
  for (let round = -5; round < rounds; round++) {
    const ownTime = await milliseconds(report);
    const bareTime = await milliseconds(least);
    if (round < 0) continue;
    own.push(ownTime);
    bare.push(bareTime);
  }
  return { p50: at(own, 0.5), p95: at(own, 0.95), bare: at(bare, 0.5) };
}

async function measure(store: Store, size: OfficeSize): Promise<Map<string, Timing>> {
  const workspace: Workspace = { store, region, clock: () => new Date(`${today}T02:00:00.000Z`) };
  const seeded = await seedOffice(store, size);
  await store.transaction((tx) => tx.execute(sql`analyze`));
  const office = (await findActor(store.db, seeded.planOffice, today))!;
  const liaison = (await findActor(store.db, seeded.liaison, today))!;
  const page = (actor: Actor, filter: TaskFilter, cursor?: string) =>
    ledgerPage(askingOf(workspace, actor), filter, { cursor, limit: 100 });

  const times = new Map<string, Timing>();
  const time = async (what: string, work: () => Promise<unknown>) =>
    times.set(what, await timeQuery(store, work));
  let cursor: string | undefined;
  for (let i = 0; i < 10; i++) cursor = (await page(office, {}, cursor)).next ?? cursor;
  await time("ledger, all", () => page(office, {}));
  await time("ledger, page 11", () => page(office, {}, cursor));
  await time("ledger, one plan", () => page(office, { plan: seeded.plans[7]! }));
  await time("ledger, overdue by due date", () => page(office, { flag: "overdue", sort: "due" }));
  await time("ledger, state and unit", () => page(office, { state: ["active"], unit: seeded.units[40]! }));
  await time("ledger, words", () => page(office, { text: "养老" }));
  await time("ledger, a liaison's", () => page(liaison, {}));
  await time("groups by unit", () => groupsOf(askingOf(workspace, office), {}, "unit"));
  await time("overview", () => overviewOf(workspace, office));
  times.set("report, written", await timeWrite(workspace, liaison, seeded));
  return times;
}

/** Works on a store of its own, which is gone afterwards. */
async function on<T>(kind: Store["kind"], work: (store: Store) => Promise<T>): Promise<T> {
  const store = await testStore(kind);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const goals: Readonly<Record<string, string>> = {
  ledger: "p95 < 50 ms",
  overview: "< 100 ms",
  report: "< 20 ms",
};

for (const kind of ["embedded", "server"] as const) {
  if (kind === "server" && !process.env.DATABASE_URL) {
    console.log("PostgreSQL: not measured, DATABASE_URL names no server");
    continue;
  }
  const small = await on(kind, (store) => measure(store, county));
  const large = await on(kind, (store) => measure(store, city));
  console.log(
    `\n${kind === "server" ? "PostgreSQL" : "embedded"}: 300 plans, 30,000 tasks, 2,000 units, 200,000 events; growth from a tenth of it`,
  );
  console.log("what                          p50 ms   p95 ms   bare ms   × bare   growth   goal");
  for (const [what, { p50, p95, bare }] of large) {
    const goal = goals[what.split(/[, ]/)[0]!] ?? "";
    const figures = [p50, p95, bare].map((value) => value.toFixed(1).padStart(8)).join(" ");
    const growth = (p50 / small.get(what)!.p50).toFixed(1);
    console.log(
      `${what.padEnd(28)} ${figures}  ${(p50 / bare).toFixed(2).padStart(7)}  ${growth.padStart(6)}   ${goal}`,
    );
  }
  const { rss } = process.memoryUsage();
  console.log(`memory of the process: ${(rss / 1024 / 1024).toFixed(0)} MB`);
}
