import { yuan } from "../words.zh.ts";
import type { Note } from "./notes.ts";

/** A note as one line. */
export function sayNote(note: Note): string {
  const { about, count, names } = note;
  const more = BigInt(names.length) < count ? "等" : "";
  const list = names.length === 0 ? "" : `：${names.join("、")}${more}`;
  const of = (unit: string) => `${count}${unit}${list}`;
  switch (about) {
    case "R1":
      return `R1 预算按第六条的公式扣减非DRG试点医院普通住院，组成项目中没有列这一项`;
    case "R2":
      return `R2 月度预算四舍五入的差额归入最后一个月（${names.join("、")}月），使各月之和等于全年预算`;
    case "R3":
      return `R3 基准点数由费用直接算出，只在第8位小数四舍五入一次，权重本身不舍入（${of("个病组")}）`;
    case "R4":
      return `R4 第十一条“组内病例数1的为不稳定病组”缺少比较符号，按“不多于”理解，属方案缺陷（${of("个病组")}）`;
    case "R5":
      return `R5 基础病组各级差异系数均取1（${of("个病组")}）`;
    case "R6":
      return `R6 该等级没有历史数据的差异系数取1，但不高于上一级（${of("处")}）`;
    case "R7":
      return `R7 低等级系数高于上一级的，暂按上一级封顶或按专家决定，原值保留备查（${of("处")}）`;
    case "R8":
      return `R8 核准追加倍数不单独舍入（${of("例")}）`;
    case "R9":
      return `R9 非稳定病组和整组单议按全部DRG病例的例均费用折算（${of("例")}）`;
    case "R10":
      return `R10 本月不计点数的病例，其患者支付现金也不在本月扣减（${of("例")}）`;
    case "R11":
      return `R11 月度金额为负时当月不付，结转下月抵扣（${of("个院月")}）`;
    case "R12":
      return `R12 结余率按实际发生的DRG病例总费用计算，超出部分不拨付（${of("家医院")}）`;
    case "R13":
      return `R13 累计审核扣款在清算时继续扣除，不返还（${of("家医院")}）`;
    case "R14":
      return `R14 一月预付款是周转金，不计入累计已拨付费用（${of("家医院")}）`;
    case "R15":
      return names[0] === "fund"
        ? "R15 月度点值按条文只用统筹基金预算计算，年度点值含患者支付，两者口径不同；可用 monthly_basis = total 改为同口径"
        : "R15 月度点值按 monthly_basis = total 计算，含患者支付现金，与年度点值同口径";
    case "R16":
      return `R16 月度总点数按100%计入非稳定病组点数，预拨按预拨比例（${of("例")}）`;
    case "R17":
      return `R17 高倍率按合规费用判定，低倍率按总费用判定（${of("例有不合规费用")}）`;
    case "R18":
      return `R18 考核系数先乘点数和点值，再做封顶（${of("家医院")}）`;
    case "R19":
      return `R19 拨付用公布的8位小数点值，尾差 ${yuan(count)} 元留在基金`;
    case "R20":
      return `R20 “全区所有病例”指参考数据中已入组的病例（${count}例）`;
    case "zero-cost-cases":
      return `费用为0的病例按低倍率计0点，请核对数据（${of("例")}）`;
    case "zero-cost-groups":
      return `病组历史费用合计为0，基准点数为0，病例请做整组单议（${of("个病组")}）`;
    case "unknown-groups":
      return `病组没有历史数据，病例按非稳定病组处理（${of("个病组")}）`;
    case "late-cases":
      return `逾期或退回的病例只在年终清算（${of("例")}）`;
    case "ungrouped-without-review":
      return `没有入组也没有整组单议的病例，年度点数为0（${of("例")}）`;
    case "reviews-not-high":
      return `高倍率单议的病例不是高倍率，没有追加点数（${of("例")}）`;
    case "self-pay-excess":
      return `自费比例超过上限，超出部分从清算中扣除（${of("家医院")}）`;
    case "recovered":
      return `清算金额为负，应予回收（${of("家医院")}）`;
    case "fund-cost-differs":
      return `病例的总费用减患者支付，比参数 year_inpatient_fund_cost_yuan ${count > 0n ? "多" : "少"} ${yuan(count > 0n ? count : -count)} 元，请核对`;
    case "no-value":
      return `有预算但没有点数的月份不拨付，预算留到清算（${of("个月")}）`;
    case "unused-overrides":
      return `专家决定的系数没有用上：病组不在参考数据中，或为基础病组、非稳定病组（${of("条")}）`;
    case "defaults":
      return `params.json 没有写的参数取方案原值（${of("个")}）`;
  }
  return about;
}
