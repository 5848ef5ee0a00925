import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq } from "drizzle-orm";
import { addDays } from "../../calendar/iso-date.ts";
import { workingDaysBetween } from "../../calendar/working-days.ts";
import { tasks } from "../../storage/tables/index.ts";
import { dayOf } from "../today.ts";
import { flagDates } from "./flags.ts";
import { rowsOf } from "./query/rows.ts";
import { findTask } from "./query/task.ts";
import { reportProgress } from "./report-progress.ts";
import { type TaskFlag, type TaskState, taskFlags, taskStates } from "./states.ts";
import { takeStep } from "./take.ts";
import { type TestLedger, testLedger } from "./testing.ts";

interface Dated {
  readonly state: TaskState;
  readonly due: string | null;
  readonly dispatchedAt: string | null;
  readonly silentAfter: string | null;
  readonly closeAskedOn: string | null;
}

/** What each flag means, as docs/spec.md says it. */
function flagsOf({ state, due, dispatchedAt, silentAfter, closeAskedOn }: Dated, today: string): TaskFlag[] {
  const isOpen = ["pending", "dispatched", "signed", "active"].includes(state);
  const flags: { readonly [F in TaskFlag]: boolean } = {
    overdue:
      due !== null &&
      ((isOpen && due < today) || (state === "closing" && closeAskedOn !== null && due < closeAskedOn)),
    "due-soon": due !== null && isOpen && due >= today && due <= addDays(today, 15),
    unsigned:
      state === "dispatched" &&
      dispatchedAt !== null &&
      workingDaysBetween(dayOf(new Date(dispatchedAt)), addDays(today, -1)).days >= 3 &&
      dayOf(new Date(dispatchedAt)) < today,
    silent: ["dispatched", "signed", "active"].includes(state) && silentAfter !== null && silentAfter < today,
  };
  return taskFlags.filter((flag) => flags[flag]);
}

describe("flags of a task", () => {
  let ledger: TestLedger;
  before(async () => {
    ledger = await testLedger();
  });
  after(() => ledger.close());

  const flagsOn = async (id: string, instant: string) => {
    ledger.setNow(instant);
    return (await findTask(ledger.workspace, ledger.actors["plan-office"], id)).flags;
  };

  it("[LG40] overdue from the day after the due day, due soon from 15 days before to the day itself", async () => {
    const id = await ledger.taskIn("active", { due: "2026-03-20", reportDays: 400 });
    assert.deepEqual(await flagsOn(id, "2026-03-04T15:59:59.999Z"), []);
    assert.deepEqual(await flagsOn(id, "2026-03-04T16:00:00.000Z"), ["due-soon"]);
    assert.deepEqual(await flagsOn(id, "2026-03-20T15:59:59.999Z"), ["due-soon"]);
    assert.deepEqual(await flagsOn(id, "2026-03-20T16:00:00.000Z"), ["overdue"]);
  });

  it("[LG41] unsigned after three working days, weekends not among them", async () => {
    ledger.setNow("2026-03-05T01:00:00.000Z"); // a Thursday
    const id = await ledger.taskIn("dispatched");
    // Friday, Monday and Tuesday are the three.
    assert.deepEqual(await flagsOn(id, "2026-03-10T10:00:00.000Z"), []);
    assert.deepEqual(await flagsOn(id, "2026-03-10T16:00:00.000Z"), ["unsigned"]);
  });

  it("[LG42] silent from the day after its reporting days, counted from the last report", async () => {
    ledger.setNow("2026-03-02T01:00:00.000Z");
    const id = await ledger.taskIn("signed", { reportDays: 10 });
    assert.deepEqual(await flagsOn(id, "2026-03-12T10:00:00.000Z"), []);
    assert.deepEqual(await flagsOn(id, "2026-03-13T01:00:00.000Z"), ["silent"]);
    await reportProgress(ledger.workspace, ledger.liaisons.教育局, id, { done: "已开工" });
    assert.deepEqual(await flagsOn(id, "2026-03-23T10:00:00.000Z"), []);
    assert.deepEqual(await flagsOn(id, "2026-03-24T01:00:00.000Z"), ["silent"]);
  });

  it("[LG43] while suspended no clock runs; resumed, the reporting days begin anew", async () => {
    ledger.setNow("2026-03-02T01:00:00.000Z");
    const office = ledger.actors["plan-office"];
    const id = await ledger.taskIn("suspended", { due: "2026-03-10", reportDays: 10 });
    assert.deepEqual(await flagsOn(id, "2026-06-01T01:00:00.000Z"), []);
    await takeStep(ledger.workspace, office, "resume", id, { reason: "已批复" });
    assert.deepEqual(await flagsOn(id, "2026-06-11T01:00:00.000Z"), ["overdue"]);
    assert.deepEqual(await flagsOn(id, "2026-06-12T01:00:00.000Z"), ["overdue", "silent"]);
  });

  it("[LG44] one whose closing was asked for in time is not overdue while it waits for the office", async () => {
    ledger.setNow("2026-03-10T01:00:00.000Z");
    const inTime = await ledger.taskIn("closing", { due: "2026-03-10" });
    const late = await ledger.taskIn("closing", { due: "2026-03-09" });
    assert.deepEqual(await flagsOn(inTime, "2026-05-01T01:00:00.000Z"), []);
    assert.deepEqual(await flagsOn(late, "2026-05-01T01:00:00.000Z"), ["overdue"]);
  });

  it("[LG45] the flags in SQL are those of the definition, for any dates, on both sides of every boundary", async () => {
    const ids = await ledger.addTasks(Array.from({ length: 300 }, () => ({})));
    const { db } = ledger.store;
    // Around a spring festival with make-up days, and in a year that has no notice yet.
    for (const today of ["2026-02-26", "2026-03-02", "2026-10-09", "2031-05-06"]) {
      let seed = 1;
      const random = (below: number) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % below;
      };
      const near = (offsets: readonly number[]) =>
        random(6) === 0 ? null : addDays(today, offsets[random(offsets.length)]! + random(3) - 1);
      const made = ids.map((): Dated => {
        const dispatched = near([0, -1, -3, -5, -7, -9, -12]);
        return {
          state: taskStates[random(taskStates.length)]!,
          due: near([0, 15, -1, 100, -100]),
          dispatchedAt: dispatched && `${dispatched}T${["00", "15", "16", "23"][random(4)]}:30:00.000Z`,
          silentAfter: near([0, -30, 30]),
          closeAskedOn: near([0, -1, 15]),
        };
      });
      await ledger.store.transaction(async (tx) => {
        for (const [index, columns] of made.entries())
          await tx.update(tasks).set(columns).where(eq(tasks.id, ids[index]!));
      });
      const rows = await rowsOf(db, ledger.workspace.region, ids, flagDates(today));
      for (const [index, row] of rows.entries())
        assert.deepEqual(row.flags, flagsOf(made[index]!, today), JSON.stringify([today, made[index]]));
    }
  });
});
