import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { refusalOf } from "../../tasks/testing.ts";
import { exampleCases, type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { keepCases } from "../uploads/keep.ts";
import { closeByHand } from "./close.ts";
import { exportMonths } from "./export.ts";
import { listMonths, monthView } from "./list.ts";
import { openMonth } from "./open.ts";

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

describe("months by hand", () => {
  it("[IC15] opened once it is over, once, with time left to upload", async () => {
    const { workspace, insurer, hospitals } = office;
    const open = (month: number) => openMonth(workspace, insurer, { ...testYear, month });
    assert.match(((await refusalOf(open(2))) as { says: string }).says, /2026-03-01起才能开放/);
    at("2026-03-25");
    const outcomes = await Promise.allSettled([open(1), open(1)]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.equal((await refusalOf(open(1))).code, "conflict");
    assert.deepEqual(
      (await months()).map(({ since, due }) => [since, due]),
      [["2026-03-25", "2026-04-01"]],
    );
    assert.equal(
      (await refusalOf(openMonth(workspace, hospitals.HA, { ...testYear, month: 2 }))).code,
      "forbidden",
    );
    assert.match(
      (
        (await refusalOf(openMonth(workspace, insurer, { year: 2025, fund: "职工", month: 2 }))) as {
          says: string;
        }
      ).says,
      /没有可用的参数版本/,
    );
    await office.close();
  });

  it("[IC16] a step closed early begins the next at once; from the version that was read", async () => {
    const { workspace, insurer, hospitals } = office;
    const id = await openMonth(workspace, insurer, { ...testYear, month: 1 });
    await upload("HA", 1);
    const closes = await Promise.allSettled(
      [1, 2].map(() => closeByHand(workspace, insurer, id, { version: 1 })),
    );
    assert.deepEqual(closes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const view = await monthView(workspace, insurer, id);
    assert.deepEqual(
      [view.step, view.since, view.due, view.version],
      ["grouping", "2026-02-02", "2026-02-09", 2],
    );
    assert.deepEqual(view.steps.map(({ step, since, due }) => [step, since, due]).slice(0, 3), [
      ["upload", "2026-02-02", "2026-02-13"],
      ["grouping", "2026-02-02", "2026-02-09"],
      ["feedback", null, null],
    ]);
    assert.equal(
      (await refusalOf(closeByHand(workspace, hospitals.HA, id, { version: 2 }))).code,
      "forbidden",
    );
    await office.close();
  });

  it("[IC17] months are paid in their order, and a month before a published one is not opened any more", async () => {
    const { workspace, insurer } = office;
    at("2026-04-02");
    const close = async (id: string) => {
      const { version } = await monthView(workspace, insurer, id);
      await closeByHand(workspace, insurer, id, { version });
    };
    const second = await openMonth(workspace, insurer, { ...testYear, month: 2 });
    const third = await openMonth(workspace, insurer, { ...testYear, month: 3 });
    for (const id of [second, third]) for (let step = 0; step < 4; step++) await close(id);
    assert.match(((await refusalOf(close(third))) as { says: string }).says, /请先公布2月/);
    await close(second);
    await close(third);
    assert.match(
      ((await refusalOf(openMonth(workspace, insurer, { ...testYear, month: 1 }))) as { says: string }).says,
      /2月已经公布，不能再开放1月/,
    );
    assert.match(((await refusalOf(close(third))) as { says: string }).says, /没有可以关闭的步骤/);
    await office.close();
  });

  it("[IC18] a month without points pays nothing and has no value; its budget stays for the clearing", async () => {
    const { workspace, insurer } = office;
    const id = await openMonth(workspace, insurer, { ...testYear, month: 1 });
    for (let step = 0; step < 5; step++) {
      const { version } = await monthView(workspace, insurer, id);
      await closeByHand(workspace, insurer, id, { version });
    }
    const { runs, value, transfer } = await monthView(workspace, insurer, id);
    assert.deepEqual(
      runs.map(({ stage }) => stage),
      ["first", "final", "payment"],
    );
    const { figures } = runs.at(-1)!;
    assert.deepEqual([value, transfer, figures.points, figures.value], [null, "0.00", "0.00000000", null]);
    assert.ok(figures.hospitals.every((own) => own.transfer === "0.00" && own.gross === null));
    assert.notEqual(figures.budget, "0.00");
    await office.close();
  });

  it("[IC19] a hospital's people see the months with their own hospital's rows alone", async () => {
    const { workspace, insurer, hospitals, stranger } = office;
    const id = await openMonth(workspace, insurer, { ...testYear, month: 1 });
    for (const hospital of ["HA", "HB", "HC"] as const) await upload(hospital, 1);
    await closeByHand(workspace, insurer, id, { version: 1 });
    const all = await monthView(workspace, insurer, id);
    const own = await monthView(workspace, hospitals.HB, id);
    assert.equal(all.runs[0]!.figures.hospitals.length, 3);
    assert.deepEqual(own.runs[0]!.figures.hospitals, [
      all.runs[0]!.figures.hospitals.find(({ hospital }) => hospital === "HB"),
    ]);
    assert.deepEqual(
      own.uploads.map(({ hospital }) => hospital),
      ["HB"],
    );
    const figures = own.runs[0]!.figures;
    assert.equal(figures.cases, figures.hospitals[0]!.cases);
    assert.equal(figures.cost, figures.hospitals[0]!.cost);
    assert.deepEqual(figures.classes, figures.hospitals[0]!.classes);
    assert.equal(figures.value, all.runs[0]!.figures.value);
    assert.ok(!JSON.stringify(own).includes("HA") && !JSON.stringify(own).includes("HC"));
    assert.deepEqual([own.uploaded, own.hospitals, all.uploaded, all.hospitals], [1, 1, 3, 3]);
    assert.equal((await refusalOf(monthView(workspace, stranger, id))).code, "forbidden");
    const file = await exportMonths(workspace, hospitals.HB, testYear, "csv");
    const text = new TextDecoder().decode(file.bytes as Uint8Array);
    assert.ok(text.includes(",HB,") && !text.includes("HA") && !text.includes("HC"));
    await office.close();
  });
});
