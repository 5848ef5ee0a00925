import type { TooManyTasksError } from "./ledger.ts";
import type { LedgerProblem } from "./read-ledger.ts";

/** Says what is wrong with a ledger that was handed back, where, and what to do. */
export function sayLedgerProblem(problem: LedgerProblem): string {
  switch (problem.kind) {
    case "no-header":
      return "没有找到表头：前20行里没有“重点任务”一列。请用导出的台账填写，保留表头一行后重新上传";
    case "not-a-number":
      return problem.actual === ""
        ? `第${problem.row}行“序号”是空的。请填写一个整数后重新上传`
        : `第${problem.row}行“序号”不是整数：${problem.actual}。请改为如12后重新上传`;
    case "number-twice":
      return `第${problem.row}行“序号”${problem.actual}与第${problem.before}行重复。请改为不同的序号后重新上传`;
    case "no-task":
      return `第${problem.row}行“重点任务”是空的。请填写任务内容，或删去这一行后重新上传`;
    case "not-a-date":
      return `第${problem.row}行“完成时限”不是日期：${problem.actual}。请改为如2025年12月后重新上传`;
  }
}

/** Says why a ledger was not written as a Word table, and what to do. */
export function sayTooManyTasks({ tasks, most }: TooManyTasksError): string {
  return `任务有${tasks}项，Word 表格最多写${most}项。请改用 .xlsx 或 .csv`;
}
