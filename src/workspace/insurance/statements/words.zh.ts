import type { Statement, StatementTable } from "../../../output/statement-docx.ts";
import { kindWords } from "../../../settlement/words.zh.ts";
import { dayOf } from "../../today.ts";
import { addMoney } from "../add-money.ts";
import type { HospitalMonthFigures, HospitalYearFigures } from "../figures.ts";
import { stageWords } from "../months/words.zh.ts";
import type { VersionParameters } from "../versions/content.ts";
import { lessThanZero, percentOf, withCommas } from "./figures.ts";
import type { StatedMonth, StatedYear } from "./statement.ts";

const signLines = ["（盖章）", "经办人：", "日期："];
const [insurer, hospital] = ["医疗保障经办机构", "定点医疗机构"];

const money = (decimal: string | null) => (decimal === null ? "没有点值" : withCommas(decimal));

export const statementSays = {
  noMonth: (month: number) => `${month}月还没有结算结果，不能导出结算单。请在初审结果公布后导出。`,
  noYear: () => "本年度还没有结算结果，不能导出结算单。请在初审结果公布后导出。",
} as const;

/** What is the file called. */
export function fileName(
  { name, fund, year }: StatedYear,
  month: number | undefined,
  ending: string,
): string {
  return `${name}${fund}${year}年${month === undefined ? "" : `${month}月`}结算单.${ending}`;
}

/** The statement of one month, line by line from points to what is paid. `before` is what the month before carried. */
export function monthDocument(
  of: StatedYear,
  { month, run }: StatedMonth & { readonly run: NonNullable<StatedMonth["run"]> },
  before: string,
): Statement {
  const { figures, value, parameters } = run;
  const rest = addMoney([figures.amount, figures.audit, figures.pointsOff, negative(figures.additions)]);
  const line = (label: string, how: string, amount: string) => [label, how, amount];
  const lines: readonly (readonly string[])[] = [
    line("一、预拨点数", "按规则计入本月的点数，非稳定病组按比例计", figures.prepaid),
    line("二、点值", valueHow(parameters), value ?? "没有点值"),
    line("三、按点数计算的费用", "一 × 二", money(figures.gross)),
    line("四、患者支付现金", "计入本月的病例", money(figures.cash)),
    line("五、预拨金额", `（三 − 四）× ${percentOf(parameters.prepayRatio)}`, money(rest)),
    line("六、审核扣款", "减", money(figures.audit)),
    line("七、扣除点数折款", "减，扣除点数 × 点值", money(figures.pointsOff)),
    line("八、特病单议追加", "加，以前月份的病例，按当月点值和预拨比例", money(figures.additions)),
    line("九、本月应拨", "五 − 六 − 七 + 八", money(figures.amount)),
    line("十、上月结转", "以前月份应拨为负的部分", money(before)),
    line("十一、本月拨付", "九 + 十，不足零的不拨付", money(figures.transfer)),
    line("十二、结转下月", "九 + 十为负的部分", money(figures.carry)),
  ];
  return {
    title: `${of.fund}${of.year}年${month}月按病组（DRG）点数法结算单`,
    about: aboutOf(of, stageWords[run.stage], run.version, run.at),
    tables: [
      {
        title: "结算金额的计算",
        columns: [
          { title: "项目", width: 24, figure: false },
          { title: "计算方法", width: 44, figure: false },
          { title: "金额（元）或点数", width: 22, figure: true },
        ],
        rows: lines,
      },
      classesTable(figures),
    ],
    notes: [
      `本月按时上传病例${figures.cases}例，总费用${money(figures.cost)}元，结算点数${figures.points}点。`,
      "点数、点值保留八位小数，金额四舍五入到分。本月没有拨付的部分在年终清算时一并结算。",
      ...(run.stage === "payment" ? [] : [`本单为${stageWords[run.stage]}，以公布的结果为准。`]),
    ],
    signers: [insurer, hospital],
    signLines,
  };
}

