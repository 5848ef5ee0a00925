import type { Span } from "../../message/span.ts";
import type { Assignment, Plan } from "../../plan/model.ts";
import { defineCheck, type Subject } from "../check.ts";
import { quoted } from "../quoted.ts";

type Unknown =
  | { readonly kind: "variant"; readonly name: string; readonly usual: string; readonly times: number }
  | { readonly kind: "unlisted"; readonly names: readonly string[]; readonly body: string };

const LONGEST_LIST = 5; // a body that names fewer members names only its core

/** Units that are written in another way once, or that the plan's own list of members leaves out. */
export const unitUnknown = defineCheck<Unknown>({
  id: "unit-unknown",
  summary: "单位未列名",
  explain:
    "责任单位的名称只出现一次，而文中别处用的是另一种写法（少一个“委”“市”字，或全称、简称混用）；或者牵头单位不在方案自己列出的领导小组成员单位之中。下达任务前应统一名称，以免漏发。",
  severity: "info",
  examples: [
    {
      text: "一、重点任务\n(一)推进供水。铺设管网。(责任单位:县发展改革委)\n(二)推进供电。改造线路。(责任单位:县发展改革委)\n(三)推进通信。建设基站。(责任单位:县发改委)",
      finds: ["县发改委"],
    },
    {
      text: "一、重点任务\n(一)推进供水。铺设管网。(责任单位:县水利局)\n(二)推进供电。改造线路。(责任单位:县发展改革委)",
      finds: [],
    },
  ],
  *run(subject) {
    yield* variants(subject);
    yield* unlisted(subject);
  },
  say: (data) =>
    data.kind === "variant"
      ? `${quoted(data.name)}只出现一次，文中别处写作${quoted(data.usual)}（${data.times}次），请统一名称。`
      : `牵头单位${data.names.map((name) => quoted(name)).join("、")}不在${quoted(data.body)}的成员名单中，请核对。`,
});

/** Names that stand once beside another way of writing them that stands more often. */
function* variants({ plan }: Subject) {
  const uses = new Map<string, Assignment[]>();
  for (const assignment of plan.assignments)
    for (const name of new Set(unitsOf(assignment))) {
      const known = uses.get(name);
      if (known) known.push(assignment);
      else uses.set(name, [assignment]);
    }
  const usual = new Map<string, string>(); // by plain form, the way it is written most often
  for (const [name, list] of uses) {
    const other = usual.get(plain(name));
    if (other === undefined || list.length > uses.get(other)!.length) usual.set(plain(name), name);
  }
  for (const [name, [only, ...others]] of uses) {
    const better = usual.get(plain(name))!;
    const times = uses.get(better)!.length;
    if (!only || others.length > 0 || better === name || times < 2) continue;
    const at = placeOf(plan, only, name);
    if (/^[(（]/.test(plan.text.slice(at.end, at.end + 1))) continue; // its second name follows in brackets
    yield {
      at,
      related: [placeOf(plan, uses.get(better)![0]!, better)],
      data: { kind: "variant" as const, name, usual: better, times },
    };
  }
}

/** Units that lead and are no members of the plan's own leading group: one report for all. */
function* unlisted({ plan }: Subject) {
  const body = plan.bodies.find(
    ({ name, members }) => /领导小组$|联席会议$|指挥部$|专班$/.test(name) && members.length >= LONGEST_LIST,
  );
  if (!body) return;
  const members = body.members.map(plain);
  const found = new Map<string, Span>();
  for (const assignment of plan.assignments)
    for (const name of assignment.lead) {
      const key = plain(name);
      const listed = members.some((member) => member.includes(key) || key.includes(member));
      if (listed || found.has(name) || !/^[区县市省州旗]/.test(name)) continue;
      found.set(name, placeOf(plan, assignment, name));
    }
  const [first, ...others] = found.values();
  if (first)
    yield {
      at: first,
      related: [...others, body.span],
      data: { kind: "unlisted" as const, names: [...found.keys()].slice(0, 3), body: body.name },
    };
}

function unitsOf({ lead, support, responsible }: Assignment): readonly string[] {
  return [...lead, ...support, ...responsible];
}

/** Short and full forms of the same words, as offices use them side by side. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/发展和?改革/g, "发改"],
  [/卫生和?健康|卫生健康/g, "卫健"],
  [/卫生和?计划生育|卫生计生/g, "卫计"],
  [/人力资源和?社会保障|人力社保/g, "人社"],
  [/住房和?城乡建设/g, "住建"],
  [/市场监督管理/g, "市场监管"],
  [/自然资源和规划/g, "自然资源"],
  [/文化和?旅游|文化广电和?旅游/g, "文旅"],
  [/医疗保障/g, "医保"],
  [/退役军人事务/g, "退役军人"],
  [/应急管理/g, "应急"],
  [/农业和?农村/g, "农业农村"],
  [/委员会/g, "委"],
  [/分局/g, "局"],
];

/** A name without what two ways of writing it differ in: 区委宣传部 as 区宣传部, 县发展和改革委员会 as 县发改委. */
function plain(name: string): string {
  let short = name.replace(/[\s“”"]/g, "");
  for (const [long, form] of SHORT) short = short.replace(long, form);
  return short.length > 4
    ? short
        .replace(/^([\u4e00-\u9fff]{0,3}[省市区县州旗])委(?=[\u4e00-\u9fff]{2,}[部局办室])/, "$1")
        .replace(/[局委]$/, "")
    : short;
}

function placeOf({ text }: Plan, { span }: Assignment, name: string): Span {
  const at = text.indexOf(name, span.start);
  return at >= 0 && at < span.end ? { start: at, end: at + name.length } : span;
}
