import type { Actor } from "../../workspace/access/actor.ts";
import { insuranceCases } from "./access-insurance.cases.ts";
import type { Things } from "./access-office.cases.ts";
import { ruleCases } from "./access-rules.cases.ts";

/** How a route is called so that nothing but permission can keep it from its thing. */
export interface Case {
  /** The parts of the path in braces. */
  readonly params?: (things: Things) => Readonly<Record<string, string>>;
  readonly query?: string | ((things: Things) => string);
  readonly body?: (things: Things) => unknown;
  readonly form?: (things: Things) => FormData;
  /** The units that the thing concerns: whoever's reach has none of them is refused. */
  readonly concerns?: (things: Things) => readonly string[];
  /** What is asked beyond the table. */
  readonly only?: (actor: Actor, things: Things) => boolean;
  /** It may tell the task's secrets to whoever may call it at all: the audit log. */
  readonly tellsAll?: boolean;
  /** Statuses besides the usual that a caller with permission may get, such as 404 for what is not theirs. */
  readonly also?: readonly number[];
}

const task = ({ task }: Things) => ({ id: task });
const plan = ({ plan }: Things) => ({ id: plan });
const draft = ({ draft }: Things) => ({ id: draft });
const target = ({ target }: Things) => ({ id: target });
const person = ({ person }: Things) => ({ id: person });
const unit = ({ unit }: Things) => ({ id: unit });
const revision = ({ plan, revision }: Things) => ({ id: plan, revision });
const civil = ({ office }: Things) => [office.unit("民政局")];
const ofTask = ({ taskUnits }: Things) => taskUnits;

/** A version that nothing has: the permission is there, and nothing is changed. */
const version = 999;
const reason = "核对权限";
const conflict = () => ({ version });
const ofTaskWith = (body: Readonly<Record<string, unknown>> = {}): Case => ({
  params: task,
  body: () => body,
  concerns: ofTask,
});
const list = (text: string) => () => {
  const form = new FormData();
  form.set("file", new File([text], "list.csv"));
  return form;
};
const roles = [{ role: "viewer" }];

/**
 * Every route that takes a thing or a body; a route without either needs no case. A new route without a case fails
 * the test.
 */
