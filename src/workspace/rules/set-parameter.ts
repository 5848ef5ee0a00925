import { sql } from "drizzle-orm";
import { checkRule } from "../../rules/check-rule.ts";
import type { ParameterValue } from "../../rules/parameter.ts";
import { checkChange } from "../../rules/parameters.ts";
import { ruleParameters } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { found, refuse } from "../refusal.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { findRule, withValues } from "./find-rule.ts";
import { ruleSays, sayParameterFault, sayRuleFault } from "./words.zh.ts";

/** A parameter's value from a day on, and the decision that set it. */
export interface NewValue {
  readonly parameter: string;
  readonly from: string;
  readonly value: ParameterValue["value"];
  readonly decision: string;
}

/**
 * Sets a parameter anew from a day on. It stays within the bound that the document gives, counted from the document's
 * own value; values before stay as they are.
 */
export function setParameter(workspace: Workspace, actor: Actor, id: string, set: NewValue): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "rule.write");
    await lockParameters(work);
    const { rule } = found(await findRule({ db: work.tx, region: work.region }, id), "rule");
    const parameter = found(
      rule.parameters.find((each) => each.id === set.parameter),
      "parameter",
    );
    const decision = set.decision.trim();
    if (decision === "") refuse({ code: "invalid", field: "decision", says: ruleSays.needDecision() });
    const [fault] = checkChange(parameter, set.value, set.from);
    if (fault) {
      const field = fault.path === "from" ? "from" : "value";
      refuse({ code: "invalid", field, says: sayParameterFault(fault, parameter) });
    }
    const data = { rule: id, parameter: parameter.id, validFrom: set.from, value: set.value, decision };
    const result = checkRule(withValues(rule, [data]));
    if (!("checked" in result))
      refuse({ code: "invalid", field: "value", says: sayRuleFault(result.faults[0]!) });
    await work.record({ kind: "rule.parameter-set", subject: work.newId(), data });
  });
}

/** Of two who set a parameter at once the second is judged by what the first set. */
async function lockParameters({ tx }: Work): Promise<void> {
  await tx.execute(sql`lock table ${ruleParameters} in share row exclusive mode`);
}
