import fc from "fast-check";
import type { CheckedRule } from "../../src/rules/checked.ts";
import { compileRule } from "../../src/rules/evaluate.ts";
import type { Outcome } from "../../src/rules/outcome.ts";
import type { Input, Inputs } from "../../src/rules/rule.ts";
import { columnType } from "../../src/rules/sql/column-type.ts";
import { identifier, textLiteral } from "../../src/rules/sql/quote.ts";
import { selectRule } from "../../src/rules/sql/select-rule.ts";
import { cases } from "../../src/rules/testing.ts";
import type { RuleDatabase } from "./databases.ts";

/** A rule and the records that it is computed for. */
export interface Case {
  readonly checked: CheckedRule;
  readonly records: readonly Inputs[];
}

/** What a rule comes to for a record, as it is compared: `value 12.30`, `unknown`, `not-applicable`. */
export type Told = string;

export const generated = (seed: number, count: number): readonly Case[] =>
  fc.sample(cases, { seed, numRuns: count });

export function tellOutcome(outcome: Outcome): Told {
  return outcome.is === "value" ? `value ${outcome.value}` : outcome.is;
}

export function evaluated({ checked, records }: Case, on: string): Told[] {
  const rule = compileRule(checked, on);
  return records.map((record) => tellOutcome(rule.evaluate(record)));
}

/** Rules a query; a database plans a hundred selects in one more slowly than a few times thirty. */
const rulesPerQuery = 30;

/** Records of many rules in one table, and the queries over it. */
export class AgreementTable {
  readonly db: RuleDatabase;
  readonly cases: readonly Case[];
  readonly on: string;

  constructor(db: RuleDatabase, cases: readonly Case[], on: string) {
    this.db = db;
    this.cases = cases;
    this.on = on;
  }

  /** Puts the records of all rules into a new table `records`: a column for every input that any of the rules has. */
  async fill(): Promise<void> {
    const inputs = this.inputs();
    const columns = inputs.map(({ id, type }) => `${name(id)} ${columnType(this.db.dialect, type)}`);
    await this.db.run(`drop table if exists records`);
    await this.db.run(`create table records (${["rule int", "record int", ...columns].join(", ")})`);
    const rows = this.cases.flatMap(({ records }, rule) =>
      records.map((record, i) => `(${[rule, i, ...inputs.map(({ id }) => literal(record[id]))].join(", ")})`),
    );
    for (let i = 0; i < rows.length; i += 2000)
      await this.db.run(`insert into records values ${rows.slice(i, i + 2000).join(", ")}`);
  }

  /** The SQL of one rule over its own records. */
  select(rule: number, checked: CheckedRule = this.cases[rule]!.checked, on = this.on): string {
    return selectRule(checked, {
      dialect: this.db.dialect,
      on,
      from: `(SELECT * FROM records WHERE rule = ${rule})`,
      column: name,
      columns: ["rule", "record"],
    });
  }

  /** What the database makes of every record, rule by rule; `selects` in the order of the rules, undefined is left out. */
  async outcomes(selects: readonly (string | undefined)[]): Promise<Told[][]> {
    const told: Told[][] = this.cases.map(() => []);
    const chosen = selects.filter((select) => select !== undefined);
    for (let i = 0; i < chosen.length; i += rulesPerQuery) {
      const all = chosen
        .slice(i, i + rulesPerQuery)
        .map((select) => `SELECT rule::text, record::text, status::text, value::text FROM (${select}) AS o`);
      for (const [rule, record, status, value] of await this.db.read(all.join(" UNION ALL ")))
        told[Number(rule)]![Number(record)] = value === null ? status! : `${status} ${value}`;
    }
    return told;
  }

  /** The first rule whose outcomes differ from those expected; compiles and looks no further. */
  async firstDifference(
    selectOf: (rule: number) => string | undefined,
    expected: readonly (readonly Told[])[],
  ): Promise<number | undefined> {
    for (let start = 0; start < this.cases.length; start += rulesPerQuery) {
      const selects = this.cases.map((_, rule) =>
        rule >= start && rule < start + rulesPerQuery ? selectOf(rule) : undefined,
      );
      const told = await this.outcomes(selects);
      const found = selects.findIndex(
        (select, rule) => select !== undefined && expected[rule]!.some((one, at) => told[rule]![at] !== one),
      );
      if (found >= 0) return found;
    }
    return undefined;
  }

  private inputs(): Input[] {
    const all = this.cases.flatMap(({ checked }) => checked.rule.inputs);
    return [...new Map(all.map((input) => [input.id, input])).values()];
  }
}

const name = (id: string) => identifier(id).parts.join("");

function literal(value: string | boolean | undefined): string {
  if (value === undefined) return "NULL";
  return typeof value === "boolean" ? String(value) : textLiteral(value);
}
