import { z } from "zod";
import { overviewOf } from "../../workspace/overview/overview.ts";
import { id } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";

/** What a leader sees at a glance. */
export const overviewRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/overview",
    action: "overview.read",
    summary: "总览：各方案或各专项的进展、逾期、灯号、趋势",
    query: z.strictObject({ plan: id.optional() }),
    answers: "Overview",
    run: ({ workspace, actor, query }) => overviewOf(workspace, actor, query.plan),
  }),
];
