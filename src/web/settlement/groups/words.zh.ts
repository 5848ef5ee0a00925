import type { GroupView } from "../../../workspace/insurance/views.ts";

type Flag = NonNullable<GroupView["cells"][number]["flag"]>;

/** What is remarkable about a coefficient, in words. */
export const flagWords: Readonly<Record<Flag, string>> = {
  NO_GRADE_HISTORY: "该级别没有历史病例，取1且不高于上级",
  INVERSION: "算出来高于上级医院，按上级封顶，待专家决定",
  OVERRIDE: "按专家决定",
};

/** The words of 病组. */
export const words = {
  title: "病组",
  rowWord: "个病组",
  empty: "导入参数版本后，这里列出病组的基准点数和各级医院的差异系数。",
  emptyStep: "前往参数版本",
  group: "病组",
  name: "名称",
  standing: "性质",
  basic: "基础病组",
  stable: "稳定",
  unstable: "非稳定",
  base: "基准点数",
  multiple: "高倍率界限（倍）",
  weight: "公布权重",
  history: "历史病例数",
  mean: "历史次均费用（元）",
  coefficient: (grade: string) => `${grade}差异系数`,
  flags: "提示",
  nowCases: "本年病例数",
  nowPoints: "本年点数",
  nowCostWord: "本年总费用",
  all: "全部",
  flagged: "有提示",
  filter: "按性质筛选",
  grade: "级别",
  raw: "未封顶系数",
  final: "差异系数",
  normal: "正常病例点数",
  cells: "各级医院",
  current: "本年病例",
  toCases: "查看这些病例",
  noWeight: "按历史数据计算",
} as const;
