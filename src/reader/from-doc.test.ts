import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeOle } from "../../test/make-ole.ts";
import { UnreadableError } from "../message/unreadable.ts";
import { read } from "./read.ts";

const fixtures = new URL("../../test/fixtures/reader/", import.meta.url);
const plan = Uint8Array.from(readFileSync(new URL("plan.doc", fixtures)));

describe("fromDoc", () => {
  it("reads the same text as from the .docx that the file was made of: numbers, tables, final version", async () => {
    const docx = await read(readFileSync(new URL("plan.docx", fixtures)), "plan.docx");
    const doc = await read(plan, "plan.doc");
    assert.equal(doc.format, "doc");
    assert.deepEqual(doc.text.split("\n"), docx.text.split("\n"));
    assert.match(doc.text, /^（二）工作目标\n1．建设标准化站点20个/m);
    assert.match(doc.text, /^建成12个站点。$/m);
    assert.match(doc.text, /^养老工程\t培训 考核\t2026年\n合计\t2项$/m);
  });

  it("tells what only looks like a Word 97 file", async () => {
    const word95 = new Uint8Array(1024);
    word95.set([0xec, 0xa5, 0x65, 0]);
    const locked = plan.slice();
    const head = locked.findIndex((byte, i) => byte === 0xec && locked[i + 1] === 0xa5);
    locked[head + 0xb] = locked[head + 0xb]! | 1;
    const cases: [Uint8Array, object][] = [
      [makeOle({ WordDocument: word95 }), { reason: "unknown-format", looksLike: "word-95" }],
      [makeOle({ EncryptedPackage: word95 }), { reason: "encrypted", format: "docx" }],
      [makeOle({ Workbook: word95 }), { reason: "unknown-format", looksLike: "excel" }],
      [makeOle({ Thumbs: word95 }), { reason: "unknown-format" }],
      [locked, { reason: "encrypted", format: "doc" }],
    ];
    for (const [bytes, why] of cases) {
      await assert.rejects(read(bytes, "a.doc"), (error) => {
        assert.ok(error instanceof UnreadableError);
        assert.deepEqual(error.why, why);
        return true;
      });
    }
  });

  it("ends on a file whose sectors run in a circle", async () => {
    const looped = makeOle({ WordDocument: new Uint8Array(2048) });
    // Sector 1 is followed by itself.
    new DataView(looped.buffer).setUint32(512 + 4, 1, true);
    await assert.rejects(read(looped, "a.doc"), UnreadableError);
  });

  it("gives text or an UnreadableError for any damage, in no time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(plan.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const damaged = plan.slice();
          for (const [at, value] of changes) damaged[at] = value;
          const start = performance.now();
          const text = await read(damaged, "a.doc").then(
            (document) => document.text,
            (error) => {
              assert.ok(error instanceof UnreadableError);
              return "";
            },
          );
          assert.ok(text.length <= plan.length * 20);
          assert.ok(performance.now() - start < 20_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});
