import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { whyRefused } from "../../targets/testing.ts";
import { change } from "../../workspace.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { listDeductions } from "./list.ts";
import { addDeduction, type DeductionDraft, revokeDeduction } from "./write.ts";

describe("deductions", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
  });
  after(() => office.close());
  const draft = (changes: Partial<DeductionDraft> = {}): DeductionDraft => ({
    ...testYear,
    month: 1,
    hospital: "HA",
    audit: "1,640",
    points: "7.5",
    reason: "超范围用药",
    decision: "",
    ...changes,
  });
  const add = (changes: Partial<DeductionDraft> = {}) =>
    addDeduction(office.workspace, office.insurer, draft(changes));
  const says = async (work: Promise<unknown>) => {
    const why = await whyRefused(work);
    return why?.code === "invalid" ? why.says : why?.code;
  };

  it("[IS14] are kept to the fen and to the last digit of points; a hospital sees its own", async () => {
    const id = await add();
    await add({ hospital: "HB", audit: "0", points: "0.00000001" });
    const { workspace, hospitals, actors } = office;
    const [own, ...others] = await listDeductions(workspace, hospitals.HA, testYear);
    assert.deepEqual(
      [own!.id, own!.audit, own!.points, own!.revoked, others.length],
      [id, "1640.00", "7.50000000", false, 0],
    );
    assert.equal((await listDeductions(workspace, actors.auditor, testYear)).length, 2);
    assert.equal((await listDeductions(workspace, actors.auditor, { ...testYear, month: 2 })).length, 0);
    assert.equal(await says(listDeductions(workspace, actors.viewer, testYear)), "forbidden");
  });

  it("[IS14] what makes no sense is refused in a sentence", async () => {
    const cases: readonly (readonly [Partial<DeductionDraft>, RegExp])[] = [
      [{ audit: "-1" }, /“-1”不是金额/],
      [{ audit: "1.005" }, /不是金额/],
      [{ points: "1.123456789" }, /不是点数/],
      [{ audit: "0", points: "0" }, /都是0/],
      [{ reason: "" }, /请填写扣款原因/],
      [{ month: 13 }, /1至12/],
      [{ year: 2027 }, /结算参数中没有医院“HA”/],
      [{ hospital: "HX" }, /not-found/],
    ];
    for (const [changes, said] of cases) assert.match((await says(add(changes)))!, said);
    const byHospital = addDeduction(office.workspace, office.hospitals.HA, draft());
    assert.equal(await says(byHospital), "forbidden");
  });

  it("[IS15] a published month takes no deduction, and gives none back", async () => {
    const { workspace, insurer } = office;
    const id = await add({ month: 2 });
    const kept = await add({ month: 2 });
    await revokeDeduction(workspace, insurer, id, "重复登记");
    const month = { ...testYear, month: 2 };
    await change(workspace, undefined, async (work) => {
      const subject = work.newId();
      await work.record(
        {
          kind: "insurance.month-opened",
          subject,
          data: { ...month, since: "2026-03-01", due: "2026-03-13", provisional: false },
        },
        {
          kind: "insurance.month-moved",
          subject,
          data: { from: "payment", to: "published", since: "2026-04-20", provisional: false },
        },
      );
    });
    assert.match((await says(add({ month: 2 })))!, /2月已公布，不能再改动/);
    assert.match((await says(revokeDeduction(workspace, insurer, kept, "误")))!, /2月已公布/);
    assert.equal(await says(revokeDeduction(workspace, insurer, "x", "误")), "not-found");
    const rows = await listDeductions(workspace, insurer, month);
    assert.deepEqual(
      rows.map(({ id: each, revoked }) => [each, revoked]).sort(),
      [
        [id, true],
        [kept, false],
      ].sort(),
    );
  });
});
