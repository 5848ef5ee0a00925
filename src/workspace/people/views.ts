import type { Action } from "../access/actions.ts";
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

export interface PersonPage {
  readonly rows: readonly PersonRow[];
  /** All that the filter finds. */
  readonly total: number;
  /** Where the next page begins; none at the end. */
  readonly next?: string;
}

/** A password that was given out: told here once and nowhere kept. */
export interface GivenPassword {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** A token of an integration, without its secret. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scope: "read" | "write";
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
  readonly usedAt?: string;
}

/** A new token: its secret is told here once and nowhere kept. */
export interface NewToken {
  readonly id: string;
  readonly secret: string;
}
