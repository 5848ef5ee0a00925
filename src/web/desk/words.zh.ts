import type { Todo } from "../../workspace/tasks/states.ts";

/** The words of the desk and of messages. */
export const words = {
  title: "工作台",
  today: (day: string) => `今天是${day}`,
  waiting: (lists: readonly { readonly title: string; readonly total: number }[]) =>
    lists.map(({ title, total }) => `${title}${total}项`).join("，") || "没有待办",
  all: (n: number) => `查看全部${n}项`,
  changes: "最近变化",
  noChanges: "上次查看以来没有变化。任务有下达、退回、批准等变化时会列在这里。",
  empty: "现在没有需要您办理的事项。任务下达、到期、退回或需要核验时会列在这里。",
  toLedger: "查看台账",
  toPlans: "导入方案",
  open: (title: string) => `打开任务“${title}”`,
  messages: "消息",
  unread: (n: number) => (n > 0 ? `${n}条未读` : "全部已读"),
  readAll: "全部标为已读",
  noMessages: "还没有消息。任务有变化、有人在评论中提到您时会列在这里。",
  older: "更早的消息",
  isUnread: "未读",
  due: "完成时限",
  noDue: "未定时限",
} as const;

/** What stands under a list's title: why these are here. */
export const listHints: Readonly<Partial<Record<Todo | "drafts", string>>> = {
  "to-sign": "已下达到本单位，签收后开始推进",
  returned: "核验没有通过，补充后重新申请销号",
  "to-verify": "单位已申请销号",
  "to-decide": "延期申请等待批准",
  "to-dispatch": "还没有下达到单位",
  silent: "超过报送间隔没有报送",
  unsigned: "下达后超过3个工作日没有签收",
  drafts: "已导入，核对后发布为台账",
  "to-report": "按报送间隔，近期应报送进展",
};
