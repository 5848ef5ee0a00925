import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PhraseReader } from "./noun-phrase.ts";

const reader = new PhraseReader("领导小组|委员会|队伍|信息平台|平台|热线");

/** The phrases of a sentence as `force verb name`, with the modifier before it in brackets. */
function phrasesIn(words: string): string[] {
  return reader.read(words).map(({ force, verb, start, end, modifier }) => {
    const before = modifier === undefined ? "" : `[${modifier}]`;
    return `${force} ${verb} ${before}${words.slice(start, end)}`;
  });
}

const cases: readonly [words: string, ...phrases: string[]][] = [
  ["成立县河道管护领导小组。", "makes 成立 县河道管护领导小组"],
  ["依托县级平台,组建管护队伍", "uses 依托 县级平台", "makes 组建 管护队伍"],
  ["加快推进河道信息平台建设", "works-on 推进 河道信息平台"],
  ["参加县委员会会议"], // 委员会会议 is another noun
  ["参加县委员会,听取汇报", "other 参加 县委员会"],
  ["县委员会负责审核", "none  县委员会"],
  ["成立推进乡村建设领导小组", "makes 成立 推进乡村建设领导小组"], // a verb may be part of a name
  ["建立信息平台推进热线整合", "makes 建立 信息平台", "works-on 推进 热线"], // after the name it is a verb again
  ["建立信息平台、咨询热线和管护队伍", "makes 建立 信息平台", "makes 建立 咨询热线", "makes 建立 管护队伍"],
  ["建立监测、预警平台", "makes 建立 监测、预警平台"], // a list whose members share the kind
  ["建立考核制度、信息平台", "makes 建立 信息平台"],
  ["成立以县长为组长,局长为副组长的河长领导小组", "makes 成立 [以县长为组长,局长为副组长]河长领导小组"],
  ["组建由村委员会成员、志愿者组成的管护队伍", "makes 组建 [由村委员会成员、志愿者组成]管护队伍"],
  ["用好“河道通”平台", "uses 用好 “河道通”平台"],
  ["建立“河道信息平台”", "makes 建立 “河道信息平台”"],
  ["建立一个系统(河道信息平台)", "makes 建立 河道信息平台"],
  ["信息平台体系"],
  ["", ...[]],
];

describe("noun phrases", () => {
  for (const [words, ...phrases] of cases)
    it(words || "nothing", () => assert.deepEqual(phrasesIn(words), phrases));

  it("takes time in proportion to a line without stops", () => {
    for (const unit of ["建设平台", "成立由", "县领导小组由", "(", "“", "的"]) {
      const seconds = (length: number) => {
        const line = unit.repeat(length / unit.length);
        const before = process.cpuUsage();
        reader.read(line);
        return process.cpuUsage(before).user / 1e6;
      };
      seconds(5_000); // compiled before it is measured
      assert.ok(seconds(200_000) < 40 * Math.max(seconds(20_000), 0.01), unit);
    }
  });
});
