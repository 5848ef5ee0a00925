/** Words that parts of every page say. */
export const words = {
  retry: "重试",
  cancel: "取消",
  close: "关闭",
  clear: "清除筛选",
  noMatch: "没有符合筛选条件的内容。",
  conflictTitle: "您填写期间，这项内容已被他人修改",
  conflictHint: "您的内容还没有提交。请看有什么不同，再决定是否继续。",
  conflictField: "项目",
  conflictBefore: "您打开时",
  conflictNow: "现在",
  conflictKeep: "仍按我的内容提交",
  conflictDrop: "放弃，查看最新内容",
  conflictSame: "您所填的内容没有变化，只是办理了其他事项。",
  nothing: "（空）",
  detail: "详情",
  openWhole: "打开全文",
} as const;
