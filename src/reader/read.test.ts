import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { inList, lists, makeDocx, paragraph, table } from "../../test/make-docx.ts";
import { fonts, makePdf, show } from "../../test/make-pdf.ts";
import { type Unreadable, UnreadableError } from "../message/unreadable.ts";
import { sayUnreadable } from "../message/unreadable.zh.ts";
import type { Document } from "./document.ts";
import { type ReadOptions, read } from "./read.ts";

const utf8 = new TextEncoder();

async function why(bytes: Uint8Array, name: string, options?: ReadOptions): Promise<Unreadable> {
  try {
    await read(bytes, name, options);
  } catch (error) {
    assert.ok(error instanceof UnreadableError);
    return error.why;
  }
  return assert.fail(`${name} was read`);
}

describe("read", () => {
  it("finds the format by content, whatever the name says", async () => {
    const docx = makeDocx({ body: paragraph("总体目标") });
    const cases: [Uint8Array, string, Document["format"]][] = [
      [docx, "方案.pdf", "docx"],
      [docx, "方案", "docx"],
      [makePdf([{ content: show("d7dccce5c4bfb1ea", 100, 700), font: fonts.gbk }]), "方案.docx", "pdf"],
      [utf8.encode("<!DOCTYPE html><p>总体目标"), "方案.doc", "html"],
      [utf8.encode("<p>总体目标"), "方案.html", "html"],
      [utf8.encode("总体目标"), "方案.docx", "txt"],
    ];
    for (const [bytes, name, format] of cases) {
      const document = await read(bytes, name);
      assert.deepEqual([document.format, document.text, document.name], [format, "总体目标", name]);
    }
  });

  it("takes plain text as it is, with its marks, line ends and blanks", async () => {
    const text = "\uFEFF\r\n　　一、目标\t甲 \r\n\n<p>不是网页</p>\n";
    const document = await read(utf8.encode(text), "a.txt");
    assert.equal(document.text, text);
    assert.equal(document.sha256, createHash("sha256").update(utf8.encode(text)).digest("hex"));
  });

  it("leaves the bytes that it is given as they are", async () => {
    const bytes = makePdf([{ content: show("d7dccce5c4bfb1ea", 100, 700), font: fonts.gbk }]);
    const before = bytes.slice();
    await read(bytes, "a.pdf");
    assert.deepEqual(bytes, before);
  });

  it("reports bytes that are no character", async () => {
    const text = utf8.encode("方案的总体目标".repeat(50));
    assert.equal((await read(text, "a.txt")).notices, undefined);
    const { notices } = await read(text.subarray(0, text.length - 1), "a.txt");
    assert.deepEqual(notices, [{ kind: "undecodable", count: 1 }]);
  });
});

