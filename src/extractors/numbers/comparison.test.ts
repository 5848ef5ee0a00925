import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findQuantities } from "../values/quantity.ts";
import { comparisonAfter, comparisonOf } from "./comparison.ts";

const cases: readonly [clause: string, op: string][] = [
  ["覆盖率达到95%", "="],
  ["覆盖率达到95%以上", ">="],
  ["覆盖率达到95%(含)以上", ">="],
  ["覆盖率不低于95%", ">="],
  ["站点不得少于3个", ">="],
  ["至少建成3个", ">="],
  ["得分≥80分", ">="],
  ["年满60周岁的老年人", ">="],
  ["发生率不高于3%", "<="],
  ["费用不得超过300元", "<="],
  ["最高补助300元", "<="],
  ["控制在5%以内", "<="],
  ["控制在5%", "<="],
  ["10日内答复", "<="],
  ["超过95%", ">"],
  ["满意度高于95%", ">"],
  ["突破3万元", ">"],
  ["低于60分", "<"],
  ["不足3人", "<"],
  ["60分以下", "<"],
  ["约300人", "~"],
  ["300人左右", "~"],
  ["提高5个百分点", "+"],
  ["年均增长8%", "+"],
  ["下降5个百分点", "-"],
  ["压减10%以上", "-"],
  ["翻一番", "+"],
  ["提高到95%", "="],
  ["增加床位100张", "="],
  ["3—5所", "range"],
  ["过半数同意", ">"],
  ["消除66人以上大班额", "<"],
  ["提前7日公告", ">="],
  ["会议召开7日前通知", ">="],
];

function only(clause: string) {
  const [quantity] = findQuantities(clause, { start: 0, end: clause.length }, []);
  assert.ok(quantity, `no number in ${clause}`);
  return quantity;
}

describe("comparison of a number", () => {
  for (const [clause, op] of cases)
    it(`${clause}: ${op}`, () => assert.equal(comparisonOf(clause, only(clause)), op));

  it("after it is passed over to what follows: 以上的, (含)以下", () => {
    const after = (clause: string) => clause.slice(comparisonAfter(clause, only(clause).end));
    assert.equal(after("60分以上的学生"), "学生");
    assert.equal(after("60分(含)以下学生"), "学生");
    assert.equal(after("60分学生"), "学生");
  });
});
