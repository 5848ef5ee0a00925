import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { HospitalYearFigures } from "../../../workspace/insurance/figures.ts";
import { waterfallOf } from "./waterfall.ts";

/** A hospital whose entitlement is cut by the cap and whose self-paid share is above the limit. */
const year: HospitalYearFigures = {
  hospital: "HC",
  points: "450.00000000",
  gross: "49584.55",
  assessment: "0.95",
  assessmentOff: "2609.71",
  surplusCap: "46930.00",
  entitlement: "46930.00",
  selfPayExcess: "995.00",
  cost: "36100.00",
  cash: "10830.00",
  transfers: "28754.83",
  audit: "0.00",
  clearing: "6350.17",
  fundPaid: "35105.00",
  advanceOld: "6166.67",
  advanceNew: "5850.83",
  advanceDiff: "-315.84",
};

describe("from points to clearing", () => {
  it("ends in the clearing to the fen, whatever was taken off on the way", () => {
    const steps = waterfallOf(year);
    assert.equal(steps.at(-1)?.after, year.clearing);
    assert.equal(steps[0]?.after, "52194.26");
  });

  it("shows what the cap takes, and leaves out what takes nothing", () => {
    const names = waterfallOf(year).map(({ name }) => name);
    assert.ok(names.includes("结余封顶"));
    assert.ok(!names.includes("审核扣款"));
    const free = waterfallOf({ ...year, entitlement: year.gross, surplusCap: "99999.00" });
    assert.ok(!free.map(({ name }) => name).includes("结余封顶"));
  });

  it("goes below zero where money is recovered", () => {
    const steps = waterfallOf({ ...year, transfers: "60000.00" });
    assert.equal(steps.at(-1)?.after, "-24895.00");
  });
});
