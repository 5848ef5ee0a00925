import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fromHtml } from "./from-html.ts";
import { defaultLimits } from "./limits.ts";
import { read } from "./read.ts";

function linesOf(html: string): string[] {
  return fromHtml(html, defaultLimits).split("\n");
}

describe("the text of a web page", () => {
  it("makes a paragraph a line, and a break a new one", () => {
    const html = "<h1>实施方案</h1><div>一、目标<p>建成<b>12</b>个<br>站点</p>尾声</div>";
    assert.deepEqual(linesOf(html), ["实施方案", "一、目标", "建成12个", "站点", "尾声"]);
  });

  it("shows blanks as a browser does, and none where only the source breaks between Chinese", () => {
    const html = "<p>\n  为加快\n  养老，\n  服务 体系 A\n  B&nbsp;C建设　</p>";
    assert.deepEqual(linesOf(html), ["为加快养老，服务 体系 A B C建设"]);
  });

  it("keeps the lines of preformatted text", () => {
    assert.deepEqual(linesOf("<pre>一、目标\n\n二、任务</pre>"), ["一、目标", "二、任务"]);
  });

  it("drops what a browser does not show", () => {
    const html = `<title>标题</title><nav>首页</nav><script>var a</script><style>p{}</style><noscript>请打开脚本</noscript>
      <p style="display: none">甲</p><p hidden>乙</p><!-- 丙 --><div title="header">公报</div><select><option>丁</select><p>正文<del>旧</del>新</p>`;
    assert.deepEqual(linesOf(html), ["正文新"]);
  });

  it("drops menus, and keeps attachments and single links", () => {
    const html = `<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动</a></li></ul>
      <p>依据<a href="/gz">上级通知</a>制定。</p>
      <div><a href="1.docx">附件1.任务清单</a><br><a href="2.pdf">附件2.指标表</a><br><a href="3.xls">附件3.名单</a></div>`;
    assert.deepEqual(linesOf(html), ["依据上级通知制定。", "附件1.任务清单", "附件2.指标表", "附件3.名单"]);
  });
});

describe("lists of a web page", () => {
  it("writes the numbers of ordered lists", () => {
    const html = "<ol start=3><li>甲<li value=7>乙<li><p>丙</p><p>丙的下文</p></ol><ul><li>丁</ul>";
    assert.deepEqual(linesOf(html), ["3.甲", "7.乙", "8.丙", "丙的下文", "丁"]);
  });

  it("counts as `type` and CSS say, each list for itself", () => {
    const html = `<ol style="list-style-type: cjk-ideographic"><li>甲<ol type="a"><li>甲一<li>甲二</ol><li>乙</ol>
      <ol style="list-style: simp-chinese-informal inside"><li>丙</ol><ol type=I><li>丁</ol><ol reversed><li>戊<li>己</ol>`;
    assert.deepEqual(linesOf(html), [
      "一、甲",
      "a.甲一",
      "b.甲二",
      "二、乙",
      "一、丙",
      "I.丁",
      "2.戊",
      "1.己",
    ]);
  });

  it("adds no second number to an item that is numbered by hand, or in a list that shows none", () => {
    const html = `<ol><li>1.建站<li>（二）培训<li>第三条 考核</ol><ol style="list-style:none"><li>甲</ol>`;
    assert.deepEqual(linesOf(html), ["1.建站", "（二）培训", "第三条 考核", "甲"]);
  });
});

describe("tables of a web page", () => {
  it("makes a row a line, repeats cells that span rows, writes cells that span columns once", () => {
    const html = `<table><caption>任务分解表</caption><thead><tr><th>工程<th>任务<th>时限</thead>
      <tr><td rowspan=2>养老<td>建站<br>改造<td>2025年<tr><td>培训<td rowspan=2>2026年<tr><td colspan=2>合计</table>`;
    assert.deepEqual(linesOf(html), [
      "任务分解表",
      "工程\t任务\t时限",
      "养老\t建站 改造\t2025年",
      "养老\t培训\t2026年",
      "合计\t2026年",
    ]);
  });

  it("reads tables that lay out a page as the text in them", () => {
    const inner = "<table><tr><td>序号<td>任务<tr><td>1<td>建站</table>";
    const html = `<table><tr><td>页眉<td>日期</tr><tr><td colspan=2><p>一、目标</p>${inner}<p>尾</p></table>`;
    assert.deepEqual(linesOf(html), ["页眉", "日期", "一、目标", "序号\t任务", "1\t建站", "尾"]);
    const page = Array.from({ length: 20 }, (_, i) => `<p>第${i + 1}段正文</p>`).join("");
    const aside = `<table><tr><td>栏目<td>${page}</table>`;
    assert.equal(linesOf(aside).length, 21);
  });
});

describe("the encoding of a web page", () => {
  /** Bytes of a page in GB 2312: ASCII, and 标 as the two bytes B1 EA. */
  const page = (head: string) =>
    new Uint8Array([
      ...new TextEncoder().encode(`<html><head>${head}</head><body><p>`),
      ...[0xb1, 0xea, 0xcc, 0xe2, 0xa3, 0xba, 0xb7, 0xbd, 0xb0, 0xb8],
      ...new TextEncoder().encode("</p></body></html>"),
    ]);

  it("is taken from the page's own word, or guessed without one", async () => {
    for (const head of ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', ""]) {
      const { text, format } = await read(page(head), "a.htm");
      assert.deepEqual({ text, format }, { text: "标题：方案", format: "html" });
    }
  });

  it("is UTF-8 for a page saved as such, whatever it says", async () => {
    const html = '<!DOCTYPE html><meta charset="gb2312"><p>标题：方案</p>';
    assert.equal((await read(new TextEncoder().encode(html), "a.txt")).text, "标题：方案");
  });
});
