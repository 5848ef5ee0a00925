/** Words that parts of every page say. */
export const words = {
  retry: "重试",
  cancel: "取消",
  close: "关闭",
  clear: "清除筛选",
  noMatch: "没有符合筛选条件的内容。",
  conflictTitle: "这项内容刚被他人修改",
  conflictHint: "您的修改没有保存。下面列出不同之处，请选择保留哪一份。",
  conflictField: "内容",
  conflictCurrent: "现在的内容",
  conflictSent: "您填写的内容",
  takeCurrent: "用现在的内容",
  keepSent: "按我的内容重新提交",
  nothing: "（空）",
  detail: "详情",
  openWhole: "打开全文",
} as const;
