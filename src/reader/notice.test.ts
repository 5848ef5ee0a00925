import assert from "node:assert/strict";
import { it } from "node:test";
import { sayNotice } from "./notice.zh.ts";

it("says what was left out, where, and what to do", () => {
  assert.equal(
    sayNotice({ kind: "pages-without-text", pages: [3] }),
    "第 3 页没有可读的文字（图片或空白页），未计入结果；如是扫描件，请先识别成文字再上传。",
  );
  assert.match(
    sayNotice({ kind: "pages-without-text", pages: [1, 2, 3, 4, 5, 6] }),
    /^第 1、2、3、4、5 等 6 页/,
  );
  assert.match(sayNotice({ kind: "unknown-glyphs", pages: [2], count: 9 }), /^第 2 页有 9 个字/);
  assert.equal(
    sayNotice({ kind: "left-out", what: "picture", count: 3 }),
    "文中有 3 张图片，其中的文字没有读入，请对照原文核对。",
  );
  assert.match(sayNotice({ kind: "undecodable", count: 2 }), /2 处/);
});
