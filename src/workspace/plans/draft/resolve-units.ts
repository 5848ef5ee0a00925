import type { TaskUnit, UnitRole } from "../../tasks/events.ts";
import type { Draft, DraftUnit } from "./types.ts";

const roles: readonly UnitRole[] = ["lead", "responsible", "support"];

/** The units that names stand for. Throws RangeError for a name that is still open: publishing asks for it first. */
export type WhoIs = (name: string) => readonly string[];

export function whoIs(names: Draft["names"]): WhoIs {
  const known = new Map(names.map(({ name, units }) => [name, units]));
  return (name) => {
    const units = known.get(name);
    if (!units) throw new RangeError(`nobody said who ${name} is`);
    return units;
  };
}

/** The units of a task: each once, in the role that asks most of it; 各街镇 is each of its members. */
export function taskUnitsOf(units: readonly DraftUnit[], who: WhoIs): TaskUnit[] {
  const found = new Map<string, UnitRole>();
  for (const role of roles)
    for (const each of units)
      if (each.role === role) for (const unit of who(each.name)) if (!found.has(unit)) found.set(unit, role);
  return [...found].map(([unit, role]) => ({ unit, role }));
}
