import type { Grant } from "../access/roles.ts";
import { officeRoleWords } from "../access/words.zh.ts";
import type { Entry, EventKind, Events } from "../events/kinds.ts";
import type { TaskUnit } from "../tasks/events.ts";
import { roleWords } from "../tasks/words.zh.ts";
import { hierarchyWords } from "../units/words.zh.ts";
import { insuranceAuditWords } from "./insurance.zh.ts";
import { because, type KindWords, type NameOf, noted, type WordsOf } from "./kind-words.ts";
import { ruleAuditWords } from "./rules.zh.ts";

const units = (held: readonly TaskUnit[], name: NameOf) =>
  held.map(({ unit, role }) => `${roleWords[role]}${name(unit)}`).join("、") || "无";
const grants = (held: readonly Grant[], name: NameOf) =>
  held.map(({ role, unit }) => `${unit ? name(unit) : ""}${officeRoleWords[role]}`).join("、") || "无";

/** A sentence for each kind of event; a new kind is a type error here. */
const words: WordsOf<Events> = {
  "unit.created": { title: "新增单位", says: ({ name }) => `新增单位“${name}”` },
  "unit.renamed": {
    title: "单位更名",
    says: ({ name, from }, it, nameOf) => `把单位“${nameOf(it)}”更名为“${name}”，自${from}起`,
  },
  "unit.edited": { title: "修改单位", says: (_, it, name) => `修改单位“${name(it)}”的资料` },
  "unit.moved": {
    title: "调整单位隶属",
    says: ({ hierarchy, parent, from }, it, name) =>
      parent
        ? `把“${name(it)}”的${hierarchyWords[hierarchy]}调整为“${name(parent)}”，自${from}起`
        : `取消“${name(it)}”的${hierarchyWords[hierarchy]}，自${from}起`,
  },
  "unit.closed": {
    title: "撤销单位",
    says: ({ on, successor }, it, name) =>
      `撤销单位“${name(it)}”，最后一日为${on}${successor ? `，由“${name(successor)}”接续` : ""}`,
  },

  "person.created": {
    title: "新增人员",
    says: ({ name, login, grants: held }, _, nameOf) =>
      `新增人员${name}（${login}），角色：${grants(held, nameOf)}`,
  },
  "person.edited": { title: "修改人员", says: (_, it, name) => `修改${name(it)}的资料` },
  "person.granted": {
    title: "调整角色",
    says: ({ grants: held }, it, name) => `把${name(it)}的角色调整为：${grants(held, name)}`,
  },
  "person.disabled": { title: "停用账号", says: (_, it, name) => `停用${name(it)}的账号` },
  "person.enabled": { title: "启用账号", says: (_, it, name) => `启用${name(it)}的账号` },
  "person.password": {
    title: "更换密码",
    says: ({ by }, it, name) => (by === "self" ? "修改自己的密码" : `重置${name(it)}的密码`),
  },
  "person.logged-in": { title: "登录", says: () => "登录" },
  "person.locked": { title: "账号锁定", says: (_, it, name) => `${name(it)}连续输错密码，账号暂时锁定` },
  "token.created": {
    title: "新增接口令牌",
    says: ({ name, scope }) => `新增接口令牌“${name}”，可${scope === "read" ? "读取" : "读取和写入"}`,
  },
  "token.revoked": { title: "撤销接口令牌", says: () => "撤销一个接口令牌" },

  "plan.imported": { title: "导入方案", says: ({ title }) => `导入方案“${title}”` },
  "plan.edited": { title: "修改方案", says: (_, it, name) => `修改方案“${name(it)}”的信息` },
  "plan.revision-proposed": {
    title: "提交新版本",
    says: ({ no, name }, it, nameOf) => `为方案“${nameOf(it)}”提交第${no}版（${name}）`,
  },
  "plan.revision-accepted": { title: "采用新版本", says: (_, it, name) => `采用方案“${name(it)}”的新版本` },
  "plan.revision-declined": {
    title: "不采用新版本",
    says: (_, it, name) => `不采用方案“${name(it)}”的新版本`,
  },
  "plan.corrected": {
    title: "校正方案",
    says: ({ kind, change }, it, name) =>
      `${change ? "校正" : "取消校正"}方案“${name(it)}”的一项${kind === "task" ? "任务" : "指标"}`,
  },
  "plan.name-decided": {
    title: "确认单位名称",
    says: ({ name, units: chosen }, it, nameOf) =>
      `方案“${nameOf(it)}”中的“${name}”${chosen?.length ? `确认为${chosen.map(nameOf).join("、")}` : "不对应单位"}`,
  },
  "plan.published": {
    title: "发布方案",
    says: ({ year }, it, name) => `发布方案“${name(it)}”，形成${year}年台账`,
  },
  "plan.archived": { title: "归档方案", says: (_, it, name) => `归档方案“${name(it)}”` },
  "plan.rolled": {
    title: "台账转年",
    says: ({ from, to, closed, carried, started }, it, name) =>
      `把方案“${name(it)}”的${from}年台账转入${to}年：完成销号${closed.length}项、延续推进${carried.length}项、启动实施${started.length}项`,
  },

  "task.created": { title: "新增任务", says: ({ no, title }) => `新增任务${no}“${title}”` },
  "task.edited": {
    title: "修改任务",
    says: ({ reason }, it, name) => `修改任务${name(it)}${because(reason)}`,
  },
  "task.dispatched": { title: "下达任务", says: ({ note }, it, name) => `下达任务${name(it)}${noted(note)}` },
  "task.recalled": {
    title: "撤回下达",
    says: ({ reason }, it, name) => `撤回任务${name(it)}${because(reason)}`,
  },
  "task.signed": { title: "签收任务", says: ({ unit }, it, name) => `代表${name(unit)}签收任务${name(it)}` },
  "task.refused": {
    title: "退回下达",
    says: ({ unit, reason }, it, name) => `代表${name(unit)}退回任务${name(it)}${because(reason)}`,
  },
  "task.reported": {
    title: "报送进展",
    says: ({ unit, done, finishes }, it, name) =>
      `代表${name(unit)}报送任务${name(it)}的进展${finishes ? "并完成本单位部分" : ""}：${done}`,
  },
  "task.close-asked": {
    title: "申请销号",
    says: ({ unit, summary }, it, name) => `代表${name(unit)}为任务${name(it)}申请销号：${summary}`,
  },
  "task.verified": {
    title: "核验销号",
    says: ({ note }, it, name) => `核验任务${name(it)}，予以销号${noted(note)}`,
  },
  "task.returned": {
    title: "退回整改",
    says: ({ reason }, it, name) => `退回任务${name(it)}的销号申请${because(reason)}`,
  },
  "task.reopened": {
    title: "恢复办理",
    says: ({ reason }, it, name) => `把已销号的任务${name(it)}恢复办理${because(reason)}`,
  },
  "task.extension-asked": {
    title: "申请延期",
    says: ({ unit, to, reason }, it, name) =>
      `代表${name(unit)}申请把任务${name(it)}延期到${to}${because(reason)}`,
  },
  "task.extension-decided": {
    title: "决定延期",
    says: ({ approved, note }, it, name) =>
      `${approved ? "批准" : "不批准"}任务${name(it)}延期${noted(note)}`,
  },
  "task.suspended": {
    title: "暂停任务",
    says: ({ reason }, it, name) => `暂停任务${name(it)}${because(reason)}`,
  },
  "task.resumed": {
    title: "恢复任务",
    says: ({ reason }, it, name) => `恢复任务${name(it)}${because(reason)}`,
  },
  "task.aborted": {
    title: "中止任务",
    says: ({ reason }, it, name) => `中止任务${name(it)}${because(reason)}`,
  },
  "task.split": {
    title: "拆分任务",
    says: ({ into }, it, name) => `把任务${name(it)}拆分为${into.length}项子任务`,
  },
  "task.transferred": {
    title: "转办任务",
    says: ({ units: held, reason }, it, name) =>
      `把任务${name(it)}转办给${units(held, name)}${because(reason)}`,
  },
  "task.supervised": {
    title: "督办",
    says: ({ reason }, it, name) => `督办任务${name(it)}${because(reason)}`,
  },
  "task.unsupervised": {
    title: "解除督办",
    says: ({ reason }, it, name) => `解除对任务${name(it)}的督办${because(reason)}`,
  },
  "task.reminded": { title: "催办", says: ({ note }, it, name) => `催办任务${name(it)}${noted(note)}` },
  "task.commented": { title: "评论任务", says: ({ body }, it, name) => `评论任务${name(it)}：${body}` },

  "target.created": { title: "新增指标", says: ({ metric }) => `新增指标“${metric}”` },
  "target.edited": { title: "修改指标", says: ({ metric }) => `修改指标“${metric}”的定义` },
  "target.removed": { title: "取消指标", says: (_, it, name) => `取消指标“${name(it)}”` },
  "target.units": {
    title: "调整指标报送单位",
    says: ({ units: held }, it, name) =>
      `指标“${name(it)}”的报送单位调整为${held.map(name).join("、") || "无"}`,
  },
  "target.reported": {
    title: "报送指标数值",
    says: ({ period, unit, value, corrects }, it, name) =>
      `${unit ? `代表${name(unit)}` : ""}${corrects ? "更正" : "报送"}指标“${name(it)}”${period}的数值${value === undefined ? "" : `：${value}`}`,
  },

  ...insuranceAuditWords,
  ...ruleAuditWords,
};

/** What a kind of event is called in the filter. */
export function titleOfKind(kind: EventKind): string {
  return words[kind].title;
}

export const eventKinds = Object.keys(words) as EventKind[];

/** What happened, as one sentence without the person's name. */
export function sayEntry<K extends EventKind>(entry: Entry<K>, name: NameOf): string {
  return (words[entry.kind] as KindWords<K> | undefined)?.says(entry.data, entry.subject, name) ?? entry.kind;
}
