import { and, eq, sql } from "drizzle-orm";
import { comments, evidence, extensions, reports, taskUnits } from "../../../storage/tables/index.ts";
import type { Projectors } from "../../events/projectors.ts";
import { dayOf } from "../../today.ts";
import type { TaskEvents } from "../events.ts";
import { answering, isWholeDone } from "../whole.ts";
import { lapseExtensions, partsOf, setParts, setTask, silentAfter, taskRow, wholeNow } from "./rows.ts";

type Lived = Omit<TaskEvents, "task.created" | "task.edited" | "task.split" | "task.transferred">;

/** How each step of a life changes the tables. */
export const lifeProjectors: Projectors<Lived> = {
  async "task.dispatched"(tx, { region, subject, at }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    await setParts(tx, key, { states: ["pending"] }, { state: "dispatched" });
    await setTask(tx, key, {
      state: await wholeNow(tx, key, task.reportedAt),
      dispatchedAt: at,
      silentAfter: silentAfter(at, task.reportDays),
      returnedAt: null,
    });
  },

  async "task.recalled"(tx, { region, subject }) {
    const key = { region, subject };
    await setParts(tx, key, {}, { state: "pending", signedAt: null, signedBy: null });
    await lapseExtensions(tx, key);
    await setTask(tx, key, {
      state: "pending",
      dispatchedAt: null,
      signedAt: null,
      silentAfter: null,
      extensionDue: null,
    });
  },

  async "task.signed"(tx, { region, subject, at, actor, data }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    await setParts(
      tx,
      key,
      { units: [data.unit] },
      { state: "signed", signedAt: at, signedBy: actor ?? null },
    );
    const state = await wholeNow(tx, key, task.reportedAt);
    await setTask(tx, key, {
      state,
      ...(task.signedAt === null && state !== "dispatched" && { signedAt: at }),
    });
  },

  async "task.refused"(tx, { region, subject, at, data }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    await setParts(tx, key, { units: [data.unit] }, { state: "pending" });
    const state = await wholeNow(tx, key, task.reportedAt);
    // Nothing of a task that nobody answers for is under way: the others get it anew with the next dispatch.
    if (state === "pending") {
      await setParts(tx, key, {}, { state: "pending", signedAt: null, signedBy: null });
      await lapseExtensions(tx, key);
    }
    await setTask(tx, key, {
      state,
      returnedAt: at,
      ...(state === "pending" && {
        dispatchedAt: null,
        signedAt: null,
        silentAfter: null,
        extensionDue: null,
      }),
    });
  },

  async "task.reported"(tx, { region, subject, at, actor, data }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    await tx.insert(reports).values({
      region,
      id: data.id,
      task: subject,
      unit: data.unit,
      person: actor!,
      at,
      done: data.done,
      progress: data.progress ?? null,
      next: data.next,
      problems: data.problems,
    });
    if (data.evidence.length > 0)
      await tx
        .insert(evidence)
        .values(
          data.evidence.map((file) => ({ region, task: subject, report: data.id, at, by: actor!, ...file })),
        );
    await setParts(
      tx,
      key,
      { units: [data.unit] },
      {
        state: data.finishes ? "done" : "reported",
        reportedAt: at,
        ...(data.progress !== undefined && { progress: data.progress }),
      },
    );
    const parts = await partsOf(tx, key);
    const own = answering(parts).map(({ unit }) => unit);
    await setTask(tx, key, {
      reportedAt: at,
      returnedAt: null,
      silentAfter: silentAfter(at, task.reportDays),
      ...(task.state === "signed" && { state: "active" }),
      // Of several who answer for the whole, the one that is least far; what nobody said stays unknown.
      progress: sql`(select min(${taskUnits.progress}) from ${taskUnits} where ${taskUnits.region} = ${region}
        and ${taskUnits.task} = ${subject} and ${taskUnits.unit} in ${own})`,
    });
  },

  async "task.close-asked"(tx, { region, subject, at, data }) {
    const key = { region, subject };
    await setParts(tx, key, { units: [data.unit] }, { state: "done" });
    const isDone = isWholeDone(await partsOf(tx, key));
    await setTask(tx, key, {
      returnedAt: null,
      ...(isDone && { state: "closing", closeAskedOn: dayOf(new Date(at)) }),
    });
  },

  async "task.verified"(tx, { region, subject, at }) {
    const key = { region, subject };
    await lapseExtensions(tx, key);
    await setTask(tx, key, { state: "closed", closedAt: at, supervised: false, extensionDue: null });
  },

  async "task.returned"(tx, { region, subject, at }) {
    const key = { region, subject };
    const { reportDays } = await taskRow(tx, key);
    const own = answering(await partsOf(tx, key)).map(({ unit }) => unit);
    await setParts(tx, key, { units: own, states: ["done"] }, { state: "reported" });
    await setTask(tx, key, {
      state: "active",
      returnedAt: at,
      closeAskedOn: null,
      silentAfter: silentAfter(at, reportDays),
    });
  },

  async "task.reopened"(tx, { region, subject, at }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    const own = answering(await partsOf(tx, key)).map(({ unit }) => unit);
    await setParts(tx, key, { units: own, states: ["done"] }, { state: "reported" });
    const state = await wholeNow(tx, key, task.reportedAt);
    await setTask(tx, key, {
      state,
      closedAt: null,
      closeAskedOn: null,
      silentAfter: state === "pending" ? null : silentAfter(at, task.reportDays),
    });
  },

  async "task.extension-asked"(tx, { region, subject, at, actor, data }) {
    await tx.insert(extensions).values({
      region,
      id: data.id,
      task: subject,
      unit: data.unit,
      by: actor!,
      at,
      from: data.from ?? null,
      to: data.to,
      reason: data.reason,
      state: "pending",
    });
    await setTask(tx, { region, subject }, { extensionDue: data.to });
  },

  async "task.extension-decided"(tx, { region, subject, at, actor, data }) {
    const [extension] = await tx
      .update(extensions)
      .set({
        state: data.approved ? "approved" : "rejected",
        decidedBy: actor ?? null,
        decidedAt: at,
        note: data.note,
      })
      .where(and(eq(extensions.region, region), eq(extensions.id, data.id)))
      .returning({ to: extensions.to });
    await setTask(
      tx,
      { region, subject },
      { extensionDue: null, ...(data.approved && { due: extension!.to }) },
    );
  },

  async "task.suspended"(tx, { region, subject }) {
    const key = { region, subject };
    await setTask(tx, key, { state: "suspended", stateBefore: (await taskRow(tx, key)).state });
  },

  async "task.resumed"(tx, { region, subject, at }) {
    const key = { region, subject };
    const task = await taskRow(tx, key);
    await setTask(tx, key, {
      state: task.stateBefore!,
      stateBefore: null,
      silentAfter: silentAfter(at, task.reportDays),
    });
  },

  async "task.aborted"(tx, { region, subject }) {
    const key = { region, subject };
    await lapseExtensions(tx, key);
    await setTask(tx, key, {
      state: "aborted",
      stateBefore: null,
      supervised: false,
      extensionDue: null,
    });
  },

  async "task.supervised"(tx, { region, subject }) {
    await setTask(tx, { region, subject }, { supervised: true });
  },

  async "task.unsupervised"(tx, { region, subject }) {
    await setTask(tx, { region, subject }, { supervised: false });
  },

  // A reminder changes nothing but the log and the inboxes.
  async "task.reminded"() {},

  async "task.commented"(tx, { region, subject, at, actor, data }) {
    await tx.insert(comments).values({ region, id: data.id, task: subject, by: actor!, at, body: data.body });
  },
};
