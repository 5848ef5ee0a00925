import { z } from "zod";
import { toXlsx } from "../../../output/xlsx.ts";
import { importHospitals } from "../../../workspace/insurance/hospitals/import.ts";
import { listHospitals } from "../../../workspace/insurance/hospitals/list.ts";
import { hospitalTemplate } from "../../../workspace/insurance/hospitals/words.zh.ts";
import { editHospital, registerHospital } from "../../../workspace/insurance/hospitals/write.ts";
import { day, id, words } from "../../http/input.ts";
import { type Route, route } from "../../http/route.ts";
import { sheetFile, uploadedList } from "../list-file.ts";
import { code, fundYear } from "./fund-year.ts";

const decision = words(100);

/** Hospitals that are paid by points. */
export const hospitalRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/hospitals",
    action: "insurance.read",
    summary: "定点医院，附当年结算参数中的等级、考核系数和上年支付；医院只有本院",
    query: z.strictObject(fundYear),
    answers: "HospitalList",
    run: async ({ workspace, actor, query }) => ({ rows: await listHospitals(workspace, actor, query) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/hospitals/template",
    action: "insurance.manage",
    summary: "定点医院导入表的模板",
    answers: "file",
    run: async () => sheetFile("定点医院导入表.xlsx", await toXlsx([hospitalTemplate()])),
  }),
  route({
    method: "post",
    path: "/api/insurance/hospitals",
    action: "insurance.manage",
    summary: "登记定点医院：医院代码与单位",
    body: z.strictObject({
      code: words(64),
      unit: id,
      validFrom: day,
      validTo: day.optional(),
      decision,
    }),
    answers: "Ok",
    async run({ workspace, actor, body }) {
      await registerHospital(workspace, actor, body);
      return { ok: true };
    },
  }),
  route({
    method: "post",
    path: "/api/insurance/hospitals/import",
    action: "insurance.manage",
    summary: "导入定点医院：预览（apply 不为 yes 时），或全部导入",
    form: ["file", "apply"],
    answers: "ImportReport",
    run: async ({ workspace, actor, form }) => {
      const { bytes, apply } = await uploadedList(form);
      return importHospitals(workspace, actor, bytes, { apply });
    },
  }),
  route({
    method: "patch",
    path: "/api/insurance/hospitals/{code}",
    action: "insurance.manage",
    summary: "修改定点医院的单位、起止日期和依据",
    params: z.strictObject({ code }),
    body: z.strictObject({
      version: z.number().int().min(1),
      unit: id.optional(),
      validFrom: day.optional(),
      validTo: day.optional(),
      decision: decision.optional(),
    }),
    answers: "Ok",
    async run({ workspace, actor, params, body }) {
      await editHospital(workspace, actor, { ...params, ...body });
      return { ok: true };
    },
  }),
];
