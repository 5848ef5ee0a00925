import { z } from "zod";
import { listGroups } from "../../../workspace/insurance/overview/groups.ts";
import { listYears } from "../../../workspace/insurance/overview/years.ts";
import { type Route, route } from "../../http/route.ts";
import { fundYear } from "./fund-year.ts";

/** A fund's year: which there are, its groups. */
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
    path: "/api/insurance/groups",
    action: "insurance.read",
    summary: "病组：基准点数、差异系数、界值，及本年病例；医院只有本院的病例",
    query: z.strictObject(fundYear),
    answers: "GroupList",
    run: async ({ workspace, actor, query }) => ({ rows: await listGroups(workspace, actor, query) }),
  }),
];
