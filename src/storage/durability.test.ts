import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs, { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { takeBackup } from "./backup/take-backup.ts";
import { StoreInUseError } from "./errors.ts";
import { openStore } from "./open-store.ts";
import { kindsHere, type TestPlace, templateForTests, testPlace } from "./testing.ts";

const writer = fileURLToPath(new URL("../../test/storage/number-writer.ts", import.meta.url));

const failing = fileURLToPath(new URL("../../test/storage/failing-disk.ts", import.meta.url));

/** Starts the writer; `said` are its whole lines so far. */
function write({ data, url }: TestPlace, template: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", writer, data, template, ...(url === undefined ? [] : [url])],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    text += piece;
  });
  return {
    child,
    said: () =>
      text
        .slice(0, text.lastIndexOf("\n") + 1)
        .trim()
        .split("\n"),
  };
}

async function until(condition: () => boolean, child: ChildProcess): Promise<void> {
  while (!condition()) {
    assert.equal(child.exitCode, null, "the writer ended by itself");
    await sleep(10);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill("SIGKILL");
  await gone;
}

for (const kind of kindsHere) {
  describe(`a store that is killed, ${kind}`, () => {
    it("has every number that was acknowledged, and none twice", async () => {
      const place = await testPlace(kind);
      const template = await templateForTests([]);
      try {
        let acknowledged = 0;
        for (let round = 0; round < 3; round++) {
          const { child, said } = write(place, template);
          await until(() => said().length > 1, child);
          await sleep(Math.random() * 400);
          await kill(child);
          const [found = "", ...numbers] = said();
          const [, last, count] = /^found (\d+) (\d+)$/.exec(found) ?? [];
          assert.equal(last, count, "numbers are missing in between");
          assert.ok(Number(last) >= acknowledged, `acknowledged ${acknowledged}, found ${last}`);
          acknowledged = Number(numbers.at(-1));
          assert.equal(acknowledged, Number(last) + numbers.length);
        }
        const store = await openStore({ ...place, template, migrations: [] });
        const { rows } = await store.db.execute<{ last: string; count: string }>(
          sql`select max(n) as last, count(*) as count from numbers`,
        );
        await store.close();
        assert.equal(rows[0]!.last, rows[0]!.count);
        assert.ok(Number(rows[0]!.last) >= acknowledged);
      } finally {
        await place.remove();
      }
    });
  });
}

describe("a commit of the embedded store", () => {
  it("has reached the disk when it is acknowledged; reading asks nothing of the disk", async (t) => {
    const place = await testPlace("embedded");
    t.after(place.remove);
    // Counts the calls and makes them.
    const flush = t.mock.method(fs, "fsyncSync");
    syncBuiltinESMExports();
    t.after(syncBuiltinESMExports);
    t.after(() => flush.mock.restore());
    const store = await openStore({ ...place, template: await templateForTests([]), migrations: [] });
    const { rows } = await store.db.execute(sql`select current_setting('fsync') as fsync`);
    assert.deepEqual(rows, [{ fsync: "on" }]);
    await store.transaction((tx) => tx.execute(sql`create table numbers (n integer)`));
    for (let n = 1; n <= 3; n++) {
      const before = flush.mock.callCount();
      await store.transaction((tx) => tx.execute(sql`insert into numbers values (${n})`));
      assert.equal(flush.mock.callCount(), before + 1);
      await store.db.execute(sql`select * from numbers`);
      assert.equal(flush.mock.callCount(), before + 1);
    }
    await store.close();
  });
});

describe("a disk that fails", () => {
  it("ends the process before it acknowledges anything, and what was acknowledged is there", async (t) => {
    const place = await testPlace("embedded");
    t.after(place.remove);
    const template = await templateForTests([]);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", failing, place.data, template],
      { encoding: "utf8", timeout: 60_000 },
    );
    assert.deepEqual([status, stdout], [1, "acknowledged 1\n"]);
    assert.match(
      stderr,
      /^luoshi: 数据写不到磁盘，程序已停止（could not fsync file .*）。已答复的内容没有丢失。/,
    );
    const store = await openStore({ ...place, template, migrations: [] });
    const { rows } = await store.db.execute<{ n: number }>(sql`select n from numbers order by n`);
    await store.close();
    assert.equal(rows[0]?.n, 1);
  });
});

describe("two processes on one data directory", () => {
  it("the second is told by whom it is used, gets a backup from it, and may have it after kill -9", async () => {
    const place = await testPlace("embedded");
    const template = await templateForTests([]);
    const { child, said } = write(place, template);
    try {
      await until(() => said().length > 1, child);
      await assert.rejects(openStore({ ...place, template }), (error) => {
        assert.ok(error instanceof StoreInUseError);
        assert.deepEqual([error.directory, error.pid], [place.data, child.pid]);
        return true;
      });

      const before = said().length - 1;
      const file = join(place.data, "whole.tar");
      const info = await takeBackup({ file, data: place.data });
      const { rows } = info.tables.find(({ name }) => name === "numbers")!;
      assert.ok(rows >= before, `${rows} rows in the backup, ${before} were acknowledged before it`);
      assert.ok(readFileSync(file).length > 0);
      const after = said().length;
      await until(() => said().length > after, child);

      await kill(child);
      await (await openStore({ ...place, template, migrations: [] })).close();
    } finally {
      await kill(child);
      await place.remove();
    }
  });

  it("of two that start at the same time one is refused", async () => {
    const place = await testPlace("embedded");
    const template = await templateForTests([]);
    try {
      const open = () => openStore({ ...place, template, migrations: [] });
      const results = await Promise.allSettled([open(), open(), open()]);
      const opened = results.filter((result) => result.status === "fulfilled");
      for (const { value } of opened) await value.close();
      assert.equal(opened.length, 1);
      for (const result of results) {
        if (result.status === "rejected") assert.ok(result.reason instanceof StoreInUseError, result.reason);
      }
    } finally {
      await place.remove();
    }
  });
});
