import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { planSchema } from "../scripts/make-schema.ts";
import { compile } from "../src/compile.ts";
import { smallPlan } from "./small-plan.ts";

const file = readFileSync(new URL("../docs/plan.schema.json", import.meta.url), "utf8");
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(file));
const errors = (plan: unknown) => (validate(plan) ? [] : validate.errors);

const plans = new URL("../examples/plans/", import.meta.url);
const samples = readdirSync(plans).filter((name) => /\.(txt|docx|doc|pdf|html)$/.test(name));

describe("docs/plan.schema.json", () => {
  it("is what the types of the model say", () => assert.equal(file, planSchema()));

  it("takes a plan, and no plan with a list missing or a word too much", () => {
    assert.deepEqual(errors(smallPlan()), []);
    const { tasks: _, ...without } = smallPlan();
    assert.notDeepEqual(errors(without), []);
    assert.notDeepEqual(errors({ ...smallPlan(), extra: 1 }), []);
    assert.notDeepEqual(errors(smallPlan((plan) => Object.assign(plan.targets[0]!, { op: "≥" }))), []);
  });

  it("takes what compiles from a text that is no plan", async () =>
    assert.deepEqual(errors(await compile(new TextEncoder().encode("今天天气很好。"), "a.txt")), []));

  for (const name of samples) {
    it(`takes what compiles from ${name}`, async () =>
      assert.deepEqual(
        errors(JSON.parse(JSON.stringify(await compile(readFileSync(new URL(name, plans)), name)))),
        [],
      ));
  }
});
