// How long work takes, beside the same statements sent bare.
import type { Store } from "../../src/storage/store.ts";
import type { Actor } from "../../src/workspace/access/actor.ts";
import { reportProgress } from "../../src/workspace/tasks/report-progress.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import type { SeededOffice } from "./seed.ts";
import { hearing, sendBare, statementsOf, withOther } from "./statements.ts";

const warmUp = 3;
const mostRounds = 40;
const fewestRounds = 15;
/** Milliseconds after which the fewest rounds are enough. */
const patience = 3000;

/** Milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  /** The median of the statements alone; none where there are none. */
  readonly bare: number;
}

export const milliseconds = async (work: () => Promise<unknown>) => {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e6;
};

/** The value below which a share of the values lies. */
export const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Both in turns, so that a busy machine slows both alike. */
async function inTurns(work: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<Timing> {
  const own: number[] = [];
  const alone: number[] = [];
  const began = performance.now();
  const isLong = () => performance.now() - began > patience;
  for (let round = -warmUp; round < (isLong() ? fewestRounds : mostRounds); round++) {
    const ownTime = await milliseconds(work);
    const bareTime = await milliseconds(bare);
    if (round < 0) continue;
    own.push(ownTime);
    alone.push(bareTime);
  }
  return { p50: at(own, 0.5), p95: at(own, 0.95), bare: at(alone, 0.5) };
}

export async function timeQuery(store: Store, work: () => Promise<unknown>): Promise<Timing> {
  const statements = await statementsOf(store, work);
  return inTurns(work, () => sendBare(store.db, statements));
}

/** A liaison's report, and its statements for another report at the next place of the chain. */
export async function timeReport(
  workspace: Workspace,
  liaison: Actor,
  { active, head }: SeededOffice,
): Promise<Timing> {
  const { store } = workspace;
  const report = (of: Workspace) =>
    reportProgress(of, liaison, active.task, { unit: active.unit, done: "完成本月任务", progress: 60 });
  const heard: Parameters<typeof hearing>[1] = [];
  const id = await report({ ...workspace, store: hearing(store, heard) });
  let seq = head + 1;
  const own = async () => {
    await report(workspace);
    seq++;
  };
  let made = 0;
  const bare = async () => {
    seq++;
    const other = `01900000-0000-7fff-8000-${(made++).toString(16).padStart(12, "0")}`;
    const statements = withOther(heard, { id: [id, other], seq: [head + 1, seq] });
    await store.transaction((tx) => sendBare(tx, statements));
  };
  return inTurns(own, bare);
}
