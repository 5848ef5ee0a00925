import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { DamagedArchiveError } from "../errors.ts";
import { partOf, readArchive, verifyArchive, writeArchive } from "./archive.ts";

const contents: readonly (readonly [string, Uint8Array])[] = [
  ["info.json", Buffer.from('{"一":1}')],
  ["empty", Buffer.alloc(0)],
  ["one-block", randomBytes(512)],
  ["rows/tasks/000001", randomBytes(700)],
];

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const archive = await joined(
  writeArchive([...contents.map(([name, bytes]) => partOf(name, bytes)), partOf("folder/", Buffer.alloc(0))]),
);

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const isDamaged = (bytes: Uint8Array, what: string) =>
  assert.rejects(verifyArchive(inPieces(bytes, 700)), DamagedArchiveError, what);

describe("archive", () => {
  it("gives back what was put in, however its bytes come", async () => {
    for (const length of [1, 511, 512, 513, archive.length]) {
      const read: [string, Buffer][] = [];
      for await (const { name, content } of readArchive(inPieces(archive, length))) {
        read.push([name, await joined(content)]);
      }
      assert.deepEqual(
        read,
        [...contents, ["folder/", Buffer.alloc(0)] as const].map(([name, bytes]) => [
          name,
          Buffer.from(bytes),
        ]),
      );
    }
  });

  it("is a tar file that tar opens", () => {
    const { stdout, status } = spawnSync("tar", ["tf", "-"], { input: archive, encoding: "utf8" });
    assert.equal(status, 0);
    assert.deepEqual(
      stdout.trim().split("\n").slice(0, 4),
      contents.map(([name]) => name),
    );
  });

  it("is whole only as it was written: no byte can change", async () => {
    await assert.doesNotReject(verifyArchive(inPieces(archive, 700)));
    // Every third: enough to meet every field of every header, every content and every filling.
    for (let at = 0; at < archive.length; at += 3) {
      const changed = Buffer.from(archive);
      changed[at]! ^= 1 << (at % 8);
      await isDamaged(changed, `byte ${at}`);
    }
  });

  it("is whole only to its last byte, and with none after it", async () => {
    for (let length = 0; length < archive.length; length += 61) {
      await isDamaged(archive.subarray(0, length), `${length} bytes`);
    }
    await isDamaged(archive.subarray(0, -1), "all but one");
    await isDamaged(Buffer.concat([archive, Buffer.alloc(1)]), "one more");
    await isDamaged(Buffer.concat([archive, archive]), "twice");
  });

  it("names the part that is damaged", async () => {
    const changed = Buffer.from(archive);
    changed[archive.indexOf(contents[3]![1])]! ^= 1;
    await assert.rejects(verifyArchive(inPieces(changed, 700)), (error) => {
      assert.ok(error instanceof DamagedArchiveError);
      return error.part === "rows/tasks/000001";
    });
  });

  it("cannot lose or gain a whole part", async () => {
    const block = 512;
    // info.json: header and one block of content
    await isDamaged(archive.subarray(2 * block), "without the first part");
    await isDamaged(Buffer.concat([archive.subarray(0, 2 * block), archive]), "the first part twice");
  });

  it("is not written where a content is shorter or longer than it was said to be", async () => {
    for (const size of [2, 4]) {
      const lying = { ...partOf("x", Buffer.from("abc")), size };
      await assert.rejects(verifyArchive(writeArchive([lying])), DamagedArchiveError);
    }
  });
});
