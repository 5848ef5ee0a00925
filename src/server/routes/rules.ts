import { z } from "zod";
import { listRules } from "../../workspace/rules/list-rules.ts";
import { computeRule, readRule, readRuleSql } from "../../workspace/rules/read-rule.ts";
import { setParameter } from "../../workspace/rules/set-parameter.ts";
import { tryRule } from "../../workspace/rules/try-rule.ts";
import { writeRule } from "../../workspace/rules/write-rule.ts";
import { day, words } from "../http/input.ts";
import { type Route, route } from "../http/route.ts";

const params = z.strictObject({ id: words(80) });
const number = z.number().int().min(0).max(1_000_000);
const version = z.coerce.number().int().min(0).max(1_000_000).optional();
/** A record: decimals, dates and words as strings, truths as booleans; what is left out is unknown. */
const inputs = z.record(z.string().max(60), z.union([z.string().max(100), z.boolean()]));
/** A rule as JSON; the engine's own reader says what is wrong with it, by its place. */
const content = z.unknown();

/** The rule book, the office's own rules, and what they come to. */
export const ruleRoutes: readonly Route[] = [
  route({
    method: "get",
    path: "/api/rules",
    action: "rule.read",
    summary: "规则手册的全部规则",
    answers: "RuleList",
    run: ({ workspace, actor }) => listRules(workspace, actor),
  }),
  route({
    method: "get",
    path: "/api/rules/{id}",
    action: "rule.read",
    summary: "一条规则：内容、依据、参数、例子、版本",
    params,
    query: z.strictObject({ number: version }),
    answers: "RuleView",
    run: ({ workspace, actor, params, query }) => readRule(workspace, actor, { ...params, ...query }),
  }),
  route({
    method: "get",
    path: "/api/rules/{id}/sql",
    action: "rule.read",
    summary: "一条规则的SQL（PostgreSQL和DuckDB），参数按日期取值，默认为今天",
    params,
    query: z.strictObject({ on: day.optional(), number: version }),
    answers: "RuleSql",
    run: ({ workspace, actor, params, query: { on, number } }) =>
      readRuleSql(workspace, actor, { ...params, number }, on),
  }),
  route({
    method: "post",
    path: "/api/rules/{id}/evaluate",
    action: "rule.read",
    summary: "按一条规则试算，逐步说明",
    params,
    body: z.strictObject({ inputs, on: day, number: number.optional() }),
    answers: "Computed",
    run: ({ workspace, actor, params, body: { number, ...given } }) =>
      computeRule(workspace, actor, { ...params, number }, given),
  }),
  route({
    method: "post",
    path: "/api/rules/trial",
    action: "rule.write",
    summary: "试写一条规则：检查，说明，逐条测试并在数据库中运行其SQL；不保存",
    body: z.strictObject({ content, inputs: z.array(inputs).max(200), on: day }),
    answers: "RuleTrial",
    run: ({ workspace, actor, body }) => tryRule(workspace, actor, body),
  }),
  route({
    method: "post",
    path: "/api/rules",
    action: "rule.write",
    summary: "保存一条规则的新版本；number为动笔时的版本号，新规则为0",
    body: z.strictObject({ content, number, note: words(500) }),
    answers: "WrittenRule",
    run: ({ workspace, actor, body }) => writeRule(workspace, actor, body),
  }),
  route({
    method: "post",
    path: "/api/rules/{id}/parameters",
    action: "rule.write",
    summary: "自某日起调整一个参数，须在文件规定的幅度内，并写明决定依据",
    params,
    body: z.strictObject({
      parameter: words(60),
      from: day,
      value: z.union([z.string().max(60), z.boolean(), z.record(z.string().max(60), z.string().max(60))]),
      decision: words(200),
    }),
    answers: "RuleView",
    async run({ workspace, actor, params: { id }, body }) {
      await setParameter(workspace, actor, id, body);
      return readRule(workspace, actor, { id });
    },
  }),
];
