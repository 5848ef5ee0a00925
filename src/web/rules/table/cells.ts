import { integerAt, readDecimal } from "../../../rules/numbers/decimal.ts";
import { cellWords as words } from "./cells.zh.ts";
import type { TierTable } from "./model.ts";

/** A cell of the editor: `title`, `rows[1].upTo`, `tests[0].gives`. */
export type Cell = string;

/** What is wrong with what was typed, by cell, in words: an empty map before the server is asked. */
export function findCellFaults(table: TierTable): ReadonlyMap<Cell, string> {
  const faults = new Map<Cell, string>();
  const need = (cell: Cell, typed: string, says: string) => {
    if (typed.trim() === "") faults.set(cell, says);
  };
  need("title", table.title, words.needTitle);
  need("inputTitle", table.inputTitle, words.needInput);
  need("document", table.document, words.needDocument);
  need("article", table.article, words.needArticle);
  const last = table.rows.length - 1;
  let before: bigint | undefined;
  for (const [i, { upTo, gives }] of table.rows.entries()) {
    const value = decimalFault(gives);
    if (value) faults.set(`rows[${i}].gives`, value);
    if (i === last) continue;
    const cell = `rows[${i}].upTo`;
    const wrong = decimalFault(upTo, table.inputScale);
    if (wrong) {
      faults.set(cell, wrong);
      continue;
    }
    const edge = integerAt(upTo.trim(), table.inputScale) as bigint;
    if (edge < 0n) faults.set(cell, words.belowZero);
    else if (before !== undefined && edge <= before) faults.set(cell, words.notRising(i + 1));
    before = edge;
  }
  for (const [i, { input, gives }] of table.tests.entries()) {
    const wrong = decimalFault(input, table.inputScale);
    if (wrong) faults.set(`tests[${i}].input`, wrong);
    else if (input.trim().startsWith("-")) faults.set(`tests[${i}].input`, words.inputBelowZero);
    if (gives.trim() === "") continue;
    const amount = decimalFault(gives, table.scale);
    if (amount) faults.set(`tests[${i}].gives`, amount);
  }
  return faults;
}

/** Why a cell is no decimal that can be kept; undefined where it is one. */
function decimalFault(typed: string, scale?: number): string | undefined {
  const text = typed.trim();
  if (text === "") return words.empty;
  if (!readDecimal(text)) return words.notNumber(text);
  if (scale !== undefined && integerAt(text, scale) === "inexact") return words.tooFine(text, scale);
  return undefined;
}

/** The cell that a fault of the checker is about, by its place in the rule that the table makes. */
export function cellOf(path: string): Cell | undefined {
  const tier = /\btiers\[(\d+)\]\.(upTo|gives)/.exec(path);
  if (tier) return `rows[${tier[1]}].${tier[2]}`;
  const example = /^examples\[(\d+)\]\.(inputs|gives)/.exec(path);
  if (example) return `tests[${example[1]}].${example[2] === "inputs" ? "input" : "gives"}`;
  if (path.startsWith("inputs[0].type.unit")) return "inputUnit";
  if (path.startsWith("inputs[0].type")) return "inputScale";
  if (path.startsWith("inputs[0].title")) return "inputTitle";
  if (path.startsWith("title")) return "title";
  if (path.startsWith("source.document")) return "document";
  if (path.startsWith("source.article")) return "article";
  return undefined;
}
