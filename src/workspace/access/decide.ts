import { refuse } from "../refusal.ts";
import type { Action } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { permissions, type Reach } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** What a person may reach with an action: everything, or what concerns one of these units. */
export type Within = "all" | ReadonlySet<string>;

/**
 * How far the person may go with an action. The one place where permission is decided: role × unit tree × action,
 * and nothing where nothing is granted (an empty set).
 */
export function within(actor: Actor, action: Action): Within {
  const units = new Set<string>();
  const may: Readonly<Partial<Record<Role, Reach>>> = permissions[action].may;
  for (const { role, unit } of actor.grants) {
    const reach = may[role];
    if (reach === "all" || reach === "self") return "all";
    if (unit === undefined || reach === undefined) continue;
    if (reach === "unit") units.add(unit);
    else for (const each of actor.below.get(unit) ?? [unit]) units.add(each);
  }
  return units;
}

/** Whether a person may do an action at all, to anything. */
export function mayEver(actor: Actor, action: Action): boolean {
  const reach = within(actor, action);
  return reach === "all" || reach.size > 0;
}

/** Whether a person may do an action to what concerns these units. */
export function may(actor: Actor, action: Action, units: Iterable<string>): boolean {
  const reach = within(actor, action);
  if (reach === "all") return true;
  for (const unit of units) if (reach.has(unit)) return true;
  return false;
}

/** Refuses unless the person may do the action to what concerns these units; without units, to everything. */
export function demand(actor: Actor | undefined, action: Action, units: Iterable<string> = []): void {
  // The system itself acts without a person: at start, by the clock.
  if (actor && !may(actor, action, units)) refuse({ code: "forbidden", action });
}
