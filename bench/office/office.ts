// One office of a size on one store: filled, opened anew as a server would, and timed.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sql } from "drizzle-orm";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { templateForTests, testPlace } from "../../src/storage/testing.ts";
import type { Actor } from "../../src/workspace/access/actor.ts";
import { findActor } from "../../src/workspace/access/find-actor.ts";
import { deskOf } from "../../src/workspace/desk/desk.ts";
import { overviewOf, readOverview } from "../../src/workspace/overview/overview.ts";
import { judgeStale } from "../../src/workspace/targets/judge-stale.ts";
import { groupsOf } from "../../src/workspace/tasks/query/groups.ts";
import { ledgerPage } from "../../src/workspace/tasks/query/page.ts";
import { askingOf, findTask } from "../../src/workspace/tasks/query/task.ts";
import type { TaskFilter } from "../../src/workspace/tasks/views.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { type OfficeSize, region, type SeededOffice, seedOffice, today } from "./seed.ts";
import { milliseconds, type Timing, timeQuery, timeReport } from "./timing.ts";

export interface Measured {
  /** By what was timed. */
  readonly times: ReadonlyMap<string, Timing>;
  /** Milliseconds in which a store with these rows opens. */
  readonly open: number;
  /** Milliseconds in which all targets are judged, as after midnight. */
  readonly judge: number;
  /** Megabytes that this process has after the queries; a PostgreSQL server has its own. */
  readonly memory: number;
}

/** Fills a store of its own, times the office on it, and removes it. */
export async function measureOffice(kind: Store["kind"], size: OfficeSize): Promise<Measured> {
  const place = await testPlace(kind);
  const options = { ...place, template: kind === "embedded" ? await templateForTests() : "" };
  try {
    const { seeded, judge } = await fill(await openStore(options), size);
    collectGarbage();
    let store: Store | undefined;
    const open = await milliseconds(async () => {
      store = await openStore(options);
    });
    try {
      const times = await timeOffice(workspaceOn(store!), seeded);
      collectGarbage();
      return { times, open, judge, memory: process.memoryUsage().rss / 1024 / 1024 };
    } finally {
      await store!.close();
    }
  } finally {
    await place.remove();
  }
}

const workspaceOn = (store: Store): Workspace => ({
  store,
  region,
  clock: () => new Date(`${today}T02:00:00.000Z`),
});

async function fill(store: Store, size: OfficeSize) {
  try {
    const seeded = await seedOffice(store, size);
    const judge = await milliseconds(() => judgeStale(workspaceOn(store)));
    await store.transaction((tx) => tx.execute(sql`analyze`));
    return { seeded, judge };
  } finally {
    await store.close();
  }
}

async function timeOffice(workspace: Workspace, seeded: SeededOffice): Promise<Map<string, Timing>> {
  const { store } = workspace;
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
  await time("task", () => findTask(workspace, office, seeded.active.task));
  await time("desk, the office's", () => deskOf(workspace, office));
  await time("desk, a liaison's", () => deskOf(workspace, liaison));
  await time("overview, after a change", () => readOverview(workspace));
  await time("overview, asked again", () => overviewOf(workspace, office));
  times.set("report, written", await timeReport(workspace, liaison, seeded));
  return times;
}

/** What the filling left behind is not the office's. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
