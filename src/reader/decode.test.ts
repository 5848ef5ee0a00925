import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UnreadableError } from "../message/unreadable.ts";
import { decode } from "./decode.ts";

const plan =
  "关于印发《社区养老服务试点方案》的通知\r\n一、总体目标\r\n到2025年，每千名老年人拥有床位达到35张以上。\r\n";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Encodes by looking every character up in the decoder: Node itself encodes UTF only. */
function encode(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const codes = new Map<string, [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : codes.get(sign)!)),
  );
}

function reasonOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).text;
  } catch (error) {
    assert.ok(error instanceof UnreadableError);
    return error.why.reason;
  }
}

describe("decode", () => {
  it("reads UTF-8, and keeps a byte order mark so that offsets are the file's", () => {
    assert.deepEqual(decode(new TextEncoder().encode(plan)), { text: plan, undecodable: 0 });
    assert.equal(decode(new TextEncoder().encode(`\uFEFF${plan}`)).text, `\uFEFF${plan}`);
    assert.equal(decode(new TextEncoder().encode("𠮷野家😀")).text, "𠮷野家😀");
  });

  it("reads UTF-16 of both orders, with and without a mark", () => {
    for (const littleEndian of [true, false]) {
      assert.equal(decode(utf16(plan, littleEndian)).text, plan);
      assert.equal(decode(utf16(`\uFEFF${plan}`, littleEndian)).text, `\uFEFF${plan}`);
      assert.equal(decode(utf16("The parties agree.\n", littleEndian)).text, "The parties agree.\n");
    }
  });

  it("reads GB 18030 and Big5", () => {
    assert.equal(decode(encode(plan, "gb18030")).text, plan);
    const traditional = plan.replace("关于印发", "關於印發").replace("养老服务试点", "養老服務試點");
    const inBig5 = "關於印發社區養老服務試點方案的通知：每千名老年人擁有床位達到三十五張以上。\n";
    assert.equal(decode(encode(traditional, "gb18030")).text, traditional);
    assert.equal(decode(encode(inBig5, "big5")).text, inBig5);
  });

  it("reads a file that was cut off inside a character, and counts the loss", () => {
    const bytes = new TextEncoder().encode(plan.repeat(3));
    const { text, undecodable } = decode(bytes.subarray(0, bytes.length - 4));
    assert.equal(undecodable, 1);
    assert.ok(text.startsWith(plan));
  });

  it("tells what is no text, and text in an encoding that it does not know", () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 256);
    assert.equal(reasonOf(noise), "not-text");
    assert.equal(reasonOf(new Uint8Array(1000)), "not-text");
    const latin1 = Uint8Array.from(
      "À défaut, les élèves éligibles étaient reçus à l'été où ça créé été",
      (c) => c.charCodeAt(0),
    );
    assert.equal(reasonOf(latin1), "unknown-encoding");
  });

  it("reads thirty megabytes in the time of a few copies", () => {
    const bytes = new TextEncoder().encode(plan.repeat(Math.ceil(30e6 / 140)));
    const start = performance.now();
    assert.equal(decode(bytes).undecodable, 0);
    // Measured 40 to 60 ms; TextDecoder alone takes 200.
    assert.ok(performance.now() - start < 10_000);
  });
});
