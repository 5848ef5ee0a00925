import type { Change, FieldChange, RoleChange, Subject } from "../plan/change.ts";

/** What each kind of change is called, in the order in which a report lists them. */
export const subjectWords: Readonly<Record<Subject, string>> = {
  target: "目标指标",
  deadline: "时限",
  stage: "阶段",
  cadence: "频次",
  units: "责任单位",
  task: "任务",
  standard: "标准参数",
};

const roleWords = { lead: "牵头单位", support: "配合单位", responsible: "责任单位" } as const;
/** Names and quotations longer than this are cut. */
const longest = 40;

/** One sentence that says what changed: 目标“学前三年毛入园率”2019年 由89%改为90%。 */
export function sayChange(change: Change): string {
  const { subject, how, name, also } = change;
  const what = subject === "target" ? "目标" : subject === "units" ? "责任分工" : subjectWords[subject];
  if (how !== "changed")
    return `${how === "added" ? "新增" : "删去"}${what}${quote(name)}${detail(change)}。`;
  if (subject === "units") {
    const others = also.length === 0 ? "" : `等${also.length + 1}项任务的`;
    return `${quote(name)}${others}${change.roles.map(sayRoles).join("，")}。`;
  }
  const renamed = change.fields.find(({ field }) => field === "name");
  const rest = change.fields.filter((field) => field !== renamed).map((field) => sayField(field, change));
  const head = renamed ? `${quote(renamed.before)}改称${quote(renamed.after)}` : quote(name);
  if (rest.length === 0) return `${what}${head}${detail(change)}。`;
  return `${what}${head}${renamed ? "，" : ""}${rest.join("，")}。`;
}

function sayField({ field, before, after }: FieldChange, { subject, date, fields }: Change): string {
  const dated = fields.some((other) => other.field === "date");
  if (field === "date") return `完成时间由${before || "未写明"}改为${after || "未写明"}`;
  if (field === "text") {
    if (before === "") return `增加${quote(after)}`;
    if (after === "") return `删去${quote(before)}`;
    return `由${quote(before)}改为${quote(after)}`;
  }
  const when = subject === "target" && date && !dated ? `${date} ` : "";
  return `${when}由${before}改为${after}`;
}

/** What an added, removed or renamed thing says. */
function detail({ subject, date, value, roles }: Change): string {
  if (subject === "task" || subject === "units") {
    const units = roles.map(
      ({ role, added, removed }) => `${roleWords[role]}${[...added, ...removed].join("、")}`,
    );
    return units.length === 0 ? "" : `：${units.join("，")}`;
  }
  return `：${[date, value].filter(Boolean).join(" ")}`;
}

function sayRoles({ role, added, removed }: RoleChange): string {
  if (added.length > 0 && removed.length > 0) {
    return `${roleWords[role]}由${removed.join("、")}改为${added.join("、")}`;
  }
  return added.length > 0
    ? `${roleWords[role]}增加${added.join("、")}`
    : `${roleWords[role]}减去${removed.join("、")}`;
}

/** Marks inside a quotation become the inner ones. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replaceAll("“", "‘").replaceAll("”", "’");
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}
