import { z } from "zod";
import { listGroups } from "../../../workspace/insurance/overview/groups.ts";
import { insuranceOverview } from "../../../workspace/insurance/overview/overview.ts";
import { listYears } from "../../../workspace/insurance/overview/years.ts";
import { type Route, route } from "../../http/route.ts";
import { fundYear } from "./fund-year.ts";

/** A fund's year: which there are, at a glance, its groups. */
export const yearRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/insurance/years",
    action: "insurance.read",
    summary: "有结算参数的险种和年份",
    answers: "FundYears",
    run: async ({ workspace, actor }) => ({ rows: await listYears(workspace, actor) }),
  }),
  route({
    method: "get",
    path: "/api/insurance/overview",
    action: "insurance.read",
    summary: "一个险种某年的概况：预算、各月结果、各医院本年合计；医院只有本院",
    query: z.strictObject(fundYear),
    answers: "InsuranceOverview",
    run: ({ workspace, actor, query }) => insuranceOverview(workspace, actor, query),
  }),
  route({
    method: "get",
    path: "/api/insurance/groups",
    action: "insurance.read",
    summary: "病组：基准点数、差异系数、界值，及本年病例；医院只有本院的病例",
    query: z.strictObject(fundYear),
    answers: "GroupList",
    run: async ({ workspace, actor, query }) => ({ rows: await listGroups(workspace, actor, query) }),
  }),
];
