import { z } from "zod";
import { type LifeStep, life, type StepId } from "../../workspace/tasks/life.ts";
import { findTask } from "../../workspace/tasks/query/task.ts";
import { reportProgress } from "../../workspace/tasks/report-progress.ts";
import type { StepInputs } from "../../workspace/tasks/step.ts";
import { takeStep } from "../../workspace/tasks/take.ts";
import { day, decimal, id, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import { taskUnits } from "./task-input.ts";

const params = z.strictObject({ id });
const text = words(5000);
const reason = text.min(1);
/** The unit may be left out where only one can be meant; the version is the one that the caller has read. */
const unit = id.optional();
const version = z.int().optional();

/** What each step is sent, by the step's id. */
const bodies: {
  readonly [S in Exclude<StepId, "report">]: z.ZodType<StepInputs[S] & { version?: number | undefined }>;
} = {
  dispatch: z.strictObject({ version, note: text.optional() }),
  recall: z.strictObject({ version, reason }),
  sign: z.strictObject({ version, unit }),
  refuse: z.strictObject({ version, unit, reason }),
  "ask-close": z.strictObject({ version, unit, summary: reason, unfinished: text.optional() }),
  verify: z.strictObject({ version, note: text.optional() }),
  return: z.strictObject({ version, reason }),
  reopen: z.strictObject({ version, reason }),
  "ask-extension": z.strictObject({ version, unit, to: day, reason }),
  "approve-extension": z.strictObject({ version, note: text.optional() }),
  "reject-extension": z.strictObject({ version, reason }),
  suspend: z.strictObject({ version, reason }),
  resume: z.strictObject({ version, reason }),
  abort: z.strictObject({ version, reason }),
  split: z.strictObject({
    version,
    into: z
      .array(z.strictObject({ title: words(2000).min(1), units: taskUnits, due: day.optional() }))
      .min(1)
      .max(100),
  }),
  transfer: z.strictObject({ version, units: taskUnits, reason }),
  supervise: z.strictObject({ version, reason }),
  unsupervise: z.strictObject({ version, reason }),
  remind: z.strictObject({ version, note: text.optional() }),
};

/** A route for each step of a task's life; all answer with the task as it is then. */
export const stepRoutes: readonly Route[] = [
  ...Object.entries(bodies).map(([key, body]) => {
    const step = key as Exclude<StepId, "report">;
    const { title, action }: LifeStep = life[step];
    return route({
      method: "post",
      path: `/api/tasks/{id}/${step}`,
      action,
      summary: title,
      params,
      body: body as z.ZodType<StepInputs[typeof step]>,
      answers: "TaskView",
      async run({ workspace, actor, params, body }) {
        await takeStep(workspace, actor, step, params.id, body);
        return findTask(workspace, actor, params.id);
      },
    });
  }),
  route({
    method: "post",
    path: "/api/tasks/{id}/report",
    action: "task.report",
    summary: "报送进展，附文件和指标数值",
    params,
    body: z.strictObject({
      unit,
      done: reason,
      progress: z.int().min(0).max(100).optional(),
      next: text.optional(),
      problems: text.optional(),
      finishes: z.boolean().optional(),
      evidence: z.array(id).max(50).optional(),
      values: z
        .array(
          z.strictObject({
            target: id,
            period: words(20),
            value: decimal.optional(),
            numerator: decimal.optional(),
            denominator: decimal.optional(),
            weight: decimal.optional(),
            corrects: id.optional(),
            note: words(500).optional(),
          }),
        )
        .max(100)
        .optional(),
    }),
    answers: "TaskView",
    async run({ workspace, actor, params, body }) {
      await reportProgress(workspace, actor, params.id, body);
      return findTask(workspace, actor, params.id);
    },
  }),
];
