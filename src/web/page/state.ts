import type { Plan, Span } from "../../plan/model.ts";
import type { SaidChange } from "../../server/api.ts";
import type { Catalog, Kind, Ref } from "../model/catalog.ts";
import { type Group, groups } from "../model/marks.ts";
import { createStore, type Store } from "../store.ts";
import type { Language, Word } from "../words.ts";

export const tabs = ["tasks", "targets", "duties", "times", "standards", "systems", "findings"] as const;
export type ListTab = (typeof tabs)[number];
/** The lists of a plan, and what another version changed. */
export type Tab = ListTab | "diff";

/** How many items stand behind each tab. */
export const countOf: Record<ListTab, (plan: Plan) => number> = {
  tasks: (plan) => plan.tasks.length,
  targets: (plan) => plan.targets.length,
  duties: (plan) => plan.assignments.length,
  times: (plan) => plan.deadlines.length + plan.stages.length + plan.cadences.length,
  standards: (plan) => plan.standards.length,
  systems: (plan) => plan.bodies.length + plan.systems.length,
  findings: (plan) => plan.findings.length,
};

/** The list to show of a plan that was just opened: the one asked for, or the first that has anything. */
export function firstTab(plan: Plan, asked: Tab): ListTab {
  const wanted = asked === "diff" ? "tasks" : asked;
  const filled = [wanted, ...tabs].find((tab) => countOf[tab](plan) > 0);
  return filled ?? wanted;
}

export const tabOf: Record<Kind, Tab> = {
  task: "tasks",
  target: "targets",
  baseline: "targets",
  standard: "standards",
  assignment: "duties",
  deadline: "times",
  stage: "times",
  cadence: "times",
  body: "systems",
  system: "systems",
  finding: "findings",
};

/** Work under way that a reader waits for. */
export interface Busy {
  readonly word: Word;
  readonly name: string;
  readonly since: number;
  readonly cancel: () => void;
}

/** What is lit in the text: an item, or a sentence that was asked about. `turn` tells one asking from the next. */
export interface Lit {
  readonly span: Span;
  readonly ref?: Ref;
  readonly turn: number;
  /** Whether the text shall move to it. */
  readonly scroll: boolean;
}

/** A plan with the file that it was read from: nothing is stored, so ledgers are made from the file anew. */
export interface Opened {
  readonly file: File;
  readonly catalog: Catalog;
}

/** Another version of the open plan, and what lies between the two. */
export interface Comparison extends Opened {
  /** Whether it is the newer of the two. */
  readonly newer: boolean;
  readonly changes: readonly SaidChange[];
}

export type Version = "this" | "other";

export interface PageState {
  readonly open?: Opened | undefined;
  readonly other?: Comparison | undefined;
  /** Whose text is shown. */
  readonly version: Version;
  /** The sample that is open, by name; it stays in the address. */
  readonly sample?: string | undefined;
  readonly busy?: Busy | undefined;
  /** A refusal, in words to show. */
  readonly problem?: string | undefined;
  readonly tab: Tab;
  readonly queries: Readonly<Partial<Record<Tab, string>>>;
  /** Filters of the lists by name; what is absent is not filtered. */
  readonly filters: Readonly<Record<string, string>>;
  readonly lit?: Lit | undefined;
  /** Kinds of marks that the text shows. */
  readonly marks: ReadonlySet<Group>;
  /** On a phone one of the two is in front. */
  readonly pane: "lists" | "document";
  readonly language: Language;
}

export type PageStore = Store<PageState>;

export function createPageStore(address: URLSearchParams): PageStore {
  const tab = tabs.find((each) => each === address.get("tab")) ?? "tasks";
  const query = address.get("q");
  const filters = Object.fromEntries(
    [...address].filter(([key]) => key.startsWith("f.")).map(([k, v]) => [k.slice(2), v]),
  );
  return createStore<PageState>({
    sample: address.get("sample") ?? undefined,
    tab,
    queries: query ? { [tab]: query } : {},
    filters,
    marks: new Set(groups),
    pane: "lists",
    version: "this",
    language: address.get("lang") === "en" ? "en" : "zh",
  });
}

/** The part of the state that stays in the address: sample, list, search, filters, language. */
export function addressOf(state: PageState): URLSearchParams {
  const address = new URLSearchParams();
  if (state.sample) address.set("sample", state.sample);
  if (state.tab !== "tasks" && state.tab !== "diff") address.set("tab", state.tab);
  const query = state.queries[state.tab];
  if (query) address.set("q", query);
  for (const [key, value] of Object.entries(state.filters)) if (value) address.set(`f.${key}`, value);
  if (state.language === "en") address.set("lang", "en");
  return address;
}
