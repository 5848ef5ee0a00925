import { z } from "zod";
import { toXlsx } from "../../output/xlsx.ts";
import { roles } from "../../workspace/access/roles.ts";
import { importPeople } from "../../workspace/people/import-people.ts";
import { listPeople, readPerson } from "../../workspace/people/list.ts";
import { personTemplate } from "../../workspace/people/person-sheet.zh.ts";
import {
  createPerson,
  disablePerson,
  editPerson,
  enablePerson,
  grantRoles,
  resetPassword,
} from "../../workspace/people/write.ts";
import { id, paging, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import { sheetFile, uploadedList } from "./list-file.ts";

const params = z.strictObject({ id });
const version = z.number().int().min(1);
const name = words(50);
const phone = words(30);
const grants = z.array(z.strictObject({ role: z.enum(roles), unit: id.optional() })).max(50);

/** People, their roles and passwords, and their import from a list. */
export const peopleRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/people",
    action: "person.read",
    summary: "人员，可按姓名、单位、角色、状态筛选，分页",
    query: z.strictObject({
      text: words(50).optional(),
      unit: id.optional(),
      role: z.enum(roles).optional(),
      state: z.enum(["active", "disabled"]).optional(),
      ...paging,
    }),
    answers: "PersonPage",
    run: ({ workspace, actor, query }) => listPeople(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/people/template",
    action: "person.write",
    summary: "人员导入表的模板",
    answers: "file",
    run: async () => sheetFile("人员导入表.xlsx", await toXlsx([personTemplate()])),
  }),
  route({
    method: "post",
    path: "/api/people/import",
    action: "person.write",
    summary: "导入人员：预览（apply 不为 yes 时），或全部导入并给出一次性密码",
    form: ["file", "apply"],
    answers: "PeopleImport",
    tellsSecret: true,
    run: async ({ workspace, actor, form }) => {
      const { bytes, apply } = await uploadedList(form);
      return importPeople(workspace, actor, bytes, { apply });
    },
  }),
  route({
    method: "get",
    path: "/api/people/{id}",
    action: "person.read",
    summary: "一个人员",
    params,
    answers: "PersonRow",
    run: ({ workspace, actor, params: { id } }) => readPerson(workspace, actor, id),
  }),
  route({
    method: "post",
    path: "/api/people",
    action: "person.write",
    summary: "新增人员，给出一次性密码",
    body: z.strictObject({ name, login: words(100), phone: phone.optional(), grants }),
    answers: "GivenPassword",
    tellsSecret: true,
    run: ({ workspace, actor, body }) => createPerson(workspace, actor, body),
  }),
  route({
    method: "patch",
    path: "/api/people/{id}",
    action: "person.write",
    summary: "修改姓名、电话",
    params,
    body: z.strictObject({ version, name: name.optional(), phone: phone.optional() }),
    answers: "PersonRow",
    async run({ workspace, actor, params, body: { version, ...data } }) {
      await editPerson(workspace, actor, { ...params, version }, data);
      return readPerson(workspace, actor, params.id);
    },
  }),
  route({
    method: "put",
    path: "/api/people/{id}/roles",
    action: "person.write",
    summary: "调整角色",
    params,
    body: z.strictObject({ version, grants }),
    answers: "PersonRow",
    async run({ workspace, actor, params, body }) {
      await grantRoles(workspace, actor, { ...params, version: body.version }, body.grants);
      return readPerson(workspace, actor, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/people/{id}/disable",
    action: "person.write",
    summary: "停用账号，其登录随之退出",
    params,
    body: z.strictObject({ version }),
    answers: "PersonRow",
    async run({ workspace, actor, params, body }) {
      await disablePerson(workspace, actor, { ...params, ...body });
      return readPerson(workspace, actor, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/people/{id}/enable",
    action: "person.write",
    summary: "启用账号",
    params,
    body: z.strictObject({ version }),
    answers: "PersonRow",
    async run({ workspace, actor, params, body }) {
      await enablePerson(workspace, actor, { ...params, ...body });
      return readPerson(workspace, actor, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/people/{id}/password",
    action: "person.write",
    summary: "重置密码，给出一次性密码",
    params,
    answers: "GivenPassword",
    tellsSecret: true,
    run: ({ workspace, actor, params: { id } }) => resetPassword(workspace, actor, id),
  }),
];
