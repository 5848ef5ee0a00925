import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RefusedError } from "../../refusal.ts";
import { keepCases } from "../objections/testing.ts";
import { exampleContent, insuranceOffice, testYear } from "../testing.ts";
import { peersOf } from "./peers.ts";

const header = "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";

/** An office where HB and so many others have grade 2; the others have no people. Each has two cases. */
async function officeWithPeers(others: readonly string[]) {
  const more = others.map((code) => ({ code, grade: 2 as const, assessment: "1.00", prevYearPaid: "0.00" }));
  const office = await insuranceOffice({
    content: { ...exampleContent, hospitals: [...exampleContent.hospitals, ...more] },
  });
  const row = (name: string, of: string, cost: number, selfPay: string) =>
    `${name},${of},1,RC23,${cost}.00,0.00,900.00,${selfPay}`;
  for (const [i, code] of ["HB", ...others].entries()) {
    const rows = [row(`${code}-1`, code, 2000 + 1000 * i, "0.00"), row(`${code}-2`, code, 4000, "100.00")];
    await keepCases(office, code, 1, `${[header, ...rows].join("\n")}\n`);
  }
  await keepCases(office, "HA", 1, `${[header, row("HA-1", "HA", 9000, "0.00")].join("\n")}\n`);
  return office;
}

describe("peers", () => {
  it("[IR25] a hospital sees the middle and the range of its own grade, and no name or case of another", async () => {
    const office = await officeWithPeers(["X1", "X2", "X3"]);
    try {
      const asked = { ...testYear, hospital: "HB" };
      const view = await peersOf(office.workspace, office.hospitals.HB, asked);
      assert.deepEqual([view.grade, view.peers], [2, 3]);
      const of = (id: string) => view.measures.find((each) => each.id === id);
      assert.deepEqual(of("mean-cost"), {
        id: "mean-cost",
        own: "3000.00",
        median: "4000.00",
        low: "3500.00",
        high: "4500.00",
      });
      assert.deepEqual(of("self-pay-share"), {
        id: "self-pay-share",
        own: "0.0167",
        median: "0.0125",
        low: "0.0111",
        high: "0.0143",
      });
      assert.equal(of("cmi")?.own, of("cmi")?.median);
      assert.doesNotMatch(JSON.stringify(view), /X[123]/);
      await assert.rejects(
        peersOf(office.workspace, office.hospitals.HA, asked),
        (error: unknown) => error instanceof RefusedError && error.why.code === "not-found",
      );
    } finally {
      await office.close();
    }
  });

  it("[IR25] with fewer than three peers only the own figures are shown", async () => {
    const office = await officeWithPeers(["X1", "X2"]);
    try {
      const { peers, measures } = await peersOf(office.workspace, office.insurer, {
        ...testYear,
        hospital: "HB",
      });
      assert.equal(peers, 2);
      for (const { own, median, low, high } of measures) {
        assert.ok(own !== null);
        assert.deepEqual([median, low, high], [null, null, null]);
      }
    } finally {
      await office.close();
    }
  });
});
