import type { DraftTask, DraftUnit, TaskChange } from "../../workspace/plans/draft/types.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

/** Who leads, else who is responsible, and how many there are besides. */
export function unitsInShort({ units }: { readonly units: readonly DraftUnit[] }): string {
  const leads = units.filter(({ role }) => role === "lead");
  const first = (leads.length > 0 ? leads : units).slice(0, 2);
  const more = units.length - first.length;
  return `${first.map(({ name }) => name).join("、")}${more > 0 ? ` 等${units.length}个` : ""}`;
}

/** Names in one role, as a sentence lists them. */
export function namesIn(units: readonly DraftUnit[], role: DraftUnit["role"]): string[] {
  return units.filter((unit) => unit.role === role).map(({ name }) => name);
}

export function dueOf({ due }: Pick<DraftTask, "due">): string {
  return due === undefined ? words.noDue : dayWords(due, { weekday: false });
}

/** What another person's correction says, in one line. */
export function sayChange(change: unknown): string {
  if (change === null || typeof change !== "object") return words.otherTookBack;
  const { title, units, due, out, into, parts } = change as TaskChange;
  return [
    title !== undefined && `${words.fieldTitle}“${title}”`,
    units !== undefined && `${words.units}${units.map(({ name }) => name).join("、")}`,
    due !== undefined && `${words.due}${dueOf({ ...(due !== null && { due }) })}`,
    out && words.leaveOut,
    into !== undefined && words.left.merged,
    parts !== undefined && words.splitAs(parts.length),
  ]
    .filter((part) => typeof part === "string")
    .join("；");
}