/** The statement of a year: its months, and the clearing where it was made. */
export function yearDocument(of: StatedYear): Statement {
  const { clearing } = of;
  const last = of.months.findLast(({ run }) => run)?.run;
  const made = clearing ?? last;
  return {
    title: `${of.fund}${of.year}年度按病组（DRG）点数法结算单`,
    about: made
      ? aboutOf(of, clearing ? stageWords.clearing : "各月结果，年终清算尚未生效", made.version, made.at)
      : [],
    tables: [
      monthsTable(of),
      ...(clearing ? [clearingTable(clearing.figures, clearing.value, clearing.parameters)] : []),
    ],
    notes: [
      "点数、点值保留八位小数，金额四舍五入到分。",
      ...(clearing && lessThanZero(clearing.figures.clearing)
        ? [`清算金额为负，应由定点医疗机构退回${money(negative(clearing.figures.clearing))}元。`]
        : []),
      ...(clearing
        ? ["预付金按上年基金支付的十二分之二计算，差额另行拨付或收回，不计入清算金额。"]
        : ["年终清算生效后，各月没有拨付的部分一并结算。"]),
    ],
    signers: [insurer, hospital],
    signLines,
  };
}

/** What a month's value is made of (R15). */
function valueHow({ monthlyBasis }: VersionParameters): string {
  const money = monthlyBasis === "fund" ? "本月预算" : "（本月预算 + 患者支付现金）";
  return `${money} ÷ 全部医院本月点数，元`;
}

function aboutOf({ name, hospital: code }: StatedYear, stage: string, version: number, at: string): string[] {
  return [`定点医疗机构：${name}（${code}）`, `结果：${stage}，结算参数第${version}版，${chinaDay(at)}计算`];
}

function classesTable({ classes }: HospitalMonthFigures): StatementTable {
  return {
    title: "病例分类",
    columns: [
      { title: "类别", width: 24, figure: false },
      { title: "病例（例）", width: 22, figure: true },
      { title: "点数", width: 44, figure: true },
    ],
    rows: classes.map(({ kind, cases, points }) => [kindWords[kind], String(cases), points]),
  };
}

function monthsTable({ months }: StatedYear): StatementTable {
  const figure = (title: string, width: number) => ({ title, width, figure: true });
  return {
    title: "各月结算",
    columns: [
      { title: "月份", width: 7, figure: false },
      figure("病例", 7),
      figure("点数", 19),
      figure("点值", 19),
      figure("本月应拨（元）", 18),
      figure("本月拨付（元）", 18),
      figure("结转（元）", 16),
    ],
    rows: months.map(({ month, run }) =>
      run
        ? [
            `${month}月`,
            String(run.figures.cases),
            run.figures.points,
            run.value ?? "没有点值",
            money(run.figures.amount),
            money(run.figures.transfer),
            money(run.figures.carry),
          ]
        : [`${month}月`, "", "", "", "尚无结果", "", ""],
    ),
  };
}

function clearingTable(
  figures: HospitalYearFigures,
  value: string | null,
  { surplusCap, selfPayCap }: { readonly surplusCap: string; readonly selfPayCap: string },
): StatementTable {
  const line = (label: string, how: string, amount: string) => [label, how, amount];
  return {
    title: "年终清算",
    columns: [
      { title: "项目", width: 24, figure: false },
      { title: "计算方法", width: 44, figure: false },
      { title: "金额（元）或点数", width: 22, figure: true },
    ],
    rows: [
      line("一、年度点数", "含特病单议，减扣除点数", figures.points),
      line("二、年度点值", "可分配费用 ÷ 全部医院年度点数，元", value ?? "没有点值"),
      line("三、考核系数", "按年度考核结果", figures.assessment),
      line("四、考核后的费用", "一 × 二 × 三", money(figures.gross)),
      line("五、考核扣除", "一 × 二 − 四", money(figures.assessmentOff)),
      line(
        "六、费用上限",
        `实际费用${money(figures.cost)}元加结余${percentOf(surplusCap)}`,
        money(figures.surplusCap),
      ),
      line("七、应得费用", "四和六中较小的", money(figures.entitlement)),
      line("八、患者支付现金", "减，全年病例", money(figures.cash)),
      line("九、各月已拨付", "减", money(figures.transfers)),
      line("十、审核扣款", "减", money(figures.audit)),
      line(
        "十一、自费超限",
        `减，自费超过总费用${percentOf(selfPayCap)}的部分`,
        money(figures.selfPayExcess),
      ),
      line("十二、清算金额", "七 − 八 − 九 − 十 − 十一", money(figures.clearing)),
      line("十三、基金全年支付", "九 + 十二", money(figures.fundPaid)),
      line(
        "十四、预付金差额",
        `新预付金${money(figures.advanceNew)} − 原预付金${money(figures.advanceOld)}`,
        money(figures.advanceDiff),
      ),
    ],
  };
}

function negative(decimal: string): string {
  return decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`;
}

/** The day in China of an instant: 2026年2月14日. */
function chinaDay(at: string): string {
  const [year, month, date] = dayOf(new Date(at)).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
