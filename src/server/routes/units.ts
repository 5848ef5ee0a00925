import { z } from "zod";
import { toXlsx } from "../../output/xlsx.ts";
import { closeUnits } from "../../workspace/units/close.ts";
import { importUnits } from "../../workspace/units/import-units.ts";
import { listUnits, readUnit } from "../../workspace/units/list.ts";
import { unitTemplate } from "../../workspace/units/unit-sheet.zh.ts";
import { createUnit, editUnit, moveUnit, renameUnit } from "../../workspace/units/write.ts";
import { day, id, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";
import { sheetFile, uploadedList } from "./list-file.ts";

const params = z.strictObject({ id });
const version = z.number().int().min(1);
const name = words(100);
const kind = z.enum(["region", "department", "body", "enterprise", "hospital", "school", "other"]);
const level = z.enum(["province", "city", "county", "town", "village"]);
const hierarchy = z.enum(["region", "line"]);
const sort = z.number().int().min(0).max(999_999);
const otherNames = z.array(z.strictObject({ name, kind: z.enum(["alias", "short", "former"]) })).max(50);
const groups = z.array(name).max(50);

/** The tree of units, its changes, and its import from a list. */
export const unitRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/units",
    action: "unit.read",
    summary: "全部单位，默认为今天的隶属关系",
    query: z.strictObject({ on: day.optional() }),
    answers: "UnitTree",
    run: async ({ workspace, query: { on } }) => ({ rows: await listUnits(workspace, on) }),
  }),
  route({
    method: "get",
    path: "/api/units/template",
    action: "unit.write",
    summary: "单位导入表的模板",
    answers: "file",
    run: async () => sheetFile("单位导入表.xlsx", await toXlsx([unitTemplate()])),
  }),
  route({
    method: "post",
    path: "/api/units/import",
    action: "unit.write",
    summary: "导入单位：预览（apply 不为 yes 时），或全部导入",
    form: ["file", "apply"],
    answers: "ImportReport",
    run: async ({ workspace, actor, form }) => {
      const { bytes, apply } = await uploadedList(form);
      return importUnits(workspace, actor, bytes, { apply });
    },
  }),
  route({
    method: "get",
    path: "/api/units/{id}",
    action: "unit.read",
    summary: "一个单位及其沿革",
    params,
    answers: "UnitDetail",
    run: ({ workspace, params: { id } }) => readUnit(workspace, id),
  }),
  route({
    method: "post",
    path: "/api/units",
    action: "unit.write",
    summary: "新增单位",
    body: z.strictObject({
      name,
      kind,
      level: level.optional(),
      validFrom: day.optional(),
      sort: sort.optional(),
      parents: z.strictObject({ region: id.optional(), line: id.optional() }).optional(),
      names: otherNames.optional(),
      groups: groups.optional(),
    }),
    answers: "Created",
    run: async ({ workspace, actor, body }) => ({ id: await createUnit(workspace, actor, body) }),
  }),
  route({
    method: "patch",
    path: "/api/units/{id}",
    action: "unit.write",
    summary: "修改单位的类型、级别、其他名称和分组",
    params,
    body: z.strictObject({
      version,
      kind: kind.optional(),
      level: level.optional(),
      sort: sort.optional(),
      names: otherNames.optional(),
      groups: groups.optional(),
    }),
    answers: "UnitDetail",
    async run({ workspace, actor, params, body: { version, ...data } }) {
      await editUnit(workspace, actor, { ...params, version }, data);
      return readUnit(workspace, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/units/{id}/rename",
    action: "unit.write",
    summary: "单位更名，原名保留为曾用名",
    params,
    body: z.strictObject({ version, name, from: day }),
    answers: "UnitDetail",
    async run({ workspace, actor, params, body: { version, ...data } }) {
      await renameUnit(workspace, actor, { ...params, version }, data);
      return readUnit(workspace, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/units/{id}/move",
    action: "unit.write",
    summary: "调整单位的上级单位或业务主管单位",
    params,
    body: z.strictObject({ version, hierarchy, parent: id.optional(), from: day }),
    answers: "UnitDetail",
    async run({ workspace, actor, params, body: { version, ...data } }) {
      await moveUnit(workspace, actor, { ...params, version }, data);
      return readUnit(workspace, params.id);
    },
  }),
  route({
    method: "post",
    path: "/api/units/close",
    action: "unit.write",
    summary: "撤销或合并单位，工作转给接续单位",
    body: z.strictObject({
      units: z.array(z.strictObject({ id, version })).min(1).max(50),
      on: day,
      successor: id.optional(),
    }),
    answers: "Closed",
    run: ({ workspace, actor, body }) => closeUnits(workspace, actor, body),
  }),
];
