import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionOf } from "./actions.ts";

const part = (unit: string, state: string) => ({ unit, name: unit, role: "lead", state }) as const;
const liaison = [{ role: "liaison", unit: "a" }] as const;
const office = [{ role: "plan-office" }] as const;

describe("the one action of a row on the desk", () => {
  it("of a unit is to sign first, then to report", () => {
    const row = (state: string) => ({ units: [part("a", state), part("b", "dispatched")] });
    assert.equal(actionOf("overdue", row("dispatched"), liaison, false), "sign");
    assert.equal(actionOf("overdue", row("signed"), liaison, false), "report");
    assert.equal(actionOf("overdue", row("reported"), liaison, false), "report");
    assert.equal(actionOf("overdue", row("done"), liaison, false), undefined);
  });

  it("of the office is to remind, verify, decide, dispatch", () => {
    const row = { units: [part("a", "dispatched")] };
    assert.equal(actionOf("overdue", row, office, true), "remind");
    assert.equal(actionOf("to-verify", row, office, true), "verify");
    assert.equal(actionOf("to-decide", row, office, true), "approve-extension");
    assert.equal(actionOf("to-dispatch", row, office, true), "dispatch");
  });

  it("is none for who only reads", () => {
    const row = { units: [part("a", "dispatched")] };
    assert.equal(actionOf("overdue", row, [{ role: "leader" }], false), undefined);
    assert.equal(actionOf("supervised", row, office, true), undefined);
    assert.equal(actionOf("to-sign", row, [{ role: "viewer", unit: "a" }], false), undefined);
  });
});
