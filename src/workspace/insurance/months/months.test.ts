import assert from "node:assert/strict";
import { after, beforeEach, describe, it } from "node:test";
import { and, asc, eq, inArray } from "drizzle-orm";
import { events, inbox } from "../../../storage/tables/index.ts";
import { sayMessage } from "../../desk/words.zh.ts";
import { change } from "../../workspace.ts";
import { exampleCases, type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { keepCases } from "../uploads/keep.ts";
import { daysAfter, openingDay, reminderDay, uploadDays } from "./dates.ts";
import { keepMonths, moveMonths } from "./keep-months.ts";
import { listMonths } from "./list.ts";

let office: InsuranceOffice;
beforeEach(async () => {
  office = await insuranceOffice();
});

const at = (day: string) => office.setNow(`${day}T01:00:00.000Z`);
const months = () => listMonths(office.workspace, office.insurer, testYear);
const upload = (hospital: "HA" | "HB" | "HC", month: number, replaces = 0) =>
  keepCases(
    office.workspace,
    office.hospitals[hospital],
    { ...testYear, month, replaces },
    { name: "x.csv", content: new TextEncoder().encode(exampleCases(hospital, month)) },
  );

/** What was recorded of months, in order: kind, step, since and due. */
async function recorded(): Promise<unknown[]> {
  const rows = await office.store.db
    .select({ kind: events.kind, data: events.data })
    .from(events)
    .where(inArray(events.kind, ["insurance.month-opened", "insurance.month-moved", "insurance.run"]))
    .orderBy(asc(events.seq));
  return rows.map(({ kind, data }) => {
    if (kind === "insurance.month-opened") return ["upload", data.month, data.since, data.due];
    return kind === "insurance.run" ? data.stage : [data.to, data.since, data.due];
  });
}

async function messages(person: string): Promise<string[]> {
  const rows = await office.store.db
    .select()
    .from(inbox)
    .where(and(eq(inbox.person, person)))
    .orderBy(asc(inbox.at), asc(inbox.id));
  return rows.map(({ kind, data }) => sayMessage(kind, data));
}

describe("days of a month", () => {
  after(() => office.close());

  it("[IC10] the upload ends on the 13th of the month after; then 5, 7, 7, 5 working days, holidays left out", () => {
    assert.equal(openingDay({ year: 2026, month: 12 }), "2027-01-01");
    const upload = uploadDays({ year: 2026, month: 1 }, "2026-02-01", false);
    assert.deepEqual(upload, { since: "2026-02-01", due: "2026-02-13", provisional: false });
    // 2026: Spring Festival is 15 to 23 February; 14 and 28 February are worked.
    const grouping = daysAfter("grouping", { on: upload.due, early: false });
    assert.deepEqual(grouping, { since: "2026-02-14", due: "2026-02-27", provisional: false });
    const feedback = daysAfter("feedback", { on: grouping.due, early: false });
    assert.deepEqual(feedback, { since: "2026-02-28", due: "2026-03-09", provisional: false });
    const early = daysAfter("final", { on: "2026-03-05", early: true });
    assert.deepEqual(early, { since: "2026-03-05", due: "2026-03-16", provisional: false });
    assert.equal(reminderDay("2026-02-13"), "2026-02-10");
  });

  it("[IC10] days in a year whose holidays are not published are provisional", () => {
    const far = daysAfter("payment", { on: "2097-01-04", early: false });
    assert.equal(far.provisional, true);
  });
});

describe("months that keep themselves", () => {
  it("[IC11] a month opens on the first of the next; one that was over before the office began does not", async () => {
    await moveMonths(office.workspace);
    assert.deepEqual(await recorded(), [["upload", 1, "2026-02-02", "2026-02-13"]]);
    at("2026-03-01");
    await moveMonths(office.workspace);
    assert.deepEqual(
      (await months()).map(({ month }) => month),
      [1, 2],
    );
    const other = await insuranceOffice({ now: "2026-09-20T01:00:00.000Z" });
    await moveMonths(other.workspace);
    assert.deepEqual(await listMonths(other.workspace, other.insurer, testYear), []);
    other.setNow("2026-10-01T01:00:00.000Z");
    await moveMonths(other.workspace);
    assert.deepEqual(
      (await listMonths(other.workspace, other.insurer, testYear)).map(({ month }) => month),
      [9],
    );
    await other.close();
    await office.close();
  });

  it("[IC12] what fell due while nobody ran is done in order, with the days it should have had; twice is once", async () => {
    await moveMonths(office.workspace);
    await upload("HA", 1);
    at("2026-04-20");
    await moveMonths(office.workspace);
    const done = await recorded();
    assert.deepEqual(done, [
      ["upload", 1, "2026-02-02", "2026-02-13"],
      ["upload", 2, "2026-03-01", "2026-03-13"],
      ["upload", 3, "2026-04-01", "2026-04-13"],
      "first",
      ["grouping", "2026-02-14", "2026-02-27"],
      ["feedback", "2026-02-28", "2026-03-09"],
      ["final", "2026-03-10", "2026-03-18"],
      "first",
      ["grouping", "2026-03-14", "2026-03-20"],
      "final",
      ["payment", "2026-03-19", "2026-03-25"],
      ["feedback", "2026-03-21", "2026-03-31"],
      "payment",
      ["published", "2026-03-25", undefined],
      ["final", "2026-04-01", "2026-04-10"],
      "final",
      ["payment", "2026-04-11", "2026-04-17"],
      "first",
      ["grouping", "2026-04-14", "2026-04-20"],
      "payment",
      ["published", "2026-04-17", undefined],
    ]);
    await moveMonths(office.workspace);
    assert.deepEqual(await recorded(), done);
    await office.close();
  });

  it("[IC12] two processes at once do it once", async () => {
    await moveMonths(office.workspace);
    await upload("HA", 1);
    at("2026-03-20");
    await Promise.all([moveMonths(office.workspace), moveMonths({ ...office.workspace })]);
    const steps = (await recorded()).filter((each) => Array.isArray(each) && each[0] === "grouping");
    assert.equal(steps.length, 2);
    const kinds = (await recorded()).filter((each) => each === "first");
    assert.equal(kinds.length, 2);
    await office.close();
  });

  it("[IC12] the keeper starts at once, again and again, and ends with its round", async () => {
    let ended = false;
    const failures: unknown[] = [];
    const stop = keepMonths(office.workspace, {
      every(milliseconds, run) {
        assert.equal(milliseconds, 60_000);
        run();
        return () => {
          ended = true;
        };
      },
      failed: (error) => failures.push(error),
    });
    await stop();
    assert.ok(ended);
    assert.deepEqual(failures, []);
    assert.equal((await months()).length, 1);
    await office.close();
  });

  it("[IC13] hospitals that did not send are reminded once before the last day, and told when it is over", async () => {
    await moveMonths(office.workspace);
    await upload("HA", 1);
    const [HA, HB] = [office.hospitals.HA.person, office.hospitals.HB.person];
    at("2026-02-10");
    await moveMonths(office.workspace);
    await moveMonths(office.workspace);
    at("2026-02-14");
    await moveMonths(office.workspace);
    assert.deepEqual(await messages(HA), ["职工2026年1月可以上传病例，请于2026年2月13日 (周五)前上传"]);
    assert.deepEqual(await messages(HB), [
      "职工2026年1月可以上传病例，请于2026年2月13日 (周五)前上传",
      "职工2026年1月病例还没有上传，请于2026年2月13日 (周五)前上传",
      "职工2026年1月的上传期已过，没有收到本院的病例；补传的病例年终清算时结算",
    ]);
    assert.deepEqual(await messages(office.insurer.person), [
      "职工2026年1月上传已截止，初审结果已算出，有2家医院没有上传",
    ]);
    await office.close();
  });

  it("[IC14] a version that cannot settle keeps its months where they are; other funds go on", async () => {
    const { workspace, version } = office;
    await change(workspace, undefined, async (work) => {
      const [row] = await work.tx.select().from(events).where(eq(events.subject, version));
      const { content, ...data } = row!.data as never as { content: object };
      await work.record({
        kind: "insurance.version",
        subject: work.newId(),
        data: { ...data, fund: "居民", content: { ...content, reference: [] } } as never,
      });
    });
    await moveMonths(workspace);
    at("2026-02-14");
    const failures: unknown[] = [];
    await moveMonths(workspace, (error) => failures.push(error));
    const residents = await listMonths(workspace, office.insurer, { year: 2026, fund: "居民" });
    assert.deepEqual(
      residents.map(({ step }) => step),
      ["upload"],
    );
    assert.deepEqual(
      (await months()).map(({ step }) => step),
      ["grouping"],
    );
    await office.close();
  });
});
