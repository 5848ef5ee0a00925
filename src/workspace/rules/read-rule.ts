import { and, desc, eq } from "drizzle-orm";
import { chapters } from "../../rules/book/book.ts";
import type { CheckedRule } from "../../rules/checked.ts";
import { integerAt, writeDecimal } from "../../rules/numbers/decimal.ts";
import type { Parameter, ParameterValue } from "../../rules/parameter.ts";
import { columnOf } from "../../rules/records/records-sql.ts";
import type { Inputs } from "../../rules/rule.ts";
import { selectRule } from "../../rules/sql/select-rule.ts";
import { TooLargeForSqlError } from "../../rules/sql/too-large.ts";
import { toText } from "../../rules/text/to-text.ts";
import { people, ruleVersions } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { found } from "../refusal.ts";
import { dayOf } from "../today.ts";
import type { Workspace } from "../workspace.ts";
import { citedOf } from "./cited.ts";
import { checkedRule, compute, readyFor } from "./compute.ts";
import { type FoundRule, findRule } from "./find-rule.ts";
import type { Computed, ParameterView, RuleSql, RuleVersionView, RuleView } from "./views.ts";
import { officeChapter, ruleSays } from "./words.zh.ts";

interface Asked {
  readonly id: string;
  /** A version of a rule that the office wrote; the newest without. */
  readonly number?: number | undefined;
}

/** A rule with all that the book prints of it; its text as it stands today. */
export async function readRule(workspace: Workspace, actor: Actor, asked: Asked): Promise<RuleView> {
  const rule = await ruleFor(workspace, actor, asked);
  const checked = checkedRule(rule.rule);
  const today = dayOf(workspace.clock());
  const { id, title, source, inputs, examples } = rule.rule;
  return {
    id,
    title,
    origin: rule.origin,
    number: rule.number,
    chapter: chapters.find(({ rules }) => rules.some((each) => each.id === id))?.title ?? officeChapter,
    source: citedOf(source),
    sentences: toText(checked, today).sentences.map(({ says, source }) => ({
      says,
      ...(source && { source: citedOf(source) }),
    })),
    inputs,
    parameters: rule.rule.parameters.map((parameter, i) =>
      parameterView(parameter, rule.base.parameters[i]!),
    ),
    examples: examples.map((example) => ({
      title: example.title,
      inputs: example.inputs,
      on: example.on,
      gives: example.gives,
      computed: compute(readyFor(checked, example.on), example.inputs),
    })),
    versions: rule.origin === "office" ? await versionsOf(workspace, id) : [],
    content: rule.rule,
  };
}

/** What a rule comes to for one record on a day. */
export async function computeRule(
  workspace: Workspace,
  actor: Actor,
  asked: Asked,
  { inputs, on }: { readonly inputs: Inputs; readonly on: string },
): Promise<Computed> {
  const { rule } = await ruleFor(workspace, actor, asked);
  return compute(readyFor(checkedRule(rule), on), inputs);
}

/** A rule as SQL over a table whose columns are its inputs, with the parameters of a day; today's without. */
export async function readRuleSql(
  workspace: Workspace,
  actor: Actor,
  asked: Asked,
  on = dayOf(workspace.clock()),
): Promise<RuleSql> {
  const checked = checkedRule((await ruleFor(workspace, actor, asked)).rule);
  readyFor(checked, on);
  return sqlOf(checked, on);
}

/** The rule in both dialects; where a dialect's numbers are too small for it, a line that says so. */
export function sqlOf(checked: CheckedRule, on: string): RuleSql {
  const write = (dialect: keyof RuleSql) => {
    try {
      return selectRule(checked, { dialect, on, column: columnOf, from: '"records"', columns: ["*"] });
    } catch (error) {
      if (error instanceof TooLargeForSqlError) return ruleSays.tooLarge(error.digits, error.most);
      throw error;
    }
  };
  return { postgres: write("postgres"), duckdb: write("duckdb") };
}

async function ruleFor(
  { store, region }: Workspace,
  actor: Actor,
  { id, number }: Asked,
): Promise<FoundRule> {
  demand(actor, "rule.read");
  return found(await findRule({ db: store.db, region }, id, { number }), "rule");
}

function parameterView(parameter: Parameter, base: Parameter): ParameterView {
  const { id, title, type, rows = [], values } = parameter;
  const printed = new Set(base.values);
  const bounds = boundsOf(base);
  return {
    id,
    title,
    type,
    rows,
    values: values.map((value) => ({
      from: value.from,
      value: value.value,
      decision: value.decision,
      origin: printed.has(value) ? "book" : "office",
    })),
    ...(bounds && base.bound && { bound: { rows: bounds, source: citedOf(base.bound.source) } }),
  };
}

/** From what to what a new value may be, by row, counted from the document's own value. */
function boundsOf({ bound, type, rows, values }: Parameter) {
  if (!bound || type.type !== "number") return undefined;
  const { scale } = type;
  const inRow = (value: ParameterValue["value"] | undefined, row: string) =>
    integerAt(String(typeof value === "object" ? value[row] : value), scale);
  return (rows ?? [""]).flatMap((row) => {
    const [first, by] = [inRow(values[0]?.value, row), inRow(bound.by, row)];
    if (typeof first !== "bigint" || typeof by !== "bigint") return [];
    return [{ row, least: writeDecimal(first - by, scale), most: writeDecimal(first + by, scale) }];
  });
}

function versionsOf({ store, region }: Workspace, rule: string): Promise<RuleVersionView[]> {
  return store.db
    .select({
      number: ruleVersions.number,
      note: ruleVersions.note,
      at: ruleVersions.at,
      by: people.name,
    })
    .from(ruleVersions)
    .innerJoin(people, eq(people.id, ruleVersions.by))
    .where(and(eq(ruleVersions.region, region), eq(ruleVersions.rule, rule)))
    .orderBy(desc(ruleVersions.number));
}
