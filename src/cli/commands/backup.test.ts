import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openStore } from "../../storage/open-store.ts";
import { settings } from "../../storage/tables/index.ts";
import { templateForTests } from "../../storage/testing.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(join(tmpdir(), "luoshi-backup-cli-"));
const data = join(folder, "data");
const file = join(folder, "备份.tar");
after(() => rmSync(folder, { recursive: true }));

const open = async () => openStore({ data, template: await templateForTests() });

async function luoshi(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await main(argv, {
    write: (text) => {
      said.out += text;
    },
    writeError: (text) => {
      said.err += text;
    },
    stdin: (async function* () {})(),
    env: {},
    columns: 100,
    stopped: async () => {},
  });
  return { code, ...said };
}

/** Exit code 2 and one sentence on standard error. */
async function fails(argv: readonly string[], words: RegExp): Promise<void> {
  const { code, out, err } = await luoshi(...argv);
  assert.deepEqual([code, out], [2, ""]);
  assert.match(err, /^luoshi: [^\n]*。\n$/);
  assert.match(err, words);
}

before(async () => {
  const store = await open();
  await store.transaction((tx) => tx.insert(settings).values({ key: "地区", value: "青枫区" }));
  await store.blobs.put(Buffer.from("照片"), 100);
  await store.close();
});

describe("luoshi backup and luoshi restore", () => {
  it("back up a workspace that is in use, and bring it back elsewhere", async () => {
    const store = await open();
    const { code, out, err } = await luoshi("backup", file, "--data", data);
    await store.close();
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^已备份到 .*备份\.tar：数据1行，文件1个。已逐字节核对。\n$/);

    const elsewhere = join(folder, "elsewhere");
    const restored = await luoshi("restore", file, "--data", elsewhere);
    assert.deepEqual([restored.code, restored.err], [0, ""]);
    assert.match(restored.out, /^已恢复 \d{4}-.*Z 的备份：数据1行，文件1个。\n$/);
    const again = await openStore({ data: elsewhere });
    assert.deepEqual(await again.db.select().from(settings), [{ key: "地区", value: "青枫区" }]);
    await again.close();
  });

  it("say in one sentence why not", async () => {
    const damaged = join(folder, "damaged.tar");
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(damaged, bytes);
    const empty = join(folder, "empty");
    await fails(["restore", damaged, "--data", empty], /不完整或已损坏.*现有数据没有改动/);
    await fails(["restore", join(folder, "none.tar"), "--data", empty], /找不到备份文件/);
    await fails(["restore", folder, "--data", empty], /是文件夹，不是备份文件/);
    await fails(["backup", join(folder, "x.tar"), "--data", empty], /还没有落实的数据/);
    assert.ok(!existsSync(empty));
    await fails(["backup", join(folder, "none", "x.tar"), "--data", data], /没有“.*none”这个文件夹/);
    await fails(["restore", file, "--data", data], /已有数据，没有恢复.*--replace/);
    const store = await open();
    await fails(["restore", file, "--data", data, "--replace"], new RegExp(`正由.*进程号 ${process.pid}`));
    await store.close();
  });
});
