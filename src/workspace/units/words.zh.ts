import type { Hierarchy, UnitKind, UnitLevel, UnitNameKind } from "./events.ts";

export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  region: "地区",
  department: "部门",
  body: "议事协调机构",
  enterprise: "企业",
  hospital: "医院",
  school: "学校",
  other: "其他",
};

export const unitLevelWords: Readonly<Record<UnitLevel, string>> = {
  province: "省级",
  city: "市级",
  county: "区县级",
  town: "乡镇级",
  village: "村级",
};

/** The unit above, in each hierarchy. */
export const hierarchyWords: Readonly<Record<Hierarchy, string>> = {
  region: "上级单位",
  line: "业务主管单位",
};

export const unitNameWords: Readonly<Record<UnitNameKind, string>> = {
  alias: "别名",
  short: "简称",
  former: "曾用名",
};

/** Why the tree will not take a change, and what to do. */
export const unitProblems = {
  nameEmpty: () => "请填写单位名称。",
  nameTaken: (name: string) => `同一上级下已有“${name}”。请核对是否重复，或换一个名称。`,
  parentUnknown: () => "没有这个上级单位，请从列表中重新选择。",
  parentClosed: (name: string) => `“${name}”已撤销，不能作为上级单位。请选择接续它的单位。`,
  itself: () => "一个单位不能是自己的上级，请重新选择。",
  circular: (name: string, parent: string) =>
    `“${parent}”现在就在“${name}”之下，不能再作为它的上级。请先调整“${parent}”的位置。`,
  closed: (name: string) => `“${name}”已撤销，不能再修改。`,
  future: () => "日期不能晚于今天。",
  beforeStart: (name: string, start: string) => `日期不能早于“${name}”成立的${start}。`,
  openTasks: (name: string, tasks: number) =>
    `“${name}”还有${tasks}项未完成任务，不能直接撤销。请选择接续单位，任务会转给它。`,
  unitsBelow: (name: string, below: number) =>
    `“${name}”下面还有${below}个单位，不能直接撤销。请选择接续单位，它们会转到接续单位之下。`,
  successorUnknown: () => "没有这个接续单位，或它已撤销。请重新选择。",
  successorItself: () => "接续单位不能是被撤销的单位，请重新选择。",
} as const;

export const succession = (from: string, to: string) => `“${from}”撤销，工作由“${to}”接续`;
