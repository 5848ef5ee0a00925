/** Units that follow a figure, longest first within a first character; 万 and 亿 before them belong to the unit. */
const MEASURES = `
  个百分点 个学时 个课时 批次 百分点 工作日 平方公里 平方千米 平方米 立方米 个工作日 个月 个小时 小时
  分钟 人次 户次 人·次 场次 车次 件次 家次 吨标准煤 公里 千米 公顷 公斤 千克 千瓦时 千瓦 兆瓦 吨
  米 元 美元 周岁 岁 年 月 周 天 日 号 倍 番 成 分 个 家 所 处 座 条 项 人 名 位 户 张
  套 间 台 件 次 场 辆 亩 支 批 组 对 册 本 门 期 届 轮 遍 点 级 片 幅 只 头 株 盒 份
  篇 部 字 例 宗 起 艘 架 栋 幢 孔 眼 口 床 班 节 课时 学时 学分 平方 档 枚 款 类 种 村
  镇 乡 县 街道 社区 步 站 公分 厘米 名额 席 票 员
`
  .split(/\s+/)
  .filter((measure) => measure !== "");

/** What a measure is not followed by: 7部门, 12个县 is fine, 三年度. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  部: "门分",
  届: "离",
  家: "庭长属",
  所: "有属在",
  条: "件",
  名: "录单称",
  年: "度级龄均",
  分: "别局管解级类布钟",
  级: "别",
  类: "型",
  期: "间限",
  站: "点",
  人: "民才员均",
  点: "位名",
  起: "草点",
  口: "径",
  种: "植",
  班: "子",
  组: "织成建",
  批: "准复",
  套: "餐",
  本: "级市县区",
  位: "置于",
  次: "年月日",
  号: "召",
  天: "然",
  轮: "流岗",
  步: "骤",
  门: "诊类",
  对: "口接于",
  张: "贴榜",
};

const ALTERNATION = [...new Set(MEASURES)]
  .sort((a, b) => b.length - a.length)
  .map((measure) => (NOT_BEFORE[measure] ? `${measure}(?![${NOT_BEFORE[measure]}])` : measure))
  .join("|");

/** Sticky: the unit that follows a figure, with 万 or 亿. */
export const UNIT = new RegExp(`(?:[十百千]?[万亿]{1,2}|[千百])?(?:${ALTERNATION})|[万亿]`, "y");

/** Reads the unit at an offset; empty where none follows. A blank may stand between figure and unit. */
export function unitAt(text: string, offset: number): { unit: string; end: number } {
  const start = text[offset] === " " ? offset + 1 : offset;
  if (text[start] === "%" || text[start] === "‰") return { unit: text[start], end: start + 1 };
  UNIT.lastIndex = start;
  const found = UNIT.exec(text);
  return found ? { unit: found[0], end: start + found[0].length } : { unit: "", end: offset };
}
