import type { Todo } from "../tasks/states.ts";
import { sayInsuranceMessage } from "./insurance.zh.ts";

/** Titles of the desk's lists. */
export const listTitles: Readonly<Record<Todo | "drafts", string>> = {
  "to-sign": "待签收",
  returned: "被退回",
  "to-verify": "待核验",
  "to-decide": "延期待批准",
  overdue: "已逾期",
  "to-dispatch": "待下达",
  "due-soon": "即将到期",
  silent: "长期未报送",
  unsigned: "超期未签收",
  "to-report": "待报送",
  supervised: "督办中",
  drafts: "未发布的方案",
};

/** What a message's sentence can name. */
export interface MessageData {
  readonly no?: string;
  readonly title?: string;
  readonly plan?: string;
  readonly unit?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly to?: string;
  readonly by?: string;
  readonly body?: string;
  /** Of hospital settlement. */
  readonly hospital?: string;
  readonly case?: string;
  readonly year?: number;
  readonly month?: number;
  readonly fund?: string;
  readonly day?: string;
  /** Hospitals that sent nothing; objections without an answer. */
  readonly missing?: number;
  readonly open?: number;
  /** How many tasks one message stands for. */
  readonly count?: number;
}

const because = ({ reason }: MessageData) => (reason ? `，原因：${reason}` : "");

/** What happened, said of 任务“…” or 3项任务. */
const says: Readonly<Record<string, (task: string, data: MessageData) => string>> = {
  dispatched: (task) => `${task}已下达，请签收`,
  recalled: (task, data) => `${task}已撤回下达${because(data)}`,
  refused: (task, data) => `${data.unit ?? "有单位"}退回下达${task}${because(data)}`,
  "close-asked": (task, data) => `${data.unit ?? "有单位"}申请销号${task}，请核验`,
  closed: (task) => `${task}已核验销号`,
  returned: (task, data) => `${task}核验未通过，已退回${because(data)}`,
  reopened: (task, data) => `${task}已重新启动${because(data)}`,
  "extension-asked": (task, data) => `${data.unit ?? "有单位"}申请${task}延期${because(data)}`,
  "extension-approved": (task, { to }) => `${task}的延期申请已批准${to ? `，完成时限为${to}` : ""}`,
  "extension-rejected": (task) => `${task}的延期申请未批准`,
  suspended: (task, data) => `${task}已暂停${because(data)}`,
  resumed: (task, data) => `${task}已恢复${because(data)}`,
  aborted: (task, data) => `${task}已中止${because(data)}`,
  transferred: (task, data) => `${task}已转办，请查看单位调整${because(data)}`,
  supervised: (task, data) => `${task}已列入督办${because(data)}`,
  unsupervised: (task, data) => `${task}已解除督办${because(data)}`,
  reminder: (task, { note }) => `请尽快办理${task}${note ? `：${note}` : ""}`,
  mention: (task, { by, body }) => `${by ?? "有人"}在${task}的评论中提到您：${body ?? ""}`,
};

/** A message as one sentence. */
export function sayMessage(kind: string, data: MessageData): string {
  const { count, title, no } = data;
  const ofInsurance = sayInsuranceMessage(kind, data);
  if (ofInsurance !== undefined) return ofInsurance;
  const task = count !== undefined ? `${count}项任务` : `任务“${no ? `${no} ` : ""}${short(title ?? "")}”`;
  return (says[kind] ?? ((it: string) => it))(task, count !== undefined ? { ...data, reason: "" } : data);
}

/** A task's title in a sentence: long ones are cut. */
function short(title: string): string {
  const letters = [...title];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : title;
}
