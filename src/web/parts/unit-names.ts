import type { UnitRole } from "../../workspace/tasks/events.ts";

interface Named {
  readonly name: string;
  readonly role: UnitRole;
}

/** Names of those who answer for a task: its leads, or without one the responsible, or else all. */
export function answeringNames(units: readonly Named[]): string[] {
  for (const role of ["lead", "responsible"] as const) {
    const found = units.filter((unit) => unit.role === role);
    if (found.length > 0) return found.map(({ name }) => name);
  }
  return units.map(({ name }) => name);
}

/** Names in a row, shortened: 区教委、区卫生健康委等5个单位. */
export function namesInShort(names: readonly string[], most = 2): string {
  return names.length <= most
    ? names.join("、")
    : `${names.slice(0, most).join("、")}等${names.length}个单位`;
}

/** Every unit by role, for the full text: 牵头：区教委；配合：区财政局、区民政局. */
export function namesByRole(units: readonly Named[], words: Readonly<Record<UnitRole, string>>): string {
  return (["lead", "responsible", "support"] as const)
    .map((role) => ({ role, names: units.filter((unit) => unit.role === role).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => `${words[role]}：${names.join("、")}`)
    .join("；");
}
