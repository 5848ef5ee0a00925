import type { Actor } from "../access/actor.ts";
import type { Happening } from "../events/kinds.ts";
import { type Refusal, RefusedError } from "../refusal.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { change } from "../workspace.ts";
import type { TaskData, TaskUnit } from "./events.ts";
import { reportProgress } from "./report-progress.ts";
import type { TaskState } from "./states.ts";
import { takeStep } from "./take.ts";

/** An office with a published plan, to make tasks in. */
export interface TestLedger extends TestOffice {
  readonly plan: string;
  readonly revision: string;
  /** Lead 教育局, support 财政局, responsible 东溪镇: the parts of a task unless told. */
  readonly parts: readonly TaskUnit[];
  /** Liaisons by the name of their unit. */
  readonly liaisons: Readonly<Record<"教育局" | "财政局" | "东溪镇" | "民政局", Actor>>;
  addTask(data?: Partial<TaskData>): Promise<string>;
  addTasks(many: readonly Partial<TaskData>[]): Promise<string[]>;
  /** A new task of the usual parts that was brought to a state by its steps. */
  taskIn(state: TaskState, data?: Partial<TaskData>): Promise<string>;
}

/** @param now the clock; the default is Monday 2 March 2026, 9 o'clock in China */
export async function testLedger(options: { readonly now?: string } = {}): Promise<TestLedger> {
  const office = await testOffice(options);
  const { workspace, unit, actors } = office;
  const parts: TaskUnit[] = [
    { unit: unit("教育局"), role: "lead" },
    { unit: unit("财政局"), role: "support" },
    { unit: unit("东溪镇"), role: "responsible" },
  ];
  const liaison = (name: string) =>
    office.addPerson(`${name}联络员`, [{ role: "liaison", unit: unit(name) }]);
  const liaisons = {
    教育局: actors.liaison,
    财政局: await liaison("财政局"),
    东溪镇: await liaison("东溪镇"),
    民政局: office.stranger,
  };
  const { plan, revision } = await change(workspace, undefined, async (work) => {
    const made = { plan: work.newId(), revision: work.newId() };
    const digest = "0".repeat(64);
    await work.record<"plan.imported" | "plan.published">(
      {
        kind: "plan.imported",
        subject: made.plan,
        plan: made.plan,
        data: {
          title: "青枫县民生实事实施方案",
          start: "2026-01-01",
          end: "2027-12-31",
          revision: { id: made.revision, no: 1, name: "方案.docx", source: digest, compiled: digest },
        },
      },
      { kind: "plan.published", subject: made.plan, plan: made.plan, data: { year: 2026 } },
    );
    return made;
  });

  let count = 0;
  const addTasks = (many: readonly Partial<TaskData>[]) =>
    change(workspace, undefined, async (work) => {
      const happenings = many.map((data): Happening<"task.created"> => {
        count++;
        return {
          kind: "task.created",
          subject: work.newId(),
          plan,
          data: {
            revision,
            no: String(count),
            sort: count,
            title: `任务${count}`,
            programme: "专项一",
            due: "2026-12-31",
            dueText: "2026年底",
            cadence: "每月",
            units: parts,
            targets: [],
            year: 2026,
            ...data,
          },
        };
      });
      await work.record(...happenings);
      return happenings.map(({ subject }) => subject);
    });
  const addTask = async (data: Partial<TaskData> = {}) => (await addTasks([data]))[0]!;

  const office1 = actors["plan-office"];
  const lead = actors.liaison;
  /** Each state by the state before it. */
  const onward: { readonly [S in TaskState]?: readonly [TaskState, (id: string) => Promise<unknown>] } = {
    dispatched: ["pending", (id) => takeStep(workspace, office1, "dispatch", id, {})],
    signed: ["dispatched", (id) => takeStep(workspace, lead, "sign", id, {})],
    active: ["signed", (id) => reportProgress(workspace, lead, id, { done: "已完成选址" })],
    closing: [
      "active",
      (id) =>
        takeStep(workspace, lead, "ask-close", id, { summary: "全部完成", unfinished: "配合部分另行推进" }),
    ],
    closed: ["closing", (id) => takeStep(workspace, office1, "verify", id, {})],
    suspended: ["active", (id) => takeStep(workspace, office1, "suspend", id, { reason: "等待批复" })],
    aborted: ["active", (id) => takeStep(workspace, office1, "abort", id, { reason: "项目取消" })],
  };
  const bring = async (id: string, state: TaskState): Promise<void> => {
    const way = onward[state];
    if (!way) return;
    await bring(id, way[0]);
    await way[1](id);
  };
  return Object.assign(office, {
    plan,
    revision,
    parts,
    liaisons,
    addTask,
    addTasks,
    async taskIn(state: TaskState, data: Partial<TaskData> = {}) {
      const id = await addTask(data);
      await bring(id, state);
      return id;
    },
  });
}

/** Why something was refused; throws where it was not. */
export async function refusalOf(doing: Promise<unknown>): Promise<Refusal> {
  const error = await doing.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof RefusedError) return error.why;
  throw error;
}
