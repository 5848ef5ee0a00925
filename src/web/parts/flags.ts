import type { TaskFlag } from "../../workspace/tasks/states.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";

export interface SaidFlag {
  readonly kind: TaskFlag | "supervised" | "extension";
  readonly says: string;
}

const supervisedWord = "督办";
const extensionWord = "申请延期";

/**
 * The flags of a task in words, the gravest first. Dates say how many working days, as the server counted them; a note
 * in brackets (holidays not yet published) is left to the task's own page.
 */
export function flagsOf(
  {
    flags,
    supervised,
    dueSays,
    extensionDue,
  }: Pick<TaskRow, "flags" | "supervised" | "dueSays" | "extensionDue">,
  words: Readonly<Record<TaskFlag, string>>,
): SaidFlag[] {
  const dated = dueSays?.replace(/\s*\([^)]*节假日[^)]*\)$/, "");
  const said = (flag: TaskFlag): SaidFlag => ({
    kind: flag,
    says: ((flag === "overdue" || flag === "due-soon") && dated) || words[flag],
  });
  const order: readonly TaskFlag[] = ["overdue", "due-soon", "unsigned", "silent"];
  return [
    ...order.filter((flag) => flags.includes(flag)).map(said),
    ...(supervised ? [{ kind: "supervised", says: supervisedWord } as const] : []),
    ...(extensionDue !== undefined ? [{ kind: "extension", says: extensionWord } as const] : []),
  ];
}
