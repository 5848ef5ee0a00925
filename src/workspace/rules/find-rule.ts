import { and, asc, desc, eq } from "drizzle-orm";
import { book } from "../../rules/book/book.ts";
import type { Parameter, ParameterValue } from "../../rules/parameter.ts";
import { withValue } from "../../rules/parameters.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Database } from "../../storage/store.ts";
import { ruleParameters, ruleVersions } from "../../storage/tables/index.ts";
import { storedRule } from "./stored-rule.ts";

/** Where rules and parameter values are read. */
export interface Office {
  readonly db: Database;
  readonly region: string;
}

/** A rule as it stands in this office: the book's with the office's parameter values, or one that a person wrote. */
export interface FoundRule {
  readonly rule: Rule;
  /** As the document has it, without the office's values: bounds count from here. */
  readonly base: Rule;
  readonly origin: "book" | "office";
  /** The version's number; 0 for a rule of the book. */
  readonly number: number;
}

/**
 * A rule by its id; undefined where there is none. A rule that a person wrote is its newest version unless another is
 * asked for. The day of a computation chooses among the parameters' values, all of which are in the rule.
 */
export async function findRule(
  { db, region }: Office,
  id: string,
  { number }: { readonly number?: number | undefined } = {},
): Promise<FoundRule | undefined> {
  const merged = async (base: Rule) => ({
    base,
    rule: withValues(base, await valuesSet({ db, region }, id)),
  });
  const printed = book.find((rule) => rule.id === id);
  if (printed) {
    if (number !== undefined && number !== 0) return undefined;
    return { ...(await merged(printed)), origin: "book", number: 0 };
  }
  const [version] = await db
    .select()
    .from(ruleVersions)
    .where(
      and(
        eq(ruleVersions.region, region),
        eq(ruleVersions.rule, id),
        number === undefined ? undefined : eq(ruleVersions.number, number),
      ),
    )
    .orderBy(desc(ruleVersions.number))
    .limit(1);
  if (!version) return undefined;
  return { ...(await merged(storedRule(version.content))), origin: "office", number: version.number };
}

/** A value that the office set. */
export type SetValue = Pick<
  typeof ruleParameters.$inferSelect,
  "parameter" | "validFrom" | "value" | "decision"
>;

/** Every value that the office set for a rule's parameters, in the order in which it did. */
function valuesSet({ db, region }: Office, rule: string): Promise<SetValue[]> {
  return db
    .select()
    .from(ruleParameters)
    .where(and(eq(ruleParameters.region, region), eq(ruleParameters.rule, rule)))
    .orderBy(asc(ruleParameters.at), asc(ruleParameters.id));
}

/** The rule with the office's values behind the document's; each was set for a later day than those before. */
export function withValues(rule: Rule, set: readonly SetValue[]): Rule {
  if (set.length === 0) return rule;
  const parameters = rule.parameters.map((parameter) =>
    set
      .filter((each) => each.parameter === parameter.id)
      .reduce<Parameter>(
        (before, { validFrom, value, decision }) =>
          withValue(before, { from: validFrom, value: value as ParameterValue["value"], decision }),
        parameter,
      ),
  );
  return { ...rule, parameters };
}
