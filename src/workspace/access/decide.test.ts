import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Action } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { demand, may, mayEver, within } from "./decide.ts";
import { permissions } from "./permissions.ts";
import { type Grant, type Role, roles, unitRoles } from "./roles.ts";

const county = "county";
const office = "office";
const other = "other";
const tree = { [county]: [county, office, other], [office]: [office], [other]: [other] };
const below = new Map(Object.entries(tree).map(([unit, units]) => [unit, new Set(units)]));
const actor = (...grants: Grant[]): Actor => ({ person: "p", name: "n", grants, below });
const actions = Object.keys(permissions) as Action[];

describe("permission", () => {
  /** What is promised in words, apart from the table: action, role, at which unit, to whose thing, and the answer. */
  const cases: readonly (readonly [Action, Role, string | undefined, readonly string[], boolean])[] = [
    ["task.read", "plan-office", undefined, [other], true],
    ["task.read", "leader", undefined, [other], true],
    ["task.read", "auditor", undefined, [other], true],
    ["task.read", "unit-head", office, [office], true],
    ["task.read", "unit-head", county, [office], true],
    ["task.read", "unit-head", office, [county], false],
    ["task.read", "unit-head", office, [other], false],
    ["task.read", "unit-head", office, [other, office], true],
    ["task.read", "liaison", office, [office], true],
    ["task.read", "liaison", county, [office], false],
    ["task.read", "liaison", office, [other], false],
    ["task.read", "viewer", office, [other], false],
    ["task.read", "administrator", undefined, [office], false],
    ["task.report", "liaison", office, [office], true],
    ["task.report", "unit-head", county, [office], false],
    ["task.report", "viewer", office, [office], false],
    ["task.report", "plan-office", undefined, [office], false],
    ["task.manage", "plan-office", undefined, [office], true],
    ["task.manage", "unit-head", office, [office], false],
    ["task.supervise", "leader", undefined, [office], true],
    ["person.write", "administrator", undefined, [], true],
    ["person.write", "plan-office", undefined, [], false],
    ["audit.read", "auditor", undefined, [], true],
    ["audit.read", "leader", undefined, [], false],
    ["plan.draft", "liaison", office, [], false],
    ["session.own", "viewer", office, [], true],
  ];
  for (const [action, role, unit, units, answer] of cases) {
    it(`${role}${unit ? ` of ${unit}` : ""} ${answer ? "may" : "may not"} ${action} of ${units.join("+") || "it"}`, () => {
      const who = actor({ role, ...(unit !== undefined && { unit }) });
      assert.equal(may(who, action, units), answer);
      if (answer) demand(who, action, units);
      else assert.throws(() => demand(who, action, units), { name: "RefusedError" });
    });
  }

  it("is denied to whoever has no role, for everything", () => {
    for (const action of actions) {
      assert.equal(mayEver(actor(), action), false, action);
      assert.equal(may(actor(), action, [county, office, other]), false, action);
    }
  });

  it("a role of a unit gives nothing without the unit", () => {
    for (const action of actions) {
      const { may: table } = permissions[action];
      for (const role of unitRoles) {
        const reach = (table as Partial<Record<Role, string>>)[role];
        if (reach === "unit" || reach === "tree") assert.equal(mayEver(actor({ role }), action), false);
      }
    }
  });

  const grant: fc.Arbitrary<Grant> = fc
    .record({ role: fc.constantFrom(...roles), unit: fc.constantFrom(undefined, county, office, other) })
    .map(({ role, unit }) => ({ role, ...(unit !== undefined && { unit }) }));
  const grants = fc.array(grant, { maxLength: 4 });
  const units = fc.subarray([county, office, other]);

  it("a role more never takes anything away", () => {
    fc.assert(
      fc.property(grants, grant, fc.constantFrom(...actions), units, (held, more, action, of) => {
        if (may(actor(...held), action, of)) assert.ok(may(actor(...held, more), action, of));
      }),
    );
  });

  it("roles together give what they give one by one, and no more", () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...actions), units, (held, action, of) => {
        const single = held.some((each) => may(actor(each), action, of));
        assert.equal(may(actor(...held), action, of), single);
      }),
    );
  });

  it("is never wider in a list than for one thing", () => {
    fc.assert(
      fc.property(
        grants,
        fc.constantFrom(...actions),
        fc.constantFrom(county, office, other),
        (held, action, unit) => {
          const reach = within(actor(...held), action);
          assert.equal(reach === "all" || reach.has(unit), may(actor(...held), action, [unit]));
        },
      ),
    );
  });
});
