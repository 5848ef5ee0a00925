import { z } from "zod";
import { exportAnomalies } from "../../../workspace/insurance/anomalies/export.ts";
import { listAnomalies } from "../../../workspace/insurance/anomalies/list.ts";
import { anomalyKinds } from "../../../workspace/insurance/anomalies/views.ts";
import { type Route, route } from "../../http/route.ts";
import { code, fileOf, formats, fundYear } from "./fund-year.ts";

const query = z.strictObject({
  ...fundYear,
  kind: z.enum(anomalyKinds).optional(),
  hospital: code.optional(),
  days: z.coerce.number().int().min(1).max(60).optional(),
});

/** What stands out in the cases, for the office and those who inspect it; hospitals are not called to it. */
export const anomalyRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/anomalies",
    action: "insurance.read",
    summary: "需要核对的情况：短期再住院、低倍率突升、权重上移、自费接近上限，附依据",
    query,
    answers: "AnomalyList",
    run: ({ workspace, actor, query }) => listAnomalies(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/insurance/anomalies/export",
    action: "insurance.read",
    summary: "导出需要核对的情况",
    query: query.extend({ format: formats }),
    answers: "file",
    run: async ({ workspace, actor, query: { format, ...asked } }) =>
      fileOf(await exportAnomalies(workspace, actor, asked, format)),
  }),
];
