import { z } from "zod";
import { peersOf } from "../../../workspace/insurance/peers/peers.ts";
import { exportStatement } from "../../../workspace/insurance/statements/export.ts";
import { statementOf } from "../../../workspace/insurance/statements/statement.ts";
import { type Route, route } from "../../http/route.ts";
import { code, fundYear, month } from "./fund-year.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** What a hospital takes home: its statements, and how it stands beside its peers. */
export const statementRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/statements",
    action: "insurance.read",
    summary: "一家医院各月结算和年终清算的金额",
    query: z.strictObject({ ...fundYear, hospital: code }),
    answers: "StatementView",
    run: ({ workspace, actor, query }) => statementOf(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/insurance/statements/export",
    action: "insurance.read",
    summary: "导出结算单：某月的，或不指明月份时全年的",
    query: z.strictObject({
      ...fundYear,
      hospital: code,
      month: month.optional(),
      format: z.enum(["xlsx", "docx"]),
    }),
    answers: "file",
    async run({ workspace, actor, query }) {
      const { name, bytes } = await exportStatement(workspace, actor, query);
      return { name, bytes: new Uint8Array(bytes), type: types[query.format], size: bytes.length };
    },
  }),
  route({
    method: "get",
    path: "/api/insurance/peers",
    action: "insurance.read",
    summary: "一家医院与同级医院的中位数和范围比较，不含其他医院的名称和病例",
    query: z.strictObject({ ...fundYear, hospital: code }),
    answers: "PeersView",
    run: ({ workspace, actor, query }) => peersOf(workspace, actor, query),
  }),
];
