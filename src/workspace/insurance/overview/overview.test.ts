import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fenOfText } from "../../../settlement/csv/fields.ts";
import { whyRefused } from "../../targets/testing.ts";
import { closeByHand } from "../months/close.ts";
import { listMonths } from "../months/list.ts";
import { openMonth } from "../months/open.ts";
import {
  exampleCases,
  type InsuranceOffice,
  insuranceOffice,
  type TestHospital,
  testHospitals,
  testYear,
} from "../testing.ts";
import { keepCases } from "../uploads/keep.ts";
import { listGroups } from "./groups.ts";
import { insuranceOverview } from "./overview.ts";
import { listYears } from "./years.ts";

describe("a fund's year at a glance", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
    const { workspace, insurer, hospitals } = office;
    await openMonth(workspace, insurer, { ...testYear, month: 1 });
    const send = (hospital: TestHospital) =>
      keepCases(
        workspace,
        hospitals[hospital],
        { ...testYear, month: 1, hospital, replaces: 0 },
        { name: "1月.csv", content: new TextEncoder().encode(exampleCases(hospital, 1)) },
      );
    for (const hospital of testHospitals) await send(hospital);
  });
  after(() => office.close());

  it("[IS16] years that have parameters, with their months", async () => {
    const { workspace, hospitals, actors } = office;
    assert.deepEqual(await listYears(workspace, hospitals.HB), [{ ...testYear, months: 1 }]);
    assert.equal((await whyRefused(listYears(workspace, actors.liaison)))?.code, "forbidden");
  });

  it("[IS17] groups as the tables have them, with the year's cases; a hospital counts its own", async () => {
    const { workspace, hospitals, actors } = office;
    const groups = await listGroups(workspace, actors.leader, testYear);
    const [kb19, , ts05] = groups;
    assert.deepEqual(
      [kb19!.group, kb19!.base, kb19!.multiple, kb19!.stable, kb19!.mean],
      ["KB19", "249.45902689", "2.0", true, "16868.18"],
    );
    assert.deepEqual(
      kb19!.cells.map(({ grade, coefficient, flag }) => [grade, coefficient, flag]),
      [
        [3, "1.12934519", null],
        [2, "0.84478577", null],
        [1, "0.84478577", "NO_GRADE_HISTORY"],
      ],
    );
    assert.equal(kb19!.current.cases, 3);
    assert.equal(kb19!.current.cost, "103951.15");
    assert.equal(ts05!.basic, true);
    const own = await listGroups(workspace, hospitals.HB, testYear);
    assert.deepEqual(own[0]!.current, { cases: 1, points: "210.73943611", cost: "13980.75" });
    assert.deepEqual(await listGroups(workspace, actors.leader, { ...testYear, fund: "居民" }), []);
  });

  it("[IS18] budget, months, hospitals with their mean weight; a hospital sees itself alone", async () => {
    const { workspace, hospitals, actors } = office;
    const overview = await insuranceOverview(workspace, actors.leader, testYear);
    assert.equal(overview.budget, "134400.00");
    assert.deepEqual(
      overview.months.map(({ month, uploaded, hospitals: all }) => [month, uploaded, all]),
      [[1, 3, 3]],
    );
    const [first, second] = overview.hospitals;
    // Two cases of KB19: its weight is its base points over 100.
    assert.deepEqual([first!.hospital, first!.cases, first!.cmi], ["HA", 2, "2.4946"]);
    assert.equal(fenOfText(second!.cost), 1_487_075);
    const own = await insuranceOverview(workspace, hospitals.HB, testYear);
    assert.deepEqual(own.hospitals, [second]);
    const missing = insuranceOverview(workspace, actors.leader, { ...testYear, year: 2030 });
    assert.equal((await whyRefused(missing))?.code, "not-found");
  });

  it("[IS18] counts as paid what published months paid, not what open ones would", async () => {
    const { workspace, insurer } = office;
    const paid = async () =>
      (await insuranceOverview(workspace, insurer, testYear)).hospitals.map(({ transfers }) => transfers);
    assert.deepEqual(await paid(), ["0.00", "0.00", "0.00"]);
    for (let step = 0; step < 5; step++) {
      const [month] = await listMonths(workspace, insurer, testYear);
      await closeByHand(workspace, insurer, month!.id, { version: month!.version });
    }
    const [month] = await listMonths(workspace, insurer, testYear);
    assert.deepEqual(
      await paid(),
      month!.figures!.hospitals.map(({ transfer }) => transfer),
    );
    assert.ok(fenOfText(month!.transfer!)! > 0);
  });
});
