import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { VersionContent } from "../../../workspace/insurance/versions/content.ts";
import { faultsOf, toContent, toDraft } from "./draft.ts";

const content: VersionContent = {
  parameters: {
    prepayRatio: "0.90",
    unstablePrepayRatio: "0.70",
    unstableMaxCases: 1,
    lowMultiple: "0.3",
    highBands: [{ upTo: "100", multiple: "3" }, { multiple: "1.3" }],
    surplusCap: "0.30",
    selfPayCap: "0.10",
    monthlyBasis: "total",
    reviewQuota: "0.05",
  },
  budget: { total: "420000.00", less: [{ name: "区外异地", amount: "270000.00" }] },
  monthShares: [{ month: 1, amount: "90000.00" }],
  hospitals: [
    { code: "HA", grade: 3, assessment: "0.98", prevYearPaid: "72000.00" },
    { code: "HB", grade: 2, assessment: "1.00", prevYearPaid: "30000.00", accountingUnit: "医共体" },
  ],
  groups: [
    { group: "A", name: "大血管手术", basic: false },
    { group: "C", basic: true, weight: "0.3" },
  ],
  reference: [{ group: "A", grade: 1, cases: 0, cost: "0.00" }],
  overrides: [{ group: "B", grade: 2, coefficient: "1.05", decision: "3号" }],
};

describe("a version as it is edited", () => {
  it("comes back as it was, to the last digit", () => {
    assert.deepEqual(toContent(toDraft(content)), content);
  });

  it("leaves out what was emptied where it may be, and spaces around", () => {
    const draft = toDraft(content);
    const edited = { ...draft, groups: [{ group: " C ", name: "", basic: "是", weight: " " }] };
    assert.deepEqual(toContent(edited).groups, [{ group: "C", basic: true }]);
  });

  it("says where a whole number is missing, and hands everything else to the server", () => {
    const draft = toDraft(content);
    assert.deepEqual(faultsOf(draft), []);
    const wrong = {
      ...draft,
      hospitals: [draft.hospitals[0]!, { ...draft.hospitals[1]!, grade: "二级", assessment: "很好" }],
      reference: [{ ...draft.reference[0]!, cases: "1.5" }],
    };
    assert.deepEqual(faultsOf(wrong), [
      { part: "hospitals", row: 2, field: "grade" },
      { part: "reference", row: 1, field: "cases" },
    ]);
  });
});
