import type { NumberType, TextType, TruthType } from "../rule.ts";

/** Types that the rules of the book share. Their bounds are wide for one record and let a compiler use integers. */

/** 元, to the fen; not negative unless told. A hundred million is more than any one case or hospital's month. */
export const yuan = (min = "0", max = "100000000"): NumberType => ({
  type: "number",
  unit: "元",
  scale: 2,
  min,
  max,
});

/** A whole year of a city's fund. */
export const fundYuan = (min = "0"): NumberType => yuan(min, "100000000000");

/** 点, to the eighth decimal. */
export const pointsType = (max = "100000"): NumberType => ({
  type: "number",
  unit: "点",
  scale: 8,
  min: "0",
  max,
});

/** 元/点, to the eighth decimal. */
export const pointValue: NumberType = { type: "number", unit: "元/点", scale: 8, min: "0", max: "100000" };

/** Cases of a group or of a whole year. */
export const cases = (min = "1", max = "1000000"): NumberType => ({
  type: "number",
  unit: "例",
  scale: 0,
  min,
  max,
});

/** The same as a bare number, where it turns one case's cost into what is compared with a sum of costs. */
export const count = (min = "1", max = "1000000"): NumberType => ({ ...cases(min, max), unit: "" });

/** A share in whole percents. */
export const percents = (max = "100"): NumberType => ({ type: "number", unit: "%", scale: 0, min: "0", max });

export const truth: TruthType = { type: "truth" };

export const words = (...oneOf: readonly string[]): TextType => ({ type: "text", oneOf });
