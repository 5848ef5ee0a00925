import type { Transaction } from "../../storage/store.ts";
import { insuranceProjectors } from "../insurance/project.ts";
import { peopleProjectors } from "../people/project.ts";
import { planProjectors } from "../plans/project.ts";
import { ruleProjectors } from "../rules/project.ts";
import { createTargets, targetProjectors } from "../targets/project.ts";
import { createTasks } from "../tasks/project/made.ts";
import { taskProjectors } from "../tasks/project.ts";
import { unitProjectors } from "../units/project.ts";
import type { Entry, EventKind, Events } from "./kinds.ts";

/** How a kind of event changes the tables. Uses nothing but the entry and the tables, so that it can be replayed. */
export type Project<K extends EventKind> = (tx: Transaction, entry: Entry<K>) => Promise<void>;

export type Projectors<E> = { readonly [K in keyof E & EventKind]: Project<K> };

const projectors: Projectors<Events> = {
  ...unitProjectors,
  ...peopleProjectors,
  ...planProjectors,
  ...taskProjectors,
  ...targetProjectors,
  ...insuranceProjectors,
  ...ruleProjectors,
};

/** Kinds that come by the hundred when a plan is published: a run of them is a few statements, not thousands. */
const runs: { readonly [K in EventKind]?: (tx: Transaction, entries: readonly Entry<K>[]) => Promise<void> } =
  {
    "task.created": createTasks,
    "target.created": createTargets,
  };

/** Brings the tables up to date with entries, in order. Throws UnknownEventError as `project` does. */
export async function projectAll(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; ) {
    const { kind } = entries[from]!;
    const next = entries.findIndex((entry, i) => i > from && entry.kind !== kind);
    const run = entries.slice(from, next < 0 ? entries.length : next);
    const all = runs[kind] as ((tx: Transaction, entries: readonly Entry[]) => Promise<void>) | undefined;
    if (all) await all(tx, run);
    else for (const entry of run) await project(tx, entry);
    from += run.length;
  }
}

/** Brings the tables up to date with an entry. Throws UnknownEventError for one of a kind that has no projector. */
export function project<K extends EventKind>(tx: Transaction, entry: Entry<K>): Promise<void> {
  const apply = projectors[entry.kind] as Project<K> | undefined;
  if (!apply) throw new UnknownEventError(entry.kind, entry.seq);
  return apply(tx, entry);
}

/** The log holds an event that this program does not know: it was written by a newer one. */
export class UnknownEventError extends Error {
  readonly kind: string;
  readonly seq: number;
  constructor(kind: string, seq: number) {
    super(`event ${seq} is of the unknown kind ${kind}`);
    this.name = "UnknownEventError";
    this.kind = kind;
    this.seq = seq;
  }
}
