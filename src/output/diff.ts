import type { Change, PlanDiff, Subject } from "../plan/change.ts";
import { findLines, placeOf } from "../plan/lines.ts";
import type { Plan } from "../plan/model.ts";
import { sayChange, subjectWords } from "./change.zh.ts";
import { terminalText } from "./safe-text.ts";

/** What a revision changed, for people: a sentence a change, by kind, each with its lines in both revisions. */
export function diffText(diff: PlanDiff, before: Plan, after: Plan): string {
  const head = `版本对比：${terminalText(diff.old.name)} → ${terminalText(diff.new.name)}`;
  if (diff.changes.length === 0) return `${head}\n没有变化：目标、时限、单位、任务都相同。\n`;

  const lines = { before: findLines(before.text), after: findLines(after.text) };
  const where = (change: Change) =>
    [
      change.before && `旧第${placeOf(lines.before, change.before.span.start).line}行`,
      change.after && `新第${placeOf(lines.after, change.after.span.start).line}行`,
    ]
      .filter(Boolean)
      .join("，");
  const groups = (Object.keys(subjectWords) as Subject[]).flatMap((subject) => {
    const changes = diff.changes.filter((change) => change.subject === subject);
    return changes.length === 0 ? [] : { title: subjectWords[subject], changes };
  });
  const counts = groups.map(({ title, changes }) => `${title}${changes.length}处`).join("，");
  const blocks = groups.map(({ title, changes }) =>
    [title, ...changes.map((change) => `  ${terminalText(sayChange(change))}（${where(change)}）`)].join(
      "\n",
    ),
  );
  return `${[`${head}\n共${diff.changes.length}处变化：${counts}。`, ...blocks].join("\n\n")}\n`;
}

/** What a revision changed, for programs; every change with its sentence. */
export function diffJson(diff: PlanDiff): string {
  const changes = diff.changes.map((change) => ({ ...change, message: sayChange(change) }));
  return `${JSON.stringify({ schema: "luoshi.diff/1", old: diff.old, new: diff.new, changes }, null, 2)}\n`;
}
