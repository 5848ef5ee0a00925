import type { NotOfRecord } from "../events/rebuilt-tables.ts";

/** Why a table or column is not compared with what the events give. */
export const whyNotOfRecord: Readonly<Record<NotOfRecord, string>> = {
  events: "事件本身，是重建的来源",
  chain_heads: "事件链的链尾，由审计核对",
  credentials: "密码的校验值，不进入事件",
  sessions: "登录状态，随时间失效",
  "tokens.used_at": "令牌最近使用的时间，只供参考",
  answers: "防止重复提交，随时间清理",
  inbox: "消息的投递，不是事实",
  saved_filters: "个人的筛选设置",
  settings: "系统的设置",
  uploads: "已上传、尚未随进展报送的文件",
  "targets.judged_*": "指标判断的暂存结果，可随时重算",
};
