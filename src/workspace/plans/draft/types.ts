import type { Span } from "../../../message/span.ts";
import type { TargetData } from "../../targets/events.ts";
import type { UnitRole } from "../../tasks/events.ts";
import type { NameMatch } from "../../units/names/match-names.ts";

/** A unit of a task by the name that the plan, or the person who corrected it, writes. */
export interface DraftUnit {
  readonly name: string;
  readonly role: UnitRole;
}

/** One of several tasks that a person made of one. What it does not say is as in the whole. */
export interface TaskPart {
  readonly title: string;
  readonly units?: readonly DraftUnit[] | undefined;
  readonly due?: string | undefined;
}

/** What a person changed of a task that the compiler read, or a task that the person added. All of it at once. */
export interface TaskChange {
  readonly title?: string | undefined;
  readonly units?: readonly DraftUnit[] | undefined;
  /** YYYY-MM-DD; null: no due date, whatever the plan says. */
  readonly due?: string | null | undefined;
  /** Days between two reports. */
  readonly reportDays?: number | undefined;
  /** It is no task. */
  readonly out?: true | undefined;
  /** Anchor of the task that it is a part of. */
  readonly into?: string | undefined;
  /** The tasks that it is made into. */
  readonly parts?: readonly TaskPart[] | undefined;
  /** The compiler missed it: where the person found it. */
  readonly added?: { readonly programme: string; readonly start: number; readonly quote: string } | undefined;
}

type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What a person changed of a target. All of it at once. */
export interface TargetChange extends Changed<Omit<TargetData, "programme" | "start" | "end" | "baseline">> {
  /** Names of the units that must report it. */
  readonly units?: readonly string[] | undefined;
  readonly out?: true | undefined;
}

/** A correction as it is kept. */
export type Correction = { readonly anchor: string; readonly at: string; readonly by?: string } & (
  | { readonly kind: "task"; readonly change: TaskChange }
  | { readonly kind: "target"; readonly change: TargetChange }
);

/** A task as the compiler read it. */
export interface TaskRead {
  readonly title: string;
  readonly units: readonly DraftUnit[];
  readonly due?: string;
  readonly dueText: string;
}

/** A task of the draft: read and corrected. */
export interface DraftTask {
  /** Its words without numbers and marks: finds it again in a later text. */
  readonly anchor: string;
  /** Counts from 1 over the tasks of the draft; 0 for one that is left out. */
  readonly no: number;
  readonly title: string;
  readonly programme: string;
  readonly units: readonly DraftUnit[];
  readonly due?: string;
  /** The plan's own words for it. */
  readonly dueText: string;
  readonly cadence: string;
  readonly reportDays?: number;
  /** Anchors of the targets that it is measured by. */
  readonly targets: readonly string[];
  readonly span?: Span;
  /** Id in the compiled plan; none for one that a person added. */
  readonly item?: string;
  /** What was read, where a person changed it. */
  readonly read?: TaskRead;
  readonly correction?: TaskChange;
  readonly correctedAt?: string;
  /** Anchors of the tasks that were merged into it. */
  readonly merged: readonly string[];
  /** Anchor of the task that it is a part of, by a split. */
  readonly whole?: string;
  /** Why it makes no row of the ledger. */
  readonly left?: "out" | "merged" | "split";
}

/** A target of the draft: one metric with all its dates. */
export interface DraftTarget extends TargetData {
  readonly anchor: string;
  readonly sort: number;
  /** Names of the units that must report it. */
  readonly units: readonly string[];
  /** Ids of the figures in the compiled plan that it is made of. */
  readonly items: readonly string[];
  /** What was read, where a person changed it. */
  readonly read?: TargetData & { readonly units: readonly string[] };
  readonly correction?: TargetChange;
  readonly correctedAt?: string;
  readonly left?: "out";
}

/** A name of a unit in the draft, and who it is. */
export interface DraftName {
  readonly name: string;
  /** How many tasks and targets name it. */
  readonly tasks: number;
  readonly targets: number;
  readonly match: NameMatch;
  /** What a person said; none of them: nobody. */
  readonly decided?: readonly string[];
  /** Ids of the units that it stands for; absent while that is open. */
  readonly units?: readonly string[];
}

/** A plan as it would run: what was read, with what people changed, and who the names are. */
export interface Draft {
  readonly tasks: readonly DraftTask[];
  readonly left: readonly DraftTask[];
  readonly targets: readonly DraftTarget[];
  readonly leftTargets: readonly DraftTarget[];
  /** In the order of the plan. */
  readonly names: readonly DraftName[];
  readonly programmes: readonly string[];
  /** Corrections of what stands nowhere in this text. */
  readonly lost: readonly Correction[];
}

/** How the names of a plan are read: what matching finds, and what people said. */
export interface Matches {
  readonly match: (names: readonly string[]) => readonly NameMatch[];
  readonly decided: ReadonlyMap<string, readonly string[]>;
}
