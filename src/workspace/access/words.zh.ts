import type { Reach } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** What a person is in the office, on every screen, export and message. */
export const officeRoleWords: Readonly<Record<Role, string>> = {
  administrator: "系统管理员",
  "plan-office": "方案办",
  leader: "领导",
  "unit-head": "单位负责人",
  liaison: "联络员",
  auditor: "审计员",
  viewer: "查看者",
  insurer: "医保经办",
  hospital: "医院经办",
  expert: "评审专家",
};

/** How far a role goes with an action, in the generated table. */
export const reachWords: Readonly<Record<Reach, string>> = {
  all: "全部",
  tree: "本单位及下级",
  unit: "本单位",
  self: "本人",
};
