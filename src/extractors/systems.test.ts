import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../parser/parse.ts";
import { clean } from "../reader/clean.ts";
import { readTree } from "./reading.ts";
import { findSystems } from "./systems.ts";

function systemsIn(text: string) {
  return findSystems(readTree(parse(clean(text))));
}

const names: readonly [text: string, ...names: string[]][] = [
  ["建设全县河道监测信息平台，实现数据实时上传。", "全县河道监测信息平台"],
  ["建立河道名录和管护台账。", "河道名录", "管护台账"],
  ["依托“河道通”平台受理群众投诉。", "“河道通”平台"],
  ["开通24小时护河热线和应急绿色通道。", "24小时护河热线", "应急绿色通道"],
  ["录入《全国河道管理信息系统》。", "《全国河道管理信息系统》"],
  ["将检查结果在河道管理信息系统发布。", "河道管理信息系统"],
  ["对排污口建立“一口一档”。", "一口一档"],
  ["建立部门间信息共享机制。", "部门间信息共享机制"],
  ["构建监测、预警、预防机制。", "监测、预警、预防机制"],
  ["建立“河长+警长”巡护模式。", "“河长+警长”巡护模式"],
  ["健全考核奖惩机制，完善工作制度。"], // carry no information
  ["教育系统要带头落实。"], // a line of work
  ["搭建有效平台，利用微信公众号、手机客户端等宣传。"], // no names
  ["粮食入库前抽检，国库集中支付。"],
  ["推广等服务平台。"],
];

describe("systems", () => {
  for (const [text, ...expected] of names)
    it(text, () =>
      assert.deepEqual(
        systemsIn(text).map(({ name }) => name),
        expected,
      ),
    );

  it("are told once, where the text says most of them", () => {
    const text = "实施河道整治工程、河道监测平台建设等3项工程。建设河道监测平台，汇聚水质数据。";
    const [system, ...rest] = systemsIn(text);
    assert.deepEqual(rest, []);
    assert.equal(system!.name, "河道监测平台");
    assert.equal(system!.does, "汇聚水质数据");
  });

  it("are not told again by the end of their name", () => {
    const text = "建设全县河道监测平台。通过河道监测平台发布预警。";
    assert.deepEqual(
      systemsIn(text).map(({ name }) => name),
      ["全县河道监测平台"],
    );
  });
});
