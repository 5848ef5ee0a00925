import type { ChainFault, ChainReport } from "./views.ts";

/** What is wrong with the chain, as one sentence. */
export function sayFault({ what, seq, to, belongs }: ChainFault): string {
  const entries = to !== undefined && to !== seq ? `第${seq}至${to}条` : `第${seq}条`;
  switch (what) {
    case "changed":
      return `${entries}与校验值不符：这一条的内容或校验值被改动。`;
    case "removed":
      return `${entries}缺失：记录被删除。`;
    case "inserted":
      return `${entries}不属于这条记录链：记录是后来插入的。`;
    case "moved":
      return `${entries}的位置不对：这一条原是第${belongs}条。`;
    case "end":
      return `${entries}之后的链尾校验值不符：链尾被改动。`;
  }
}

/** What checking the chain gave, as one sentence. */
export function sayReport({ checked, faults, more }: ChainReport): string {
  if (faults.length === 0) return `核对了${checked}条审计记录，全部完好，没有改动、删除、插入或调换。`;
  return `核对了${checked}条审计记录，发现${faults.length}处问题${more ? "，还有更多没有列出" : ""}。`;
}
