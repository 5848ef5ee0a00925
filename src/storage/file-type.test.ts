import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { fileTypeOf } from "./file-type.ts";

const typeOf = (content: Uint8Array | string) => {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : Buffer.from(content);
  return fileTypeOf(async (at, length) => bytes.subarray(at, at + length), bytes.length);
};
const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../test/fixtures/reader/${name}`, import.meta.url)));
/** An Office file whose telling entry comes after a picture that is longer than what is read of the start. */
const office = (entry: string) =>
  zipSync({
    "docProps/thumbnail.jpeg": Uint8Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 251),
    [entry]: strToU8("<x/>"),
  });

const zip = zipSync({ "现场.txt": strToU8("x") });
const openXml = "application/vnd.openxmlformats-officedocument.";

describe("type of a file by its content", () => {
  const cases: readonly (readonly [string, Uint8Array | string, string])[] = [
    ["JPEG", "\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
    ["PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"],
    ["GIF", "GIF89a\x01\0", "image/gif"],
    ["WebP", "RIFF\x24\0\0\0WEBPVP8 ", "image/webp"],
    ["a sound in RIFF", "RIFF\x24\0\0\0WAVEfmt ", "application/octet-stream"],
    ["a picture of a phone", "\0\0\0\x18ftypheic\0\0\0\0", "image/heic"],
    ["a film", "\0\0\0\x18ftypmp42\0\0\0\0", "video/mp4"],
    ["PDF", fixture("plan.pdf"), "application/pdf"],
    ["Word", fixture("plan.docx"), `${openXml}wordprocessingml.document`],
    ["Word, entries in another order", office("word/document.xml"), `${openXml}wordprocessingml.document`],
    ["Excel", office("xl/workbook.xml"), `${openXml}spreadsheetml.sheet`],
    ["PowerPoint", office("ppt/presentation.xml"), `${openXml}presentationml.presentation`],
    ["ZIP", zip, "application/zip"],
    ["empty ZIP", zipSync({}), "application/zip"],
    ["old Word", fixture("plan.doc"), "application/msword"],
    ["OLE of another program", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"],
    ["UTF-8", Buffer.from("任务台账\n第一项\t完成"), "text/plain"],
    ["GB 18030", "\xc8\xce\xce\xf1\xcc\xa8\xd5\xcb\r\n", "text/plain"],
    ["UTF-16", "\xff\xfe\x1f\x90", "text/plain"],
    ["long UTF-8, cut inside a character", Buffer.from(`a${"任".repeat(3_000)}`), "text/plain"],
    ["a page, which is only ever text", "<html><script>alert(1)</script>", "text/plain"],
    ["a program", "\x7fELF\x02\x01\x01\0", "application/octet-stream"],
    ["bytes that are no text", "\x01\x02\x03", "application/octet-stream"],
    ["nothing", "", "application/octet-stream"],
  ];
  for (const [name, content, type] of cases) {
    it(`${name}: ${type}`, async () => {
      assert.equal(await typeOf(content), type);
    });
  }

  it("no start of a known file makes it fail", async () => {
    for (const whole of [fixture("plan.doc"), zip, office("xl/workbook.xml")]) {
      for (let length = 0; length < Math.min(whole.length, 1_200); length += 13) {
        assert.equal(typeof (await typeOf(whole.subarray(0, length))), "string");
      }
    }
  });
});
