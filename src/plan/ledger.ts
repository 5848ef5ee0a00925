import { countUpTo, findLines } from "./lines.ts";
import type { Item, Plan, Section, Target, Task } from "./model.ts";
import { taskWords } from "./task-words.ts";
import { cadenceWords, dateWords, figureWords } from "./words.ts";

/** One row of the ledger, as text that people read and edit. What the plan does not say is empty. */
export interface LedgerRow {
  /** Counts from 1. */
  readonly no: number;
  /** The special plan or chapter, and the heading right above the task on a second line. */
  readonly programme: string;
  readonly task: string;
  /** One line a date. */
  readonly targets: string;
  /** Units are separated by 、 */
  readonly lead: string;
  readonly support: string;
  readonly responsible: string;
  /** One line a date, with its action where there are several. */
  readonly due: string;
  readonly cadence: string;
  readonly progress: string;
  readonly problems: string;
  readonly next: string;
  readonly state: string;
  readonly note: string;
  /** Outline markers down to the task, and its page or line. */
  readonly source: string;
}

export type LedgerKey = keyof LedgerRow;

/** The columns in the order that offices use. */
export const ledgerColumns: readonly { readonly key: LedgerKey; readonly title: string }[] = [
  { key: "no", title: "序号" },
  { key: "programme", title: "专项(所属章节)" },
  { key: "task", title: "重点任务" },
  { key: "targets", title: "目标指标" },
  { key: "lead", title: "牵头单位" },
  { key: "support", title: "配合单位" },
  { key: "responsible", title: "责任单位" },
  { key: "due", title: "完成时限" },
  { key: "cadence", title: "频次" },
  { key: "progress", title: "进展情况" },
  { key: "problems", title: "存在问题" },
  { key: "next", title: "下一步措施" },
  { key: "state", title: "状态" },
  { key: "note", title: "备注" },
  { key: "source", title: "出处" },
];

/**
 * The tasks of a plan as ledger rows, in text order.
 * @param pages offsets at which the pages of the source begin; without them a source is a line.
 */
export function ledgerRows(plan: Plan, pages: readonly number[] = []): LedgerRow[] {
  const sections = byId(plan.sections);
  const targets = byId(plan.targets);
  const deadlines = byId(plan.deadlines);
  const cadences = byId(plan.cadences);
  const assignments = byId(plan.assignments);
  const lines = findLines(plan.text);
  const at = (offset: number) =>
    pages.length > 0
      ? `第${Math.max(1, countUpTo(pages, offset))}页`
      : `第${countUpTo(lines.starts, offset)}行`;

  return plan.tasks.map((task, index) => {
    const path = pathTo(task, sections);
    const above = path.filter((section) => !isHeadOf(section, task));
    const own = pick(task.targets, targets);
    return {
      no: index + 1,
      programme: programmeWords(above, plan.meta.title),
      task: taskWords(plan, task, path.at(-1), assignments.get(task.assignedBy ?? "")),
      targets: targetsWords(own),
      lead: task.lead.join("、"),
      support: task.support.join("、"),
      responsible: task.responsible.join("、"),
      due: dueWords(pick(task.deadlines, deadlines), own),
      cadence: unique(pick(task.cadences, cadences).map((c) => `${cadenceWords(c)} ${c.action}`.trim())).join(
        "\n",
      ),
      progress: "",
      problems: "",
      next: "",
      state: "",
      note: "",
      source: `${path
        .map(({ marker }) => spaced(marker))
        .join("")
        .trimEnd()}\n${at(task.span.start)}`.trim(),
    };
  });
}

/** Targets in words, one line a date: `2020年：学前三年毛入园率90%以上；普惠率80%以上`. */
function targetsWords(targets: readonly Target[]): string {
  const dates = new Map<string, Set<string>>();
  for (const target of targets) {
    const date = target.by ? `${dateWords(target.by)}：` : "";
    dates.set(date, (dates.get(date) ?? new Set()).add(metricWords(target) + figureWords(target)));
  }
  return [...dates].map(([date, figures]) => date + [...figures].join("；")).join("\n");
}

/** What a target measures, with its scope in front where the metric does not already say it. */
export function metricWords({ metric, scope }: { metric: string; scope?: string }): string {
  return !scope || metric.includes(scope) ? metric : `${scope}${metric}`;
}

/** The special plan that a row belongs to: the first line of its 专项 cell. */
export function programmeOf(row: Pick<LedgerRow, "programme">): string {
  return row.programme.split("\n", 1)[0] ?? "";
}

/** The sections that hold a task, outermost first; its own heading is the last. */
export function pathTo(item: Item, sections: ReadonlyMap<string, Section>): Section[] {
  const path: Section[] = [];
  for (let id = item.section; id !== undefined && path.length < 32; ) {
    const section = sections.get(id);
    if (!section) break;
    path.unshift(section);
    id = section.parent;
  }
  return path;
}

/** Items by id. */
export function byId<T extends Item>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A task that is itself a numbered item has that item's heading as its own, not as its chapter. */
function isHeadOf(section: Section, task: Task): boolean {
  return section.span.start === task.span.start || section.title === task.title;
}

/** The outermost section (below the plan's own title) and the one right above the task. */
function programmeWords(above: readonly Section[], planTitle: string | undefined): string {
  const path = above[0]?.title === planTitle && above.length > 1 ? above.slice(1) : above;
  const outer = path[0];
  const inner = path.at(-1);
  if (!outer || !inner) return "";
  return outer === inner ? headWords(outer) : `${headWords(outer)}\n${headWords(inner)}`;
}

/** Marker and title, without the period in brackets that every special plan of a plan repeats. */
function headWords({ marker, title }: Section): string {
  return spaced(marker) + title.replace(/[(\uff08][^()\uff08\uff09]*年[^()\uff08\uff09]*[)\uff09]$/, "");
}

/** A marker, kept apart from what follows where it does not end in a mark: 附件1 三、 */
function spaced(marker: string): string {
  return /[\p{L}\p{N}]$/u.test(marker) ? `${marker} ` : marker;
}

function dueWords(deadlines: readonly { due: string; action: string }[], targets: readonly Target[]): string {
  const dates = unique(deadlines.map((deadline) => deadline.due));
  if (dates.length > 1)
    return unique(deadlines.map((d) => `${dateWords(d.due)} ${d.action}`.trim())).join("\n");
  if (dates[0]) return dateWords(dates[0]);
  const last = targets
    .flatMap(({ by }) => (by && by !== "yearly" ? [by] : []))
    .sort()
    .at(-1);
  return last ? dateWords(last) : "";
}

function pick<T>(ids: readonly string[], items: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
