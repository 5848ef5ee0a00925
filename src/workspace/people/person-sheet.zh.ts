import type { Sheet } from "../../output/xlsx.ts";
import type { Role } from "../access/roles.ts";
import { officeRoleWords } from "../access/words.zh.ts";
import type { GivenPassword } from "./views.ts";

/** Columns of a list of people. */
export const personColumns = {
  name: "姓名",
  login: "登录名",
  phone: "手机",
  role: "角色",
  unit: "单位",
} as const;

export const roleOfWord: Readonly<Record<string, Role>> = {
  ...Object.fromEntries(Object.entries(officeRoleWords).map(([role, word]) => [word, role as Role])),
  管理员: "administrator",
  负责人: "unit-head",
};

/** An empty list of people to be filled in. */
export function personTemplate(): Sheet {
  return {
    name: "人员",
    title: "人员导入表",
    about: `从第4行起，一行一人一个角色；一人有几个角色时写几行，登录名相同。登录名留空时用手机号。角色：${Object.values(officeRoleWords).join("、")}。${officeRoleWords["unit-head"]}、${officeRoleWords.liaison}、${officeRoleWords.viewer}要写单位全称，其他角色不写单位。`,
    columns: [
      { title: personColumns.name, width: 14, asText: true },
      { title: personColumns.login, width: 20, asText: true },
      { title: personColumns.phone, width: 18, asText: true },
      { title: personColumns.role, width: 16, asText: true },
      { title: personColumns.unit, width: 36, asText: true },
    ],
    rows: [],
  };
}

/** The one-time passwords of new people, to be handed out. */
export function passwordSheet(given: readonly (GivenPassword & { readonly units: string })[]): Sheet {
  return {
    name: "一次性密码",
    title: "一次性密码发放表",
    about: "密码只在这里出现一次，首次登录时须修改。请分别交给本人，发放后销毁这份表格。",
    columns: [
      { title: personColumns.name, width: 16 },
      { title: personColumns.unit, width: 40 },
      { title: personColumns.login, width: 22, asText: true },
      { title: "一次性密码", width: 26, asText: true },
    ],
    rows: given.map(({ name, units, login, password }) => ({ cells: [name, units, login, password] })),
  };
}
