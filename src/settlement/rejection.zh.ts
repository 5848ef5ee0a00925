import { NegativeBudgetError } from "./budget.ts";
import { TooLargeError } from "./kernel.ts";
import { type Rejection, type RejectReason, type Untrusted, UntrustedFileError } from "./rejection.ts";
import { EmptyReferenceError } from "./tables.ts";
import { yuan } from "./words.zh.ts";

const reasons: Readonly<Record<RejectReason, string>> = {
  "too-few-fields": "这一行的列数少于表头",
  "too-long": "名称或代码超过64个字",
  "too-many-fields": "这一行的列数多于表头，金额里的逗号可能没有加引号",
  "not-money": "不是金额：请写成 1234.50，至多两位小数",
  "not-points": "不是点数：至多八位小数",
  "below-zero": "不能小于0",
  "above-total": "不能大于该病例的总费用",
  "above-cash": "自费部分不能大于患者支付现金",
  "does-not-add-up": "统筹基金支付加患者支付现金不等于总费用",
  "not-a-month": "不是月份：请写1至12；Excel 可能把它改成了日期",
  "unknown-hospital": "hospitals 表中没有这家医院",
  "unknown-status": "状态只能是 on_time、late、returned",
  "unknown-case": "cases 表中没有这个病例，或该病例没有被接受",
  "unknown-kind": "单议类型只能是 high（高倍率）或 group（整组）",
  "unknown-state": "单议状态只能是 approved、pending、rejected",
  "other-fund": "不属于 params.json 中的险种",
  "other-unit": "核算单元与 hospitals 表不一致",
  "no-name": "没有病例号",
  duplicate: "重复：前面已有同一个病例",
};

/** What a column of a Parquet file should be stored as. */
const storedAs = {
  text: "文字或整数",
  money: "两位小数的 DECIMAL、整数或文字",
  month: "整数、日期或文字",
} as const;

/** Why a row was not accepted, without its place. */
export function sayReason({ reason }: Rejection): string {
  return reasons[reason];
}

/** A row that was not accepted, in one line. */
export function sayRejection(rejection: Rejection): string {
  const { file, line, column, value } = rejection;
  const shown = value === "" ? "" : `“${value.slice(0, 40)}”`;
  return `${file} 第${line}行 ${column}${shown}：${sayReason(rejection)}`;
}

/** Why nothing can be settled, in one sentence; nothing for errors that are not of the data. */
export function sayRefusal(error: unknown): string | undefined {
  if (error instanceof UntrustedFileError) return sayUntrusted(error.file, error.why);
  if (error instanceof EmptyReferenceError)
    return "reference 表的病例数或总费用合计为0，没有历史数据不能结算。请补充参考数据";
  if (error instanceof NegativeBudgetError)
    return `DRG 预算为 ${yuan(error.budget)} 元，小于0：扣除项目之和大于统筹基金支出预算总额。请核对 params.json 的 budget_yuan`;
  if (error instanceof TooLargeError)
    return error.what === "group"
      ? `病组“${error.subject}”的点数大到无法精确计算。请核对 reference 表的病例数、费用和权重`
      : `有病例的费用为 ${yuan(BigInt(error.subject))} 元，点数大到无法精确计算。请核对 cases 表`;
  return undefined;
}

function sayUntrusted(file: string, why: Untrusted): string {
  switch (why.reason) {
    case "missing":
      return `缺少文件 ${file}。结算文件夹里要有 cases、hospitals、reference 三张表和 params.json`;
    case "not-a-folder":
      return `“${file}”不是文件夹。请写存放结算表格的文件夹`;
    case "empty":
      return `${file} 是空的，连表头也没有`;
    case "no-rows":
      return `${file} 只有表头，没有数据`;
    case "no-column":
      return `${file} 缺少“${why.column}”这一列。请补上后再结算`;
    case "column-twice":
      return `${file} 有两列都叫“${why.column}”，不知道该用哪一列`;
    case "row-twice":
      return `${file} 第${why.line}行“${why.name}”前面已经有了。请只留一行`;
    case "contradiction":
      return `${file} 第${why.line}行“${why.name}”的 ${why.column} 与同组其他行或病例数矛盾`;
    case "bad-value":
      return `${file} 第${why.line}行 ${why.column} 的值“${why.value}”不对。请改正后再结算`;
    case "bad-parameter":
      return why.value === ""
        ? `${file} 缺少参数 ${why.name}`
        : `${file} 中 ${why.name} 的值 ${why.value} 不对。请改正后再结算`;
    case "not-json":
      return `${file} 不是完整的 JSON。请检查括号、引号和逗号`;
    case "unknown-encoding":
      return `${file} 的文字编码无法识别。请另存为 UTF-8 或 GB18030（Excel 的 CSV）`;
    case "cut":
      return `${file} 从第${why.line}行起有引号没有闭合，文件可能不完整。请重新导出`;
    case "too-many":
      return `${file} 的行数超过${why.limit}，无法结算`;
    case "too-many-rejected":
      return `${file} 有超过${why.count}行不能接受，可能选错了文件`;
    case "too-many-groups":
      return `${file} 的 group 列有超过${why.count}个不认识的病组，可能选错了列`;
    case "two-files":
      return `文件夹里既有 ${file} 又有 ${why.other}，不知道该用哪一个。请只留一个`;
    case "wrong-type":
      return `${file} 的“${why.column}”列是 ${why.type.slice(0, 40)} 类型，不能读取。请改存为${storedAs[why.content]}`;
    case "many-years":
      return `${file} 的“${why.column}”列是日期，但不止一年（${why.years.join("、")}）。一次只能结算一年，请只留一年的病例`;
    case "damaged":
      return `${file} 已损坏或不是 ${why.format} 文件，打不开`;
  }
}
