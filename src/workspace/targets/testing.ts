import type { Happening } from "../events/kinds.ts";
import { newId } from "../new-id.ts";
import { type Refusal, RefusedError } from "../refusal.ts";
import type { TaskData } from "../tasks/events.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { change } from "../workspace.ts";
import type { TargetEvents } from "./events.ts";

/** An office on 2026-11-21 with a plan that runs from 2024 to 2028. */
export async function targetOffice(): Promise<{ readonly office: TestOffice; readonly plan: TestPlan }> {
  const office = await testOffice({ now: "2026-11-21T02:00:00.000Z" });
  const text = "一、总体目标。到2026年,学生体质健康合格率达到90%以上；教育局牵头。\n二、其他";
  return { office, plan: await addPlan(office, { text, start: "2024-01-01", end: "2028-12-31" }) };
}

/** Why something was refused; undefined where it was done. */
export async function whyRefused(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
  } catch (error) {
    if (error instanceof RefusedError) return error.why;
    throw error;
  }
  return undefined;
}

/** A published plan to hang targets on, whose text is its compiled plan's. */
export interface TestPlan {
  readonly id: string;
  readonly revision: string;
}

export async function addPlan(
  { workspace, store }: TestOffice,
  plan: { title?: string; text?: string; start?: string; end?: string } = {},
): Promise<TestPlan> {
  const { title = "健康青枫行动实施方案", text = "", start, end } = plan;
  const id = newId(workspace.clock);
  const revision = newId(workspace.clock);
  const { sha256: compiled } = await store.blobs.put(new TextEncoder().encode(JSON.stringify({ text })), 1e6);
  await change(workspace, undefined, (work) =>
    work.record(
      {
        kind: "plan.imported",
        subject: id,
        plan: id,
        data: {
          title,
          start,
          end,
          revision: { id: revision, no: 1, name: "a.txt", source: compiled, compiled },
        },
      } as Happening,
      { kind: "plan.published", subject: id, plan: id, data: { year: 2026 } } as Happening,
    ),
  );
  return { id, revision };
}

/** A rate that every unit reports as a quotient, unless told otherwise. */
export async function addTarget(
  { workspace }: TestOffice,
  plan: TestPlan,
  data: Partial<TargetEvents["target.created"]> = {},
): Promise<string> {
  const id = newId(workspace.clock);
  await change(workspace, undefined, (work) =>
    work.record({
      kind: "target.created",
      subject: id,
      plan: plan.id,
      data: {
        anchor: id,
        revision: plan.revision,
        sort: 1,
        metric: "学生体质健康合格率",
        unit: "%",
        direction: "at-least",
        aggregation: "ratio",
        values: [{ period: "2026", value: "90" }],
        units: [],
        ...data,
      },
    }),
  );
  return id;
}

export async function addTask(
  { workspace }: TestOffice,
  plan: TestPlan,
  data: Partial<TaskData> = {},
): Promise<string> {
  const id = newId(workspace.clock);
  await change(workspace, undefined, (work) =>
    work.record({
      kind: "task.created",
      subject: id,
      plan: plan.id,
      data: {
        revision: plan.revision,
        no: "1",
        sort: 1,
        title: "开展学生体质监测",
        programme: "",
        dueText: "",
        cadence: "",
        units: [],
        targets: [],
        year: 2026,
        ...data,
      },
    }),
  );
  return id;
}
