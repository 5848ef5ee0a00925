import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openBlobs } from "./blobs.ts";
import { BlobTooLargeError } from "./errors.ts";

const folder = mkdtempSync(join(tmpdir(), "luoshi-blobs-"));
after(() => rmSync(folder, { recursive: true }));
const blobs = openBlobs(join(folder, "blobs"));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pathOf = (name: string) => join(folder, "blobs", name.slice(0, 2), name.slice(2));

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function contentOf(name: string): Promise<Buffer> {
  const found = await blobs.get(name);
  assert.ok(found);
  const all: Buffer[] = [];
  for await (const piece of found.stream) all.push(piece as Buffer);
  return Buffer.concat(all);
}

describe("blobs", () => {
  it("keeps the same content once, however it comes", async () => {
    const bytes = randomBytes(200_000);
    const one = await blobs.put(bytes, bytes.length);
    const other = await blobs.put(pieces(bytes, 7_000), bytes.length);
    assert.deepEqual(one, other);
    assert.deepEqual([one.sha256, one.size], [sha256(bytes), bytes.length]);
    assert.deepEqual(await contentOf(one.sha256), bytes);
    assert.deepEqual(
      (await blobs.list()).filter((name) => name === one.sha256),
      [one.sha256],
    );
  });

  it("refuses one byte more than the limit, and leaves nothing of it", async () => {
    const bytes = randomBytes(10_001);
    const before = await blobs.list();
    for (const content of [bytes, pieces(bytes, 1_000)]) {
      await assert.rejects(blobs.put(content, 10_000), (error) => {
        assert.ok(error instanceof BlobTooLargeError);
        return error.limit === 10_000;
      });
    }
    assert.deepEqual(await blobs.list(), before);
    assert.deepEqual(readdirSync(join(folder, "blobs/incoming")), []);
  });

  it("leaves nothing of a file whose sender goes away", async () => {
    const broken = (async function* () {
      yield randomBytes(1_000);
      throw new Error("gone");
    })();
    const before = await blobs.list();
    await assert.rejects(blobs.put(broken, 10_000), /gone/);
    assert.deepEqual(await blobs.list(), before);
    assert.deepEqual(readdirSync(join(folder, "blobs/incoming")), []);
  });

  it("has no file under a name that is not its own or none at all", async () => {
    writeFileSync(join(folder, "secret"), "x");
    for (const name of [
      "../secret",
      "",
      "..",
      "a".repeat(63),
      "A".repeat(64),
      sha256(Buffer.from("nowhere")),
    ]) {
      assert.equal(await blobs.get(name), undefined, name);
    }
  });

  it("finds the one file that changed on the disk, and is whole again once it is put again", async () => {
    const bytes = randomBytes(5_000);
    const { sha256: name } = await blobs.put(bytes, 5_000);
    assert.deepEqual(await blobs.verify(), []);
    const changed = Buffer.from(bytes);
    changed[2_500]! ^= 1;
    writeFileSync(pathOf(name), changed);
    assert.deepEqual(await blobs.verify(), [name]);
    await blobs.put(bytes, 5_000);
    assert.deepEqual(await blobs.verify(), []);
  });

  it("is empty where there is no folder yet", async () => {
    const nothing = openBlobs(join(folder, "none"));
    assert.deepEqual([await nothing.list(), await nothing.verify()], [[], []]);
    assert.ok(!existsSync(join(folder, "none")));
  });
});
