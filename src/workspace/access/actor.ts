import type { Grant } from "./roles.ts";

/** A person who does something, with what decides on what they may. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** For each unit of a grant: the unit and all units below it today, in either hierarchy. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Someone who is not logged in: no grant, so nothing is allowed. */
export const nobody: Actor = { person: "", name: "", grants: [], below: new Map() };