describe("bad input", () => {
  it("is told apart", async () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i * 7 + 200) % 256);
    const docx = makeDocx({ body: paragraph("总体目标") });
    const empty = zipSync({});
    const cases: [Uint8Array, string, Unreadable][] = [
      [new Uint8Array(), "a.txt", { reason: "empty" }],
      [Uint8Array.from(png), "方案.docx", { reason: "unknown-format", looksLike: "picture" }],
      [utf8.encode("{\\rtf1 text}"), "a.doc", { reason: "unknown-format", looksLike: "rtf" }],
      [
        zipSync({ "xl/workbook.xml": strToU8("<x/>") }),
        "a.docx",
        { reason: "unknown-format", looksLike: "excel" },
      ],
      [zipSync({ "OFD.xml": strToU8("<x/>") }), "a.ofd", { reason: "unknown-format", looksLike: "ofd" }],
      [zipSync({ "读我.txt": strToU8("x") }), "a.zip", { reason: "unknown-format", looksLike: "archive" }],
      [empty, "a.docx", { reason: "unknown-format", looksLike: "archive" }],
      [
        utf8.encode('<?xml version="1.0"?><w:wordDocument/>'),
        "a.xml",
        { reason: "unknown-format", looksLike: "word-xml" },
      ],
      [
        utf8.encode("From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
        "a.mht",
        { reason: "unknown-format", looksLike: "web-archive" },
      ],
      [noise, "a.txt", { reason: "not-text" }],
      [
        docx.subarray(0, docx.length - 30),
        "a.docx",
        { reason: "damaged", format: "docx", detail: "no directory" },
      ],
      [
        makeDocx({ body: "<w:p>" }),
        "a.docx",
        { reason: "damaged", format: "docx", detail: "XML is not well-formed at 188" },
      ],
    ];
    for (const [bytes, name, expected] of cases) assert.deepEqual(await why(bytes, name), expected, name);
  });

  it("is refused by size before anything is read, within a limit of the caller's", async () => {
    const bytes = new Uint8Array(60 * 1024 * 1024).fill(0x41);
    const limit = 50 * 1024 * 1024;
    assert.deepEqual(await why(bytes, "a.txt"), { reason: "too-large", bytes: bytes.length, limit });
    const limits = { bytes: 10 };
    assert.deepEqual(await why(bytes.subarray(0, 11), "a.txt", { limits }), {
      reason: "too-large",
      bytes: 11,
      limit: 10,
    });
    assert.equal((await read(bytes.subarray(0, 10), "a.txt", { limits })).text.length, 10);
  });

  it("cannot make a zip bomb go off", async () => {
    const limits = { expanded: 1_000_000, entries: 100, elements: 1000 };
    const bomb = makeDocx({ body: `<w:p><w:r><w:t>${"0".repeat(20_000_000)}</w:t></w:r></w:p>` });
    const tooFar = async (bytes: Uint8Array, name: string, limit: number) =>
      assert.deepEqual(await why(bytes, name, { limits }), { reason: "expands-too-far", limit });
    await tooFar(bomb, "a.docx", limits.expanded);

    // The sizes that an archive declares are the attacker's: the same bomb, said to hold ten bytes.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 28; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await tooFar(lying, "a.docx", limits.expanded);

    const entries = Array.from({ length: 101 }, (_, i) => [`${i}`, new Uint8Array()]);
    await tooFar(zipSync(Object.fromEntries(entries)), "a.docx", limits.entries);
    await tooFar(makeDocx({ body: `<w:p>${"<w:r/>".repeat(1001)}</w:p>` }), "a.docx", limits.elements);
    await tooFar(utf8.encode(`<html>${"<p>".repeat(2001)}`), "a.html", limits.elements);
    // Many paragraphs are no bomb: they are read one at a time.
    const long = makeDocx({ body: paragraph("目标").repeat(2000) });
    assert.equal((await read(long, "a.docx", { limits })).text.length, 5999);
  });

  it("nested too deep is refused, not a crash", async () => {
    const deep = `${"<w:ins>".repeat(100_000)}${"</w:ins>".repeat(100_000)}`;
    assert.equal((await why(makeDocx({ body: deep }), "a.docx")).reason, "damaged");
    assert.equal((await why(utf8.encode(`<html>${"<div>".repeat(100_000)}`), "a.html")).reason, "damaged");
  });

  it("says what happened, where and what to do, in one sentence or two", () => {
    const reasons: Unreadable[] = [
      { reason: "empty" },
      { reason: "not-text" },
      { reason: "unknown-encoding" },
      { reason: "unknown-format" },
      { reason: "unknown-format", looksLike: "ofd" },
      { reason: "too-large", bytes: 104_857_600, limit: 52_428_800 },
      { reason: "expands-too-far", limit: 10_000 },
      { reason: "damaged", format: "docx" },
      { reason: "encrypted", format: "pdf" },
      { reason: "no-text-layer", pages: 3 },
      { reason: "unknown-glyphs", pages: 3 },
      { reason: "took-too-long", seconds: 60 },
      { reason: "missing", path: "方案.docx" },
    ];
    for (const reason of reasons) {
      const sentence = sayUnreadable(reason, "方案.docx");
      assert.match(sentence, /“方案\.docx”.*请.*。$/);
      assert.doesNotMatch(sentence, /undefined|NaN|！/);
    }
    assert.match(sayUnreadable(reasons[5]!, "方案.docx"), /100 MB.*50 MB/);
  });
});

