import { ruleParameters, ruleVersions } from "../../storage/tables/index.ts";
import type { Projectors } from "../events/projectors.ts";
import type { RuleEvents } from "./events.ts";

/** How the events of rules change the tables. */
export const ruleProjectors: Projectors<RuleEvents> = {
  async "rule.written"(tx, { region, at, actor, data }) {
    await tx.insert(ruleVersions).values({ region, at, by: actor!, ...data });
  },
  async "rule.parameter-set"(tx, { region, subject, at, actor, data }) {
    await tx.insert(ruleParameters).values({ region, id: subject, at, by: actor!, ...data });
  },
};
