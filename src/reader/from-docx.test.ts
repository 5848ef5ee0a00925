import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DocxParts, inList, lists, makeDocx, paragraph, run, table } from "../../test/make-docx.ts";
import { read } from "./read.ts";

async function linesOf(parts: DocxParts): Promise<string[]> {
  const { text, format } = await read(makeDocx(parts), "方案.docx");
  assert.equal(format, "docx");
  return text.split("\n");
}

describe("numbers that Word writes", () => {
  const outline = lists([
    ["chineseCounting", "%1、"],
    ["chineseCounting", "（%2）"],
    ["decimal", "%3."],
    ["decimal", "（%4）"],
    ["decimalEnclosedCircleChinese", "%5"],
  ]);

  it("puts back an outline of five levels, each beginning anew under the one above", async () => {
    const items: [string, number][] = [
      ["总体要求", 0],
      ["重点任务", 0],
      ["健全服务网络", 1],
      ["建设站点", 2],
      ["改造设施", 2],
      ["街道负责选址", 3],
      ["先普查", 4],
      ["提升服务质量", 1],
      ["培训人员", 2],
      ["保障措施", 0],
      ["加强领导", 1],
    ];
    const body = items.map(([text, level]) => paragraph(text, inList(1, level))).join("");
    assert.deepEqual(await linesOf({ body, numbering: outline }), [
      "一、总体要求",
      "二、重点任务",
      "（一）健全服务网络",
      "1.建设站点",
      "2.改造设施",
      "（1）街道负责选址",
      "①先普查",
      "（二）提升服务质量",
      "1.培训人员",
      "三、保障措施",
      "（一）加强领导",
    ]);
  });

  it("writes every way of counting that plans use", async () => {
    const ways = [
      ["decimal", "%1.", "1.甲"],
      ["japaneseCounting", "第%1条", "第一条 甲"],
      ["chineseCountingThousand", "第%1章", "第一章 甲"],
      ["ideographTraditional", "%1、", "甲、甲"],
      ["decimalEnclosedCircle", "%1", "①甲"],
      ["upperLetter", "%1.", "A.甲"],
      ["lowerLetter", "%1)", "a)甲"],
      ["upperRoman", "%1.", "I.甲"],
      ["lowerRoman", "(%1)", "(i)甲"],
      ["decimalFullWidth", "%1．", "１．甲"],
      ["decimalZero", "%1、", "01、甲"],
      ["chineseLegalSimplified", "%1、", "壹、甲"],
      ["bullet", "●", "● 甲"],
      ["bullet", "\uF06C", "● 甲"],
      ["none", "注：", "注：甲"],
      ["none", "", "甲"],
    ] as const;
    const numbering = lists(...ways.map(([format, text]) => [[format, text]] as const));
    const body = ways.map((_, i) => paragraph("甲", inList(i + 1))).join("");
    assert.deepEqual(
      await linesOf({ body, numbering }),
      ways.map(([, , line]) => line),
    );
  });

  it("shows the counts of the levels above, in decimal where the level asks for it", async () => {
    const numbering = lists([
      ["chineseCounting", "%1、"],
      ["decimal", "%1.%2", "<w:isLgl/>"],
    ]);
    const body = [0, 1, 1, 0, 1].map((level) => paragraph("站点", inList(1, level))).join("");
    assert.deepEqual(await linesOf({ body, numbering }), [
      "一、站点",
      "1.1 站点",
      "1.2 站点",
      "二、站点",
      "2.1 站点",
    ]);
  });

  it("keeps a number and a figure apart", async () => {
    const body = paragraph("5G基站全覆盖", inList(1));
    assert.deepEqual(await linesOf({ body, numbering: lists([["decimal", "%1."]]) }), ["1. 5G基站全覆盖"]);
  });

  it("counts on where lists share a definition, and begins anew where one overrides its start", async () => {
    const numbering = `${lists([["decimal", "%1."]])}
      <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [1, 2, 3, 3, 1].map((list) => paragraph("甲", inList(list))).join("");
    assert.deepEqual(await linesOf({ body, numbering }), ["1.甲", "2.甲", "1.甲", "2.甲", "3.甲"]);
  });

  it("takes a level from an override, and a start from the definition", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="附件%1 "/></w:lvl></w:lvlOverride></w:num>`;
    const body = paragraph("甲", inList(1)) + paragraph("乙", inList(2));
    assert.deepEqual(await linesOf({ body, numbering }), ["4.甲", "附件5 乙"]);
  });

  it("does not begin a level anew that says so", async () => {
    const numbering = lists([
      ["chineseCounting", "第%1章"],
      ["chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [0, 1, 1, 0, 1].map((level) => paragraph("总则", inList(1, level))).join("");
    assert.deepEqual(await linesOf({ body, numbering }), [
      "第一章 总则",
      "第一条 总则",
      "第二条 总则",
      "第二章 总则",
      "第三条 总则",
    ]);
  });

  const headings = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="3"><w:name w:val="plain heading"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`;
  const tied = lists([
    ["chineseCounting", "%1、", '<w:pStyle w:val="1"/>'],
    ["chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'],
  ]);

  it("follows styles, what they are based on, and the levels tied to them", async () => {
    const styled = (text: string, style: string, more = "") =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled("目标", "1"),
      styled("任务", "1"),
      styled("场地", "2"),
      styled("人员", "2"),
      styled("前言", "3"),
      styled("说明", "1", inList(0)),
      styled("保障", "1"),
    ].join("");
    assert.deepEqual(await linesOf({ body, styles: headings, numbering: tied }), [
      "一、目标",
      "二、任务",
      "（一）场地",
      "（二）人员",
      "前言",
      "说明",
      "三、保障",
    ]);
  });

  it("follows a list that only names a list style", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="公文"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="公文"/></w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>`;
    assert.deepEqual(await linesOf({ body: paragraph("甲", inList(7)), numbering }), ["一、甲"]);
  });

  it("counts an empty item that Word counts, and writes no line for it", async () => {
    const body = paragraph("甲", inList(1)) + paragraph("", inList(1)) + paragraph("乙", inList(1));
    assert.deepEqual(await linesOf({ body, numbering: lists([["decimal", "%1."]]) }), ["1.甲", "3.乙"]);
  });
});

describe("the text of a Word file", () => {
  it("breaks lines where the paragraph does, and keeps tabs for tables", async () => {
    const body = `<w:p>${run("第一行")}<w:r><w:br/><w:t>第二行</w:t><w:tab/><w:t>仍是第二行</w:t></w:r></w:p><w:p/>${paragraph("　　另一段 ")}`;
    assert.deepEqual(await linesOf({ body }), ["第一行", "第二行 仍是第二行", "另一段"]);
  });

  it("keeps insertions, and drops deletions, moved-away and hidden text", async () => {
    const body = `<w:p>${run("建成")}<w:ins>${run("12")}</w:ins><w:del><w:r><w:delText>10</w:delText></w:r></w:del>${run("个")}${run("（内部掌握）", "<w:vanish/>")}${run("站点", '<w:vanish w:val="0"/>')}<w:moveFrom>${run("旧处")}</w:moveFrom><w:moveTo>${run("新处")}</w:moveTo></w:p>`;
    assert.deepEqual(await linesOf({ body }), ["建成12个站点新处"]);
  });

  it("joins paragraphs whose mark was deleted, and skips deleted rows and whole deleted items", async () => {
    const deleted = "<w:rPr><w:del/></w:rPr>";
    const body = [
      paragraph("前半", deleted),
      paragraph("后半"),
      `<w:p><w:pPr>${inList(1)}${deleted}</w:pPr><w:del><w:r><w:delText>删去的一项</w:delText></w:r></w:del></w:p>`,
      paragraph("留下的一项", inList(1)),
      `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph("丙")}</w:tc><w:tc>${paragraph("丁")}</w:tc></w:tr></w:tbl>`,
    ].join("");
    const numbering = lists([["decimal", "%1."]]);
    assert.deepEqual(await linesOf({ body, numbering }), ["前半后半", "1.留下的一项", "甲\t乙"]);
  });

  it("shows the results of fields, not their instructions, and circled numbers drawn by one", async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === "" ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${run("表")}${field("SEQ 表", "3")}${run("，见第")}<w:fldSimple w:instr="REF x">${run("5")}</w:fldSimple>${run("项")}${field("EQ \\o\\ac(○,11)", "")}</w:p>`;
    assert.deepEqual(await linesOf({ body }), ["表3，见第5项⑪"]);
  });

  it("reads a text box once, after the paragraph that holds it", async () => {
    const box = `<w:txbxContent>${paragraph("专栏1 重点工程")}</w:txbxContent>`;
    const body = `<w:p>${run("正文")}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    assert.deepEqual(await linesOf({ body }), ["正文", "专栏1 重点工程"]);
  });

  it("drops a generated table of contents, by its control or its styles", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const body = [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph("目录")}</w:sdtContent></w:sdt>`,
      paragraph("一、总体要求 1", '<w:pStyle w:val="TOC1"/>'),
      `<w:sdt><w:sdtContent>${paragraph("正文")}</w:sdtContent></w:sdt>`,
    ].join("");
    assert.deepEqual(await linesOf({ body, styles }), ["正文"]);
  });

  it("says what it leaves out", async () => {
    const body = `<w:p>${run("甲")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p><w:altChunk/>`;
    const { notices } = await read(makeDocx({ body }), "a.docx");
    assert.deepEqual(notices, [
      { kind: "left-out", what: "picture", count: 1 },
      { kind: "left-out", what: "footnote", count: 1 },
      { kind: "left-out", what: "part", count: 1 },
    ]);
  });
});

describe("tables of a Word file", () => {
  it("makes a row a line, and a space of a line break in a cell", async () => {
    const body = table(["序号", "任务", "牵头单位"], ["1", "建设站点\n改造设施", "区民政局"], ["", "", ""]);
    assert.deepEqual(await linesOf({ body }), ["序号\t任务\t牵头单位", "1\t建设站点 改造设施\t区民政局"]);
  });

  it("repeats a cell that spans rows, and writes one that spans columns once", async () => {
    const body = table(
      ["工程", "任务", "时限"],
      [["养老工程", '<w:vMerge w:val="restart"/>'], "建站", "2025年"],
      [["", "<w:vMerge/>"], "培训", "2026年"],
      [["合计", '<w:gridSpan w:val="2"/>'], "2项"],
    );
    assert.deepEqual(await linesOf({ body }), [
      "工程\t任务\t时限",
      "养老工程\t建站\t2025年",
      "养老工程\t培训\t2026年",
      "合计\t2项",
    ]);
  });

  it("reads a frame of one column as the lines that it holds", async () => {
    const body = table(["专栏\n1.建站\n2.培训"]);
    assert.deepEqual(await linesOf({ body }), ["专栏", "1.建站", "2.培训"]);
  });

  it("numbers the cells of a list", async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (text: string) => `<w:tr>${cell(paragraph(text, inList(1)))}${cell(paragraph("局"))}</w:tr>`;
    const body = `<w:tbl>${row("建站")}${row("培训")}</w:tbl>`;
    assert.deepEqual(await linesOf({ body, numbering: lists([["decimal", "%1."]]) }), [
      "1.建站\t局",
      "2.培训\t局",
    ]);
  });
});

describe("hostile Word files", () => {
  it("never expands an entity, inside or outside", async () => {
    const document = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY file SYSTEM "file:///etc/passwd">]>
      <w:document><w:body><w:p><w:r><w:t>甲&file;&a;乙&#x4E19;</w:t></w:r></w:p></w:body></w:document>`;
    assert.deepEqual(await linesOf({ body: "", entries: { "word/document.xml": document } }), ["甲乙丙"]);
  });

  it("follows no relation out of the archive", async () => {
    const relations = (target: string, mode: string) =>
      `<Relationships><Relationship Type="x/officeDocument" Target="${target}"${mode}/></Relationships>`;
    for (const [target, mode] of [
      ["../../../../etc/passwd", ""],
      ["file:///etc/passwd", ' TargetMode="External"'],
    ] as const) {
      const bytes = makeDocx({ body: paragraph("甲"), entries: { "_rels/.rels": relations(target, mode) } });
      const outcome = await read(bytes, "a.docx").then(
        ({ text }) => text,
        (error) => error.why.reason,
      );
      assert.ok(outcome === "甲" || outcome === "damaged", outcome);
    }
  });

  it("ignores levels and references that Word cannot have made", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99999999"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body =
      paragraph("甲", inList(1, 7)) + paragraph("乙", inList(5)) + paragraph("丙", '<w:pStyle w:val="无"/>');
    const styles =
      '<w:style w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:styleId="y"><w:basedOn w:val="x"/></w:style>';
    assert.deepEqual(await linesOf({ body, numbering, styles }), ["甲", "乙", "丙"]);
  });
});
