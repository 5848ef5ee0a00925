import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fonts, hex, makePdf, type PdfPage, show } from "../../test/make-pdf.ts";
import { UnreadableError } from "../message/unreadable.ts";
import type { Document } from "./document.ts";
import { read } from "./read.ts";

const fixtures = new URL("../../test/fixtures/reader/", import.meta.url);

/** Chinese text in hexadecimal: the bytes of 国 are B9 FA. */
const chinese = { 总体目标: "d7dccce5c4bfb1ea", 一: "d2bb" };

function readPages(...pages: PdfPage[]): Promise<Document> {
  return read(makePdf(pages), "a.pdf");
}

function why(bytes: Uint8Array, options?: Parameters<typeof read>[2]): Promise<UnreadableError["why"]> {
  return read(bytes, "a.pdf", options).then(
    () => assert.fail("was read"),
    (error) => {
      assert.ok(error instanceof UnreadableError);
      return error.why;
    },
  );
}

describe("the text of a PDF", () => {
  it("is that of the document it was made of: paragraphs, tables over pages, no headers and page numbers", async () => {
    const docx = await read(readFileSync(new URL("plan.docx", fixtures)), "plan.docx");
    const pdf = await read(readFileSync(new URL("plan.pdf", fixtures)), "plan.pdf");
    // Printed with its changes marked, the PDF shows both the old number and the new.
    assert.deepEqual(pdf.text.replace("建成1210个", "建成12个").split("\n"), docx.text.split("\n"));
    assert.equal(pdf.notices, undefined);
    assert.equal(pdf.pages.length, 5);
    for (const [i, start] of pdf.pages.entries()) {
      assert.ok(start >= (pdf.pages[i - 1] ?? 0) && start < pdf.text.length);
    }
    // Some page begins inside a paragraph that the one before could not hold.
    assert.ok(pdf.pages.some((start) => start > 0 && pdf.text[start - 1] !== "\n"));
  });

  it("uses the character maps of the package for fonts that have none of their own", async () => {
    const { text } = await readPages({ content: show(chinese.总体目标, 100, 700), font: fonts.gbk });
    assert.equal(text, "总体目标");
  });

  it("joins wrapped Latin lines with a space, and keeps short lines apart", async () => {
    const full = "The district office shall report its progress on every task each quarter";
    const content = [full, full, full, full, full, "and again.", "Short.", "Another."].map((line, i) =>
      show(hex(line), 60, 760 - i * 18, 14),
    );
    const { text } = await readPages({ content: content.join("") });
    assert.deepEqual(text.split("\n"), [`${`${full} `.repeat(5)}and again.`, "Short.", "Another."]);
  });

  it("makes rows of columns that are only aligned", async () => {
    const rows = [
      ["No", "Task", "Due"],
      ["1", "Build", "2024"],
      ["2", "Train staff", "2025"],
    ];
    const content = rows.flatMap((row, i) =>
      row.map((cell, j) => show(hex(cell), 60 + j * 150, 700 - i * 20, 12)),
    );
    const { text } = await readPages({ content: content.join("") });
    assert.equal(text, "No\tTask\tDue\n1\tBuild\t2024\n2\tTrain staff\t2025");
  });

  it("makes rows of a grid drawn as thin filled boxes, as Word draws it", async () => {
    const bars = [0, 1, 2].flatMap((i) => [
      `60 ${640 + i * 30} 300 0.5 re f\n`,
      `${60 + i * 150} 640 0.5 60 re f\n`,
    ]);
    const cells = [
      ["Task", 680],
      ["Build", 650],
    ] as const;
    const content = cells.map(
      ([text, y]) => show(hex(text), 70, y, 12) + show(hex(`${text} due`), 220, y, 12),
    );
    const { text } = await readPages({ content: bars.join("") + content.join("") });
    assert.equal(text, "Task\tTask due\nBuild\tBuild due");
  });

  it("drops watermarks, repeated headers, page numbers and dotted contents", async () => {
    const page = (i: number, body: string) => ({
      content: `${show(hex("Gazette"), 250, 800, 9)}${show(hex(body), 60, 700, 14)}${show(hex(`- ${i} -`), 280, 40, 10)}BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <${hex("COPY")}> Tj ET\n`,
    });
    const contents = {
      content: ["Goals", "Tasks"]
        .map((title, i) => show(hex(`${title} ........ ${i + 2}`), 60, 700 - i * 20, 14))
        .join(""),
    };
    const { text } = await readPages(page(1, "First."), contents, page(2, "Second."), page(3, "Third."));
    assert.equal(text, "First.\nSecond.\nThird.");
  });
});

describe("what cannot be read of a PDF", () => {
  const nameless = { content: show("00010002000300040005", 100, 700), font: fonts.nameless };

  it("is reported by page", async () => {
    const { text, notices, pages } = await readPages(
      { content: show(hex("The plan."), 100, 700) },
      { content: "" },
      nameless,
    );
    assert.equal(text, "The plan.\n\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    assert.deepEqual(pages, [0, 10, 10]);
    assert.deepEqual(notices, [
      { kind: "pages-without-text", pages: [2] },
      { kind: "unknown-glyphs", count: 5, pages: [3] },
    ]);
  });

  it("is refused where it is everything", async () => {
    assert.deepEqual(await why(makePdf([{ content: "" }, { content: "" }])), {
      reason: "no-text-layer",
      pages: 2,
    });
    assert.deepEqual(await why(makePdf([nameless])), { reason: "unknown-glyphs", pages: 1 });
    assert.deepEqual(await why(readFileSync(new URL("locked.pdf", fixtures))), {
      reason: "encrypted",
      format: "pdf",
    });
  });

  it("is a file that is cut off, or no PDF behind its first bytes", async () => {
    const whole = readFileSync(new URL("plan.pdf", fixtures));
    assert.equal((await why(whole.subarray(0, 30_000))).reason, "damaged");
    assert.equal((await why(new TextEncoder().encode("%PDF-1.4\nnothing\n%%EOF"))).reason, "damaged");
  });

  it("is what takes too long, and the next file is read all the same", async () => {
    const endless = { content: show(hex("A"), 100, 700).repeat(400_000) };
    const reason = await why(makePdf([endless]), { limits: { seconds: 0.5 } });
    assert.deepEqual(reason, { reason: "took-too-long", seconds: 0.5 });
    assert.equal((await readPages({ content: show(hex("Page"), 100, 700) })).text, "Page");
  });

  it("is a page of too many pieces", async () => {
    const content = [1, 2, 3, 4].map((i) => show(hex("Word"), 100, 100 * i)).join("");
    const reason = await why(makePdf([{ content }]), { limits: { elements: 3 } });
    assert.deepEqual(reason, { reason: "expands-too-far", limit: 3 });
  });

  it("is read beside others", async () => {
    const texts = ["One", "Two", "Three"].map((word) => readPages({ content: show(hex(word), 100, 700) }));
    assert.deepEqual(
      (await Promise.all(texts)).map(({ text }) => text),
      ["One", "Two", "Three"],
    );
  });
});