describe("any input", () => {
  /** Reads it or refuses it, and nothing else, in bounded time. */
  async function holds(bytes: Uint8Array, name: string): Promise<void> {
    const start = performance.now();
    try {
      const { text, pages, format } = await read(bytes, name);
      assert.equal(typeof text, "string");
      for (const page of pages) assert.ok(page >= 0 && page <= text.length);
      if (format !== "txt")
        for (const line of text.split("\n")) assert.equal(line, line.replace(/[\r\v\f]/g, ""));
    } catch (error) {
      assert.ok(error instanceof UnreadableError, String(error));
      assert.match(sayUnreadable(error.why, name), /。$/);
    }
    // Milliseconds each; what is guarded against is what never ends.
    assert.ok(performance.now() - start < 20_000);
  }

  const names = fc.constantFrom("a.txt", "a.docx", "a.doc", "a.pdf", "a.html", "a", "方案");
  const heads = fc.constantFrom(
    "",
    "PK\x03\x04",
    "%PDF-1.7\n",
    "<html>",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "\xff\xfe",
  );

  it("of random bytes is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 3000 }), names, (head, bytes, name) =>
        holds(Uint8Array.from([...Array.from(head, (sign) => sign.charCodeAt(0)), ...bytes]), name),
      ),
      { numRuns: 500 },
    );
  });

  it("that is a document damaged here and there is read or refused", async () => {
    const samples = [
      makeDocx({
        body: paragraph("目标", inList(1)) + table(["甲", "乙"], ["丙", "丁"]),
        numbering: lists([["chineseCounting", "%1、"]]),
      }),
      makePdf([{ content: show("d7dccce5c4bfb1ea", 100, 700), font: fonts.gbk }, { content: "" }]),
      utf8.encode(
        "<!DOCTYPE html><ol start=2><li>甲<table><tr><td rowspan=2>乙<td>丙<tr><td>丁</table></ol>",
      ),
    ];
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        changes,
        fc.nat(),
        names,
        (sample, changed, cut, name) => {
          const bytes = cut % 3 === 0 ? sample.slice(0, cut % sample.length) : sample.slice();
          for (const [at, value] of changed) if (bytes.length > 0) bytes[at % bytes.length] = value;
          return holds(bytes, name);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of markup is read or refused", async () => {
    const tags = [
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td rowspan=0>",
      "<td colspan=9999>",
      "</table>",
      "<ol start=-5>",
      "<li value=x>",
      "<br>",
      "<div hidden>",
      "<pre>",
      "甲\n乙",
      "&nbsp;",
      "<a href=x>",
      "<!--",
      "-->",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 60 }), (parts) =>
        holds(utf8.encode(`<html>${parts.join("")}`), "a.html"),
      ),
      { numRuns: 300 },
    );
  });

  it("of text is given back exactly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (tail) => {
        const text = `关于方案的通知\n${tail.replace(/\p{Cc}/gu, " ")}`;
        assert.equal((await read(utf8.encode(text), "a.txt")).text, text);
      }),
    );
  });

  it("that is a plan of thirty megabytes is read", async () => {
    const sentence = "到2025年，每千名老年人拥有护理型床位不少于35张。\n";
    const bytes = utf8.encode(sentence.repeat(Math.ceil(31e6 / utf8.encode(sentence).length)));
    const start = performance.now();
    assert.equal((await read(bytes, "a.txt")).text.length % sentence.length, 0);
    // Measured 100 to 200 ms.
    assert.ok(performance.now() - start < 10_000);
  });
});
