import type { Draft } from "./types.ts";

/** What kind of point is open before a plan is published. */
export type OpenCode = "name-open" | "task-without-unit" | "correction-lost" | "task-without-due";

/** Something that a person decides, or knowingly leaves, before a plan is published. */
export interface OpenPoint {
  readonly code: OpenCode;
  /** Must be decided; the others may be left as they are, `left` says that they are. */
  readonly must: boolean;
  /** Names, or anchors of tasks and corrections. */
  readonly items: readonly string[];
}

/** What is still open in a draft, most pressing first. */
export function openPoints(draft: Draft): OpenPoint[] {
  const { names, tasks, lost } = draft;
  const points: OpenPoint[] = [
    { code: "name-open", must: true, items: names.filter(({ units }) => !units).map(({ name }) => name) },
    { code: "task-without-unit", must: false, items: withoutUnit(draft) },
    { code: "correction-lost", must: false, items: lost.map(({ anchor }) => anchor) },
    {
      code: "task-without-due",
      must: false,
      items: tasks.filter(({ due }) => due === undefined).map(({ anchor }) => anchor),
    },
  ];
  return points.filter(({ items }) => items.length > 0);
}

/** Tasks that nobody would be told of: they name no unit, or only names that were dropped. */
function withoutUnit({ tasks, names }: Draft): string[] {
  const nobody = new Set(names.filter(({ units }) => units?.length === 0).map(({ name }) => name));
  return tasks.filter(({ units }) => units.every(({ name }) => nobody.has(name))).map(({ anchor }) => anchor);
}