export const cases: Readonly<Record<string, Case>> = {
  "post /api/login": { body: () => ({ login: "nobody", password: "wrong" }), also: [401] },
  "post /api/logout": {},
  "post /api/me/password": { body: () => ({ old: "wrong", wanted: "竹林-水车-石桥-晴天" }), also: [404] },
  "delete /api/me/sessions/{id}": { params: () => ({ id: "0".repeat(64) }), also: [404] },
  "post /api/me/tokens": { body: () => ({ name: "试用", scope: "read" }) },
  "delete /api/me/tokens/{id}": { params: ({ token }) => ({ id: token }), also: [404] },

  "post /api/units": { body: () => ({ name: "", kind: "other" }) },
  "post /api/units/import": { form: list("单位名称\n青枫县试验局\n") },
  "post /api/units/close": {
    body: ({ unit }) => ({ units: [{ id: unit, version }], on: "2026-03-01" }),
  },
  "get /api/units/{id}": { params: unit },
  "patch /api/units/{id}": { params: unit, body: conflict },
  "post /api/units/{id}/rename": { params: unit, body: () => ({ version, name: "甲", from: "2026-03-01" }) },
  "post /api/units/{id}/move": {
    params: unit,
    body: () => ({ version, hierarchy: "region", from: "2026-03-01" }),
  },

  "post /api/people": { body: () => ({ name: "", login: "x", grants: roles }) },
  "post /api/people/import": { form: list("姓名,登录名,角色\n甲,jia.yi,领导\n") },
  "get /api/people/{id}": { params: person, concerns: civil },
  "patch /api/people/{id}": { params: person, body: conflict },
  "put /api/people/{id}/roles": { params: person, body: () => ({ version, grants: roles }) },
  "post /api/people/{id}/disable": { params: person, body: conflict },
  "post /api/people/{id}/enable": { params: person, body: conflict },
  "post /api/people/{id}/password": { params: person },

  "get /api/audit": { tellsAll: true },

  "post /api/inbox/read": { body: ({ task }) => ({ ids: [task] }) },
  "get /api/filters/{page}": { params: () => ({ page: "ledger" }) },
  "put /api/filters/{page}/{name}": {
    params: () => ({ page: "ledger", name: "mine" }),
    body: () => ({ query: "state=active" }),
  },
  "delete /api/filters/{page}/{name}": { params: () => ({ page: "ledger", name: "mine" }), also: [404] },
  "put /api/settings/notify": { body: () => ({}) },

  "get /api/tasks/groups": { query: "by=unit" },
  "get /api/tasks/export": { query: "format=csv" },
  "get /api/tasks/{id}": { params: task, concerns: ofTask },
  "patch /api/tasks/{id}": ofTaskWith({ version, title: "改名" }),
  "post /api/tasks/import": {
    form: ({ office }) => {
      const form = list("序号,重点任务,进展情况\n1,没有的任务,代报\n")();
      form.set("unit", office.unit("民政局"));
      return form;
    },
    concerns: civil,
  },
  "post /api/tasks/bulk": { body: ({ task }) => ({ ids: [task], step: "remind" }) },
  "get /api/tasks/{id}/readers": { params: task, concerns: ofTask },
  "post /api/tasks/{id}/comments": ofTaskWith({ body: "收到" }),
  "post /api/evidence": { form: list("一份附件") },
  "get /api/evidence/{id}": { params: ({ evidence }) => ({ id: evidence }), concerns: ofTask },
  "post /api/tasks/{id}/dispatch": ofTaskWith({ version }),
  "post /api/tasks/{id}/recall": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/sign": ofTaskWith({ version }),
  "post /api/tasks/{id}/refuse": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/report": ofTaskWith({ done: "又有进展" }),
  "post /api/tasks/{id}/ask-close": ofTaskWith({ version, summary: reason }),
  "post /api/tasks/{id}/verify": ofTaskWith({ version }),
  "post /api/tasks/{id}/return": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/reopen": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/ask-extension": ofTaskWith({ version, to: "2027-03-31", reason }),
  "post /api/tasks/{id}/approve-extension": ofTaskWith({ version }),
  "post /api/tasks/{id}/reject-extension": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/suspend": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/resume": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/abort": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/split": {
    ...ofTaskWith(),
    body: ({ office }) => ({
      version,
      into: [{ title: "子任务", units: [{ unit: office.unit("民政局"), role: "lead" }] }],
    }),
  },
  "post /api/tasks/{id}/transfer": {
    ...ofTaskWith(),
    body: ({ office }) => ({ version, reason, units: [{ unit: office.unit("教育局"), role: "lead" }] }),
  },
  "post /api/tasks/{id}/supervise": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/unsupervise": ofTaskWith({ version, reason }),
  "post /api/tasks/{id}/remind": ofTaskWith({ version }),

  "post /api/plans": { form: list("") },
  "get /api/plans/{id}": { params: plan },
  "patch /api/plans/{id}": { params: plan, body: conflict },
  "post /api/plans/{id}/archive": { params: draft, body: conflict },
  "get /api/plans/{id}/draft": { params: draft },
  "put /api/plans/{id}/corrections": {
    params: draft,
    body: () => ({ corrections: [{ kind: "task", anchor: "没有这一项" }] }),
  },
  "put /api/plans/{id}/names": {
    params: draft,
    body: ({ office }) => ({ decisions: [{ name: "县民政局", units: [office.unit("民政局")] }] }),
  },
  "post /api/plans/{id}/names/accept": { params: draft, body: () => ({ names: [] }) },
  "post /api/plans/{id}/publish": { params: draft, body: () => ({ year: 2026, version, leave: [] }) },
  "get /api/plans/{id}/rollover": { params: plan },
  "post /api/plans/{id}/rollover": { params: plan, body: () => ({ to: 2027, version }) },
  "post /api/plans/{id}/revisions": { params: plan, query: `version=${version}`, form: list("修订稿") },
  "get /api/plans/{id}/revisions/{revision}/document": { params: revision },
  "get /api/plans/{id}/revisions/{revision}/compiled": { params: revision },
  "get /api/plans/{id}/revisions/{revision}/changes": { params: revision, also: [422] },
  "post /api/plans/{id}/revisions/{revision}/accept": {
    params: revision,
    body: () => ({ version, decisions: {} }),
  },
  "post /api/plans/{id}/revisions/{revision}/decline": { params: revision, body: conflict },

  "get /api/targets/groups": { query: "by=plan" },
  "get /api/targets/export": { query: "format=csv" },
  "get /api/targets/{id}": { params: target, concerns: civil },
  "get /api/targets/{id}/units": { params: target, concerns: civil },
  "post /api/targets/{id}/reports": {
    params: target,
    concerns: civil,
    body: ({ office }) => ({ period: "2026", unit: office.unit("民政局") }),
  },
  "patch /api/targets/{id}": { params: target, body: conflict },
  ...ruleCases,
  ...insuranceCases,
};
