import type { RoleChange } from "../../../plan/change.ts";
import { dateWords } from "../../../plan/words.ts";
import { roleWords } from "../../tasks/words.zh.ts";
import type { Difference, DraftChange } from "./types.ts";

const fields: Readonly<Record<Difference["field"], string>> = {
  name: "名称",
  value: "",
  date: "时间",
  direction: "比较方式",
  text: "文字",
  due: "完成时限",
  cadence: "频次",
  programme: "专项",
  unit: "单位",
};

const directions: Readonly<Record<string, string>> = {
  "at-least": "不低于",
  "at-most": "不高于",
  "more-than": "高于",
  "less-than": "低于",
  equal: "等于",
  about: "约",
  range: "区间",
  "rise-by": "提高",
  "fall-by": "下降",
};

/** A change of a revision in one sentence, without a full stop. */
export function sayChange(change: DraftChange): string {
  const { subject, how, name, differences, roles } = change;
  switch (subject) {
    case "renamed":
      return `单位“${differences[0]!.before}”在新版中写作“${name}”`;
    case "target":
      if (how !== "changed")
        return `指标“${name}”${how === "added" ? "新增" : "删去"}：${values(differences, how)}`;
      return `指标“${name}”${change.from === undefined ? dateWords(change.period ?? "") : ""}${differences.map(differenceWords).join("；")}`;
    case "task":
      if (how === "added") return `新增任务“${name}”`;
      if (how === "removed") return `删去任务“${name}”`;
      return `任务“${name}”${differences.map(differenceWords).join("；")}`;
    case "due":
    case "cadence":
      return `任务“${name}”${differences.map(differenceWords).join("；")}`;
    case "programme":
      return `专项“${differences[0]!.before}”改为“${name}”`;
    case "units":
      return `任务“${name}”${change.tasks.length > 1 ? `等${change.tasks.length}项` : ""}的单位有变化：${roles.map(roleChangeWords).join("；")}`;
    case "note":
      return `“${name}”${how === "added" ? "新增" : how === "removed" ? "删去" : "有变化"}${
        differences.length > 0 ? `：${differences.map(differenceWords).join("；")}` : ""
      }`;
  }
}

function values(differences: readonly Difference[], how: "added" | "removed"): string {
  return differences.map((each) => (how === "added" ? each.after : each.before)).join("、");
}

function differenceWords({ field, before, after }: Difference): string {
  const [was, is] =
    field === "direction" ? [directions[before] ?? before, directions[after] ?? after] : [before, after];
  if (was === "") return `${fields[field]}增加“${is}”`;
  if (is === "") return `${fields[field]}删去“${was}”`;
  return `${fields[field]}由“${was}”改为“${is}”`;
}

function roleChangeWords({ role, added, removed }: RoleChange): string {
  const parts = [
    added.length > 0 ? `增加${added.join("、")}` : "",
    removed.length > 0 ? `减少${removed.join("、")}` : "",
  ].filter((part) => part !== "");
  return `${roleWords[role]}单位${parts.join("，")}`;
}
