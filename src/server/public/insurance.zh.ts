import type { PublishedMonth } from "../../workspace/insurance/public/published.ts";

export const publicWords = {
  indexTitle: "医保按病组（DRG）点数法结算公布",
  indexCaption: "已公布的月份",
  indexColumns: ["月份", "险种", "公布日期"],
  indexEmpty: "还没有公布的月份。各月点值和预拨确定后在这里公布。",
  title: ({ fund, year, month }: PublishedMonth) => `${fund}${year}年${month}月按病组（DRG）点数法结算公布`,
  monthOf: ({ year, month }: PublishedMonth) => `${year}年${month}月`,
  caption: ({ year, month }: PublishedMonth) => `${year}年${month}月各定点医疗机构的点数和拨付`,
  columns: [
    "定点医疗机构",
    "本月拨付（元）",
    "点数",
    "按点数计算的费用（元）",
    "结转下月（元）",
    "病例（例）",
  ],
  scroll: "表格可以左右滑动。",
  total: "合计",
  back: "全部已公布的月份",
  facts: { since: "公布日期", budget: "本月预算", points: "全部点数", value: "点值" },
  yuan: (amount: string) => `${amount}元`,
  perPoint: (value: string) => `${value}元`,
  noValue: "本月没有点数，没有点值，预算转入年终清算",
  few: (least: number) => `不足${least}例`,
  notes: (least: number) => [
    "本月拨付 =（按点数计算的费用 − 患者支付现金）× 预拨比例 − 审核扣款 − 扣除点数折款 + 特病单议追加 + 上月结转。不足零的不拨付，结转下月。其余部分在年终清算时结算。",
    `本页不含任何患者信息。病例不足${least}例的，不列具体例数。`,
  ],
  notPublished: "这个月还没有公布，或没有这个月。请从已公布的月份中选择。",
  notFoundTitle: "没有这个页面",
} as const;

/** A date as people read it: 2026年2月14日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
