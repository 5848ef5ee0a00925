import type { Assignment, Plan, Section, Task } from "./model.ts";

/** Longer texts make rows of more than half a printed page; the 出处 leads to the rest. */
const longest = 240;
/** A statement of units, which has columns of its own. */
const unitStatement =
  /^[（(【[]?(?:牵头|责任|配合|负责|实施|主责|参与|承办|主办|协办|完成)[^，,。；;]{0,6}[:：]/;

/**
 * A task in the plan's own words: its text without marker and statement of units, cut after the sentence that
 * still fits. A row of a table, whose cells are columns of the ledger, is its title alone.
 */
export function taskWords(
  plan: Pick<Plan, "text">,
  task: Task,
  own: Section | undefined,
  assignment: Assignment | undefined,
): string {
  const { start, end } = task.span;
  const from = own && plan.text.startsWith(own.marker, start) ? start + own.marker.length : start;
  const statement = assignment?.span;
  const isInside = statement && statement.start >= from && statement.end <= end;
  const cut = isInside && unitStatement.test(plan.text.slice(statement.start, statement.end));
  const text = cut
    ? plan.text.slice(from, statement.start) + plan.text.slice(statement.end, end)
    : plan.text.slice(from, end);
  if (text.includes("\t")) return task.title;
  const words = text
    .replace(/[（(【[]\s*[)）】\]]/g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  return words === "" ? task.title : shorten(words);
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const part = text.slice(0, longest);
  const sentence = Math.max(...["。", "；", ";", "\n"].map((end) => part.lastIndexOf(end)));
  return `${part.slice(0, sentence > longest / 2 ? sentence + 1 : longest).trimEnd()}……`;
}
