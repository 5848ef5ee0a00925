import type { MonthRow } from "../../../workspace/insurance/views.ts";
import { yuanWords } from "../parts/formats.zh.ts";

type Closing = Pick<
  MonthRow,
  "step" | "month" | "uploaded" | "hospitals" | "openObjections" | "transfer" | "due"
>;

/** What will happen when a month's step is closed now, in sentences that name it. */
export function closingWords(month: Closing): readonly string[] {
  const { step, uploaded, hospitals, openObjections, transfer } = month;
  const missing = hospitals - uploaded;
  const left = openObjections > 0 ? [`还有${openObjections}件异议没有答复，之后不能再计入本月。`] : [];
  switch (step) {
    case "upload":
      return [
        `将按已上传的病例测算，向${hospitals}家医院下发${month.month}月初审结果，并进入分组初审。`,
        ...(missing > 0 ? [`还有${missing}家医院没有上传，之后上传的病例按逾期补录，年终清算时结算。`] : []),
      ];
    case "grouping":
      return [`将进入反馈调整，${hospitals}家医院可以核对${month.month}月初审结果并提出异议。`];
    case "feedback":
      return [`将结束${month.month}月的反馈调整，进入终审确认，医院不能再对本月提出异议。`, ...left];
    case "final":
      return [
        `将按现有病例、更正和扣款测算${month.month}月终审结果，下发${hospitals}家医院。`,
        "此后本月数据不再改变，只有单议和逾期病例以后结算。",
        ...left,
      ];
    case "payment":
      return [
        transfer === null
          ? `将公布${month.month}月点值和${hospitals}家医院的月度拨付。`
          : `将公布${month.month}月点值，向${hospitals}家医院拨付共${yuanWords(transfer)}。`,
        "公布后不能更改。",
      ];
    case "published":
      return [];
  }
}
