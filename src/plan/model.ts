import type { Finding } from "../message/finding.ts";
import type { Span } from "../message/span.ts";

/** A compiled plan: the contract of `luoshi plan --json`. Order in every list is text order. */
export interface Plan {
  schema: "luoshi.plan/1";
  source: Source;
  /** What every span points into; for .txt exactly the file's text. */
  text: string;
  meta: Meta;
  /** The outline, flat, in text order. */
  sections: Section[];
  targets: Target[];
  baselines: Baseline[];
  standards: Standard[];
  tasks: Task[];
  assignments: Assignment[];
  deadlines: Deadline[];
  stages: Stage[];
  cadences: Cadence[];
  bodies: Body[];
  systems: System[];
  findings: Finding[];
}

export interface Source {
  name: string;
  format: "txt" | "docx" | "doc" | "pdf" | "html";
  sha256: string;
  characters: number;
}

export interface Meta {
  title?: string;
  issuer?: string;
  docNumber?: string;
  /** YYYY-MM-DD */
  issued?: string;
  region?: string;
  start?: string;
  end?: string;
}

export interface Item {
  /** Stable for the same text. */
  id: string;
  /** Id of the section it stands in. */
  section?: string;
  span: Span;
}

export interface Section extends Item {
  /** As written: `一、` `(一)` `1.` `第三条` `一是`, or empty. */
  marker: string;
  title: string;
  /** 1 = top. */
  depth: number;
  /** Id of the enclosing section. */
  parent?: string;
}

/** `~` about, `+` to rise by, `-` to fall by. */
export type Op = ">=" | "<=" | ">" | "<" | "=" | "~" | "range" | "+" | "-";
/** A number, both ends of a range, or a text where no number can say it: a ratio "1:10", a blank "xx". */
export type Value = number | [number, number] | string;

/** A number that the plan commits to. */
export interface Target extends Item {
  metric: string;
  scope?: string;
  op: Op;
  value: Value;
  unit: string;
  /** `2020` `2021-12` `20xx` or `yearly`. */
  by?: string;
}

/** A measured fact of the present or past. */
export interface Baseline extends Item {
  metric: string;
  scope?: string;
  value: Value;
  unit: string;
  at?: string;
}

/** A number that a rule uses: fee, ratio, threshold, quorum, time limit. */
export interface Standard extends Item {
  name: string;
  op: Op;
  value: Value;
  unit: string;
}

/** A piece of work someone answers for: a row of the ledger. */
export interface Task extends Item {
  title: string;
  lead: string[];
  support: string[];
  responsible: string[];
  /** Id of the assignment, own or inherited. */
  assignedBy?: string;
  /** Ids of what stands in it. */
  targets: string[];
  deadlines: string[];
  cadences: string[];
}

/** Who leads (牵头), supports (配合), is responsible (责任, 负责). */
export interface Assignment extends Item {
  lead: string[];
  support: string[];
  responsible: string[];
  /** Ids of the sections that it speaks for. */
  covers: string[];
}

/** A point in time for an action. */
export interface Deadline extends Item {
  action: string;
  /** YYYY, YYYY-MM, YYYY-MM-DD; unknown year 20xx-; no year --MM-DD. */
  due: string;
}

/** A phase with start and end. */
export interface Stage extends Item {
  name: string;
  start?: string;
  end?: string;
}

export type Every = "week" | "half-month" | "month" | "quarter" | "half-year" | "year" | "2-year";

/** A recurring duty. */
export interface Cadence extends Item {
  actor?: string;
  action: string;
  every: Every;
  times: number | [number, number];
  op: Op;
}

/** A leading group, office, committee, team. */
export interface Body extends Item {
  name: string;
  chair?: string;
  members: string[];
  office?: string;
}

/** A platform, register, database, hotline, pool that the plan calls for. */
export interface System extends Item {
  name: string;
  does: string;
}

export type { Finding, Severity } from "../message/finding.ts";
export type { Span } from "../message/span.ts";
