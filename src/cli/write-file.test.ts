import assert from "node:assert/strict";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, it } from "node:test";
import { writeWhole } from "./write-file.ts";

const bytes = new TextEncoder().encode("新");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-write-"));
});

const refused = (path: string, sources: string[], words: RegExp) =>
  assert.rejects(writeWhole(path, bytes, sources), words);

describe("a file is written whole or not at all", () => {
  it("new, or in the place of an old one, leaving nothing else", async () => {
    const path = join(folder, "a.csv");
    await writeWhole(path, bytes, []);
    writeFileSync(path, "旧的，更长");
    await writeWhole(path, bytes, [join(folder, "plan.txt")]);
    assert.equal(readFileSync(path, "utf8"), "新");
    assert.deepEqual(readdirSync(folder), ["a.csv"]);
  });

  it("through a link, which stays", async () => {
    writeFileSync(join(folder, "real.csv"), "旧");
    symlinkSync("real.csv", join(folder, "link.csv"));
    await writeWhole(join(folder, "link.csv"), bytes, []);
    assert.equal(readFileSync(join(folder, "real.csv"), "utf8"), "新");
    assert.deepEqual(readdirSync(folder).sort(), ["link.csv", "real.csv"]);
  });

  it("never over the plan that it comes from, under whatever name", async () => {
    const plan = join(folder, "plan.txt");
    writeFileSync(plan, "方案");
    linkSync(plan, join(folder, "hard.csv"));
    symlinkSync("plan.txt", join(folder, "soft.csv"));
    for (const name of ["plan.txt", "hard.csv", "soft.csv", "./plan.txt"]) {
      await refused(`${folder}/${name}`, [plan], /就是要读的方案/);
    }
    assert.equal(readFileSync(plan, "utf8"), "方案");
  });

  it("and says what stands in the way", async () => {
    await refused(join(folder, "none", "a.csv"), [], /没有“.*none”这个文件夹/);
    mkdirSync(join(folder, "b.csv"));
    await refused(join(folder, "b.csv"), [], /是文件夹/);
    assert.deepEqual(readdirSync(folder), ["b.csv"]);
  });

  it("and leaves the old one where it may not write", {
    skip: process.getuid?.() === 0 && "root may write anywhere",
  }, async () => {
    const path = join(folder, "a.csv");
    writeFileSync(path, "旧");
    chmodSync(folder, 0o500);
    await refused(path, [], /没有权限写入/);
    chmodSync(folder, 0o700);
    assert.equal(readFileSync(path, "utf8"), "旧");
  });
});
