import type { Expression, NumberNode, Rounding, TiersNode } from "../../../rules/expression.ts";
import type { Rule } from "../../../rules/rule.ts";

/** What a tier gives: an amount, a rate of the whole number, or a rate of the part that lies in the tier. */
export type Way = "amount" | "rate" | "progressive";

export interface TierRow {
  /** Where the tier ends, as typed; the last has none. */
  readonly upTo: string;
  readonly gives: string;
}

export interface TestRow {
  readonly input: string;
  /** What it should come to; empty while nobody has said. */
  readonly gives: string;
}

/** A tier table as it stands in the editor: everything as typed, right or wrong. */
export interface TierTable {
  readonly id: string;
  readonly title: string;
  readonly inputTitle: string;
  readonly inputUnit: string;
  readonly inputScale: number;
  readonly way: Way;
  readonly givesUnit: string;
  readonly within: TiersNode["within"];
  readonly rows: readonly TierRow[];
  readonly scale: number;
  readonly mode: Rounding;
  readonly document: string;
  readonly article: string;
  readonly tests: readonly TestRow[];
}

/** Above what any record counts; the checker wants a bound to prove that its integers suffice. */
const most = "1000000000000";

/** The one input of a table. */
export const inputId = "value";

export function emptyTable(id: string): TierTable {
  return {
    id,
    title: "",
    inputTitle: "",
    inputUnit: "元",
    inputScale: 2,
    way: "amount",
    givesUnit: "元",
    within: "through",
    rows: [
      { upTo: "", gives: "" },
      { upTo: "", gives: "" },
    ],
    scale: 2,
    mode: "half-up",
    document: "",
    article: "",
    tests: [],
  };
}

/** The table as a rule of the engine. Cells are whatever was typed: the checker says what is wrong with them. */
export function ruleOf(table: TierTable, on: string): Rule {
  const { way, within, scale, mode } = table;
  const value: Expression = { node: "input", id: inputId };
  const tiers: Expression = {
    node: "tiers",
    kind: way === "progressive" ? "progressive" : "byValue",
    value,
    within,
    tiers: table.rows.map(({ upTo, gives }, i) => ({
      ...(i < table.rows.length - 1 && { upTo: number(upTo, table.inputUnit) }),
      gives: number(gives, table.givesUnit),
    })),
  };
  return {
    id: table.id,
    title: table.title.trim(),
    inputs: [
      {
        id: inputId,
        title: table.inputTitle.trim(),
        type: { type: "number", unit: table.inputUnit, scale: table.inputScale, min: "0", max: most },
      },
    ],
    parameters: [],
    body: {
      node: "round",
      value: way === "rate" ? { node: "multiply", of: [value, tiers] } : tiers,
      scale,
      mode,
    },
    source: { document: table.document.trim(), article: table.article.trim() },
    examples: table.tests.map(({ input, gives }) => ({
      title: input.trim(),
      inputs: { [inputId]: input.trim() },
      on,
      gives: gives.trim(),
    })),
  };
}

const number = (typed: string, unit: string): NumberNode => ({ node: "number", value: typed.trim(), unit });

/** The table that a rule was made from; undefined for a rule that is no tier table. */
export function tableOf(rule: Rule): TierTable | undefined {
  const { body, inputs, source } = rule;
  const [input] = inputs;
  if (body.node !== "round" || input?.type.type !== "number" || inputs.length !== 1) return undefined;
  const inner = body.value;
  const tiers = inner.node === "multiply" ? inner.of[1] : inner;
  if (tiers?.node !== "tiers" || tiers.value.node !== "input") return undefined;
  const rows: TierRow[] = [];
  for (const { upTo, gives } of tiers.tiers) {
    if ((upTo && upTo.node !== "number") || gives.node !== "number") return undefined;
    rows.push({ upTo: upTo?.value ?? "", gives: gives.value });
  }
  const first = tiers.tiers[0]?.gives;
  return {
    id: rule.id,
    title: rule.title,
    inputTitle: input.title,
    inputUnit: input.type.unit,
    inputScale: input.type.scale,
    way: inner.node === "multiply" ? "rate" : tiers.kind === "progressive" ? "progressive" : "amount",
    givesUnit: first?.node === "number" ? first.unit : "",
    within: tiers.within,
    rows,
    scale: body.scale,
    mode: body.mode,
    document: source.document,
    article: source.article,
    tests: rule.examples.map(({ inputs, gives }) => ({
      input: String(inputs[inputId] ?? ""),
      gives: String(gives),
    })),
  };
}
