import { gradeWords } from "../../../settlement/words.zh.ts";
import type { GroupView } from "../../../workspace/insurance/views.ts";
import { flagWords, words } from "./words.zh.ts";

/** What kind of group it is: 基础病组，稳定. */
export function standingWords({ basic, stable }: Pick<GroupView, "basic" | "stable">): string {
  return [...(basic ? [words.basic] : []), stable ? words.stable : words.unstable].join("，");
}

/** Every flag of a group with the grade it stands at: 二级：按专家决定. */
export function flagsOf({ cells }: Pick<GroupView, "cells">): string {
  return cells
    .flatMap(({ grade, flag }) => (flag === null ? [] : [`${gradeWords[grade]}：${flagWords[flag]}`]))
    .join("；");
}

export const standings = ["basic", "stable", "unstable", "flagged"] as const;
export type Standing = (typeof standings)[number];

/** Whether a group is of the kind that is filtered for. */
export function isOf(group: GroupView, standing: Standing): boolean {
  switch (standing) {
    case "basic":
      return group.basic;
    case "stable":
      return group.stable;
    case "unstable":
      return !group.stable;
    case "flagged":
      return group.cells.some(({ flag }) => flag !== null);
  }
}
