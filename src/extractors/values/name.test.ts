import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abbreviates, endingsOf, nameStart } from "./name.ts";

function nameIn(words: string, kind: string): string | undefined {
  const start = nameStart(words, kind.length);
  return start === undefined ? undefined : words.slice(start);
}

describe("names", () => {
  it("begin after measure words and modifiers", () => {
    assert.equal(nameIn("了一支专门的河道管护队伍", "队伍"), "河道管护队伍");
    assert.equal(nameIn("覆盖全县的河道监测平台", "平台"), "河道监测平台");
    assert.equal(nameIn("我县河道管护队伍", "队伍"), "河道管护队伍");
  });

  it("keep their modifier where too little is left without it", () => {
    assert.equal(nameIn("部门与乡镇的平台", "平台"), "部门与乡镇的平台");
    const start = nameStart("部门与乡镇的服务平台", 2, (name) => name === "服务平台");
    assert.equal(start, 0);
  });

  it("keep 的 inside quotes", () => assert.equal(nameIn("“我们的河”平台", "平台"), "“我们的河”平台"));

  it("are none with half a bracket, or when too long", () => {
    assert.equal(nameIn("村)管护队伍", "队伍"), undefined);
    assert.equal(nameIn(`${"甲".repeat(50)}队伍`, "队伍"), undefined);
  });

  it("may be said short", () => {
    assert.ok(abbreviates("管护领导小组", "县河道管护工作领导小组"));
    assert.ok(!abbreviates("县管护专班", "县河道管护工作领导小组"));
    assert.ok(endingsOf(["县信息平台"]).has("信息平台"));
    assert.ok(!endingsOf(["县信息平台"]).has("县信息平台"));
  });
});
