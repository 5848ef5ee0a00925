import { dayWords } from "../../../calendar/day.zh.ts";
import type { Found } from "./found.ts";
import { thresholds } from "./thresholds.ts";
import type { AnomalyKind, AnomalyView } from "./views.ts";

export const anomalyWords: Readonly<Record<AnomalyKind, string>> = {
  "split-admission": "短期内再次住院",
  "low-rate": "低倍率病例占比突升",
  "group-drift": "病组权重上移",
  "self-pay": "自费占比接近上限",
};

const [most, few] = [Math.max(...thresholds.splitDays), Math.min(...thresholds.splitDays)];
const { leastCases } = thresholds;
const asTimes = ([a, b]: readonly [bigint, bigint]) => String(Number(a) / Number(b));

/** What is looked for and from which figure on, with the reason. */
export const anomalyRules: readonly { readonly kind: AnomalyKind; readonly says: string }[] = [
  {
    kind: "split-admission",
    says: `同一就诊人出院后${most}日内再次入院，且在同一医院，或在其他医院进入同一病组。${few}日内的另行标明。可能有合理原因，如分期手术、化疗周期，需核对病历。`,
  },
  {
    kind: "low-rate",
    says: `当月低倍率病例占比达到本院此前各月的${asTimes(thresholds.lowRate.times)}倍以上，且高于同级医院当月的中位数。当月和此前病例都不少于${leastCases}例才比较，病例太少时占比起伏大。`,
  },
  {
    kind: "group-drift",
    says: `当月平均权重（CMI）达到本院此前各月的${asTimes(thresholds.drift.times)}倍以上，且增幅高于同级医院的中位数。当月和此前入组病例都不少于${leastCases}例才比较。收治能力提升也会使权重上移。`,
  },
  {
    kind: "self-pay",
    says: `本年度自费费用占总费用的比例达到上限的${asTimes(thresholds.selfPay.ofCap)}倍以上。超过上限的部分在清算时扣回，接近时宜提前提醒。`,
  },
];

/** What these data cannot show. */
export const anomalyLimits = {
  refused: "推诿患者：病例数据中没有拒收、转出的记录，不能据此判断，请结合投诉和巡查线索。",
  unknown: (cases: number) => `有${cases}例病例没有就诊人或入院、出院日期，没有参加住院间隔的比对。`,
} as const;

type Evidence = AnomalyView["evidence"];

/** 上升5.2%, 下降17.45% */
const grew = (share: string) => (share.startsWith("-") ? `下降${share.slice(1)}` : `上升${share}`);

/** One sentence with the figures, and the figures one by one. No word of it says that anyone did wrong. */
export function sayFound(
  found: Found,
  nameOf: (hospital: string) => string,
): { readonly says: string; readonly evidence: Evidence } {
  const name = nameOf(found.hospital);
  switch (found.kind) {
    case "split-admission": {
      const where = found.sameHospital
        ? "同一医院"
        : `${nameOf(found.other.hospital)}与${name}，同一病组${found.other.group}`;
      return {
        says: `同一就诊人${dayWords(found.discharged)}出院，${dayWords(found.admitted)}再次入院，间隔${found.days}日（${where}）`,
        evidence: [
          { label: "就诊人", value: found.person },
          { label: "前次出院", value: dayWords(found.discharged) },
          { label: "再次入院", value: dayWords(found.admitted) },
          { label: "间隔", value: `${found.days}日${found.days <= few ? `（${few}日内）` : ""}` },
          { label: "前次医院", value: nameOf(found.other.hospital) },
          { label: "前次病组", value: found.other.group || "未入组" },
          { label: "再次病组", value: found.group ?? "未入组" },
          { label: "同一病组", value: found.sameGroup ? "是" : "否" },
        ],
      };
    }
    case "low-rate":
      return {
        says: `${name}${found.month}月低倍率病例占${found.share}，此前为${found.past}，同级医院中位数为${found.peers}`,
        evidence: [
          { label: "低倍率病例", value: `${found.low}例，共${found.of}例` },
          { label: "当月占比", value: found.share },
          { label: "本院此前", value: found.past },
          { label: "同级中位数", value: found.peers },
        ],
      };
    case "group-drift":
      return {
        says: `${name}${found.month}月平均权重${found.now}，此前为${found.past}，${grew(found.growth)}，同级医院中位数${grew(found.peersGrowth)}`,
        evidence: [
          { label: "入组病例", value: `${found.weighed}例` },
          { label: "当月平均权重", value: found.now },
          { label: "本院此前", value: found.past },
          { label: "增幅", value: found.growth },
          { label: "同级增幅中位数", value: found.peersGrowth },
          { label: "权重大于1的病例", value: `${found.dearNow}，此前${found.dearPast}` },
          ...found.grown.map(({ group, past, now }) => ({
            label: `病组${group}占比`,
            value: `${now}，此前${past}`,
          })),
        ],
      };
    case "self-pay":
      return {
        says: `${name}本年度自费占${found.share}，上限为${found.cap}${found.over ? "，已超过" : ""}`,
        evidence: [
          { label: "自费费用", value: `${found.selfPay}元` },
          { label: "总费用", value: `${found.cost}元` },
          { label: "占比", value: found.share },
          { label: "上限", value: found.cap },
          ...found.months.map(({ month, share }) => ({ label: `${month}月`, value: share })),
        ],
      };
  }
}

export const exportWords = {
  title: (year: number, fund: string) => `${fund}${year}年需要核对的情况`,
  sheet: "需要核对的情况",
  about: (rows: number) => `共${rows}条。只列数据中的情况和依据，不表示有违规，需核对后认定。`,
  columns: [
    { title: "情况", width: 16 },
    { title: "医院", width: 20 },
    { title: "月份", width: 6, align: "center" },
    { title: "病组", width: 10 },
    { title: "说明", width: 44 },
    { title: "依据", width: 60 },
    { title: "病例", width: 24 },
  ],
  rulesSheet: "比对规则",
  rulesTitle: "比对规则和数据的局限",
  rulesColumns: [
    { title: "情况", width: 18 },
    { title: "规则和理由", width: 110 },
  ],
} as const;
