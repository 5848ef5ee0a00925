import type { Action } from "../access/permissions.ts";
import type { Grant } from "../access/roles.ts";

/** A role of a person, with the unit's name. */
export interface GrantView extends Grant {
  readonly unitName?: string;
}

/** The person who is logged in. */
export interface Me {
  readonly person: string;
  readonly name: string;
  readonly login: string;
  readonly grants: readonly GrantView[];
  readonly mustChange: boolean;
  readonly unread: number;
  /** What the person may do to anything at all: pages show only what leads somewhere. */
  readonly may: readonly Action[];
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly phone?: string;
  readonly state: "active" | "disabled";
  readonly locked: boolean;
  readonly lastSeen?: string;
  readonly grants: readonly GrantView[];
  readonly version: number;
}
