import {
  type TaskFlag,
  type TaskState,
  type Todo,
  taskFlags,
  taskStates,
  todos,
} from "../../workspace/tasks/states.ts";
import type { TaskFilter } from "../../workspace/tasks/views.ts";

export const ledgerViews = ["table", "tree", "group", "gantt"] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** Names of the address that filter; the others choose how it is shown. */
export const filterNames = [
  "plan",
  "year",
  "programme",
  "unit",
  "role",
  "state",
  "flag",
  "supervised",
  "standing",
  "todo",
  "text",
] as const;

/** The filter that an address asks for; what makes no sense there is left out. */
export function filterOf(values: URLSearchParams): TaskFilter {
  const get = (name: string) => values.get(name) || undefined;
  const one = <T extends string>(name: string, of: readonly T[]) => of.find((each) => each === get(name));
  const year = get("year");
  const state = get("state")
    ?.split(",")
    .filter((each): each is TaskState => isState(each));
  return without({
    plan: get("plan"),
    year: year && /^\d{4}$/.test(year) ? Number(year) : undefined,
    programme: get("programme"),
    unit: get("unit"),
    role: one("role", ["lead", "support", "responsible"]),
    state: state && state.length > 0 ? state : undefined,
    flag: one<TaskFlag>("flag", taskFlags),
    supervised: get("supervised") === "true" ? true : undefined,
    standing: one("standing", ["started", "carried", "closed"]),
    todo: one<Todo>("todo", todos),
    text: get("text"),
    sort: one("sort", ["due", "reported"]),
  });
}

/** How many filters are set. */
export function countOf(filter: TaskFilter): number {
  return filterNames.filter((name) => filter[name] !== undefined).length;
}

/** The part of an address that is worth keeping under a name: filters and the way of looking, not what is open. */
export function keptQuery(values: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of [...filterNames, "sort", "view", "by"]) {
    const value = values.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}

/** A change of the address that takes every filter out. */
export const noFilters: Readonly<Record<string, undefined>> = Object.fromEntries(
  filterNames.map((name) => [name, undefined]),
);

function isState(text: string): text is TaskState {
  return (taskStates as readonly string[]).includes(text);
}

function without(filter: TaskFilter): TaskFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
