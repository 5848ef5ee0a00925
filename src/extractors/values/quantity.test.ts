import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clean } from "../../reader/clean.ts";
import { findDates } from "./date.ts";
import { findQuantities } from "./quantity.ts";

/** The numbers of a sentence as `12 个`, `3~5 年` for a range, `1:10` for what has no unit. */
function numbersIn(sentence: string): string[] {
  const { text } = clean(sentence);
  const within = { start: 0, end: text.length };
  return findQuantities(text, within, findDates(text, within)).map(({ value, unit, start, end }) => {
    assert.ok(start < end && end <= text.length);
    return `${Array.isArray(value) ? value.join("~") : value} ${unit}`.trim();
  });
}

const tables: Readonly<Record<string, readonly (readonly [sentence: string, ...numbers: string[]])[]>> = {
  "figures and their units": [
    ["新建站点12个", "12 个"],
    ["覆盖率达到98.5%", "98.5 %"],
    ["提高3.2个百分点", "3.2 个百分点"],
    ["收费1,200元", "1200 元"],
    ["培训12,500人次", "12500 人次"],
    ["投入1.5亿元", "1.5 亿元"],
    ["惠及1.5万人", "1.5 万人"],
    ["植树300万株", "300 万株"],
    ["死亡率低于3.5‰", "3.5 ‰"],
    ["绿地1200平方米、道路3.6公里", "1200 平方米", "3.6 公里"],
    ["每班不超过 45 人", "45 人"],
    ["学习40学时", "40 学时"],
    ["5个工作日内答复", "5 个工作日"],
    ["24小时内先行救助", "24 小时"],
    ["年满60周岁", "60 周岁"],
    ["提高0.5倍", "0.5 倍"],
    ["全角１２个", "12 个"],
    ["补助3千元", "3 千元"],
    ["产值5千万元", "5 千万元"],
    ["翻一番", "1 番"],
    ["翻两番", "2 番"],
    ["得80分以上", "80 分"],
    ["设7个科室", "7 个"],
  ],
  "several in a sentence": [
    ["新建3所、改建5所,投资2亿元", "3 所", "5 所", "2 亿元"],
    ["分别达到6.2张、2.5人和3.1人", "6.2 张", "2.5 人", "3.1 人"],
  ],
  ranges: [
    ["每组3-5人", "3~5 人"],
    ["每组3—5人", "3~5 人"],
    ["每组3~5人", "3~5 人"],
    ["每组3至5人", "3~5 人"],
    ["每组3人至5人", "3~5 人"],
    ["比例为50%至60%", "50~60 %"],
    ["比例为50—60%", "50~60 %"],
    ["投资100(含)—200万元", "100~200 万元"],
    ["15万元以上50万元以下", "15~50 万元"],
    ["6个月以上12个月以内", "6~12 个月"],
    ["大于100并小于等于200", "100~200"],
    ["编号2-3", "2", "3"],
  ],
  ratios: [
    ["师生比不低于1:10", "1:10"],
    ["按1︰10配备", "1:10"],
    ["按1：3.5配备", "1:3.5"],
    ["按8:54:38分担", "8:54:38"],
    ["按6比4分担", "6:4"],
  ],
  "times of a day": [["上午9:30开会"], ["每日8:30至17:00开放"], ["于8时30分前到岗"]],
  "chinese numerals": [
    ["达到百分之九十五", "95 %"],
    ["达到百分之八十五点五", "85.5 %"],
    ["百分之十至百分之十五", "10~15 %"],
    ["超过百分之百", "100 %"],
    ["占八成以上", "80 %"],
    ["增长两倍", "2 倍"],
    ["经三分之二以上成员同意", "2/3"],
    ["不少于四分之一", "1/4"],
    ["过半数同意", "1/2"],
    ["半数以上通过", "1/2"],
    ["占一半", "1/2"],
    ["不少于三名", "3 名"],
    ["不得超过十五日", "15 日"],
    ["至少两人", "2 人"],
    ["年满六十周岁以上", "60 周岁"],
    ["任期三年", "3 年"],
    ["三至五人组成", "3~5 人"],
    ["一、二级残疾", "1~2 级"],
    ["廿三日内", "23 日"],
    ["二十个工作日内办结", "20 个工作日"],
  ],
  "words that are no numbers": [
    ["同一个标准"],
    ["一次办好"],
    ["两个维护"],
    ["第三条"],
    ["唯一一名"],
    ["依照〔2021〕33号文件"],
    ["拨打12345热线"],
    ["推广5G应用"],
    ["采用A4纸"],
    ["实行“1+3”模式"],
    ["每个乡镇"],
    ["十分必要"],
    ["一级抓一级"],
    ["三公经费"],
    ["统一部署、逐一落实"],
  ],
  "stretches of time the sentence is set in": [
    ["力争3年内建成"],
    ["近三年来"],
    ["未来5年"],
    ["三年行动计划"],
    ["办理时限为3年", "3 年"],
  ],
  "blanks of a template": [
    ["达到xx%", "xx %"],
    ["建设XX个站点", "xx 个"],
    ["安排**万元", "** 万元"],
    ["培训x名骨干", "x 名"],
  ],
  "dates are no numbers": [
    ["到2025年建成3所", "3 所"],
    ["二〇二一年建成3所", "3 所"],
    ["3月25日前建成3所", "3 所"],
    ["2021—2023年建成3所", "3 所"],
  ],
};

for (const [name, rows] of Object.entries(tables))
  describe(`quantities: ${name}`, () => {
    for (const [sentence, ...numbers] of rows)
      it(`${sentence} → ${numbers.join(", ") || "none"}`, () =>
        assert.deepEqual(numbersIn(sentence), numbers));
  });

describe("quantities", () => {
  it("keep decimals as written: no binary rounding", () => {
    const { text } = clean("占0.1个百分点、1.15倍、1234567.89元");
    const values = findQuantities(text, { start: 0, end: text.length }, []).map(({ value }) => String(value));
    assert.deepEqual(values, ["0.1", "1.15", "1234567.89"]);
  });

  it("look only at the stretch they are given", () => {
    const text = "建3所改5所修7所";
    const found = findQuantities(text, { start: 3, end: 6 }, []);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ["5所"],
    );
  });
});
