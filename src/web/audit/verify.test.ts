import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verifyChain } from "./verify.ts";

/** An answer that comes in pieces that end anywhere. */
function pieces(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(stream) {
      for (let at = 0; at < bytes.length; at += size) stream.enqueue(bytes.slice(at, at + size));
      stream.close();
    },
  });
}

const report = { checked: 9, faults: [], more: false, head: { seq: 9, hash: "f" } };
const text = `{"checked":5,"total":9}\n${JSON.stringify({ report, says: ["核对了9条审计记录，全部完好。"] })}\n`;

describe("checking the chain from the page", () => {
  for (const size of [1, 7, 1000])
    it(`reads progress and result from pieces of ${size} bytes`, async () => {
      const heard: number[] = [];
      const result = await verifyChain(
        (checked) => heard.push(checked),
        new AbortController().signal,
        async () => pieces(text, size),
      );
      assert.deepEqual(heard, [5]);
      assert.deepEqual(result, { report, says: ["核对了9条审计记录，全部完好。"] });
    });

  it("has no result where the answer breaks off", async () => {
    const broken = pieces(text.slice(0, 60), 10);
    const result = await verifyChain(
      () => {},
      new AbortController().signal,
      async () => broken,
    );
    assert.equal(result, undefined);
  });
});
