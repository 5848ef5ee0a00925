import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sql } from "drizzle-orm";
import { verifyBackup } from "./backup/verify-backup.ts";
import { MigrationChangedError, StoreTooNewError } from "./errors.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";
import { kindsHere, type TestPlace, templateForTests, testPlace } from "./testing.ts";

const migration = (name: string, ...statements: string[]): Migration => ({
  name,
  statements,
  checksum: createHash("sha256").update(statements.join()).digest("hex"),
});
const first = migration(
  "0001-fruit",
  "create table fruit (name text primary key)",
  "create index on fruit (name)",
);
const second = migration("0002-colour", "alter table fruit add column colour text");
const broken = migration(
  "0003-broken",
  "insert into fruit values ('梨', '黄')",
  "alter table nowhere add column x text",
);

const backupsIn = ({ data }: TestPlace) =>
  readdirSync(data).includes("backups") ? readdirSync(join(data, "backups")) : [];
const fruitOf = async (store: Store) => (await store.db.execute(sql`select * from fruit`)).rows;

for (const kind of kindsHere) {
  describe(`migrations, ${kind}`, () => {
    it("run forward, each once, with a backup before those of a store that has had some", async () => {
      const place = await testPlace(kind);
      const template = await templateForTests([]);
      const now = () => new Date("2026-11-21T02:03:04.567Z");
      const open = (...migrations: Migration[]) => openStore({ ...place, template, migrations, now });
      try {
        let store = await open(first);
        await store.transaction((tx) => tx.execute(sql`insert into fruit values ('桃')`));
        await store.close();
        assert.deepEqual(backupsIn(place), []);

        store = await open(first, second);
        assert.deepEqual(await fruitOf(store), [{ name: "桃", colour: null }]);
        await store.close();
        assert.deepEqual(backupsIn(place), ["20261121T020304Z-before-0002-colour.tar"]);
        const info = await verifyBackup(createReadStream(join(place.data, "backups", backupsIn(place)[0]!)));
        assert.deepEqual(info.tables, [{ name: "fruit", rows: 1 }]);
        assert.deepEqual(
          info.migrations.map(({ name }) => name),
          [first.name],
        );

        store = await open(first, second);
        await store.close();
        assert.equal(backupsIn(place).length, 1, "nothing to do, nothing to back up");

        await assert.rejects(open(first, second, broken));
        store = await open(first, second);
        assert.deepEqual(await fruitOf(store), [{ name: "桃", colour: null }], "half a migration is none");
        await store.close();
      } finally {
        await place.remove();
      }
    });

    it("refuses a store whose past is not the program's, and leaves it as it is", async () => {
      const place = await testPlace(kind);
      const template = await templateForTests([]);
      const open = (...migrations: Migration[]) => openStore({ ...place, template, migrations });
      try {
        await (await open(first, second)).close();
        await assert.rejects(open(first), (error) => {
          assert.ok(error instanceof StoreTooNewError);
          assert.deepEqual(error.unknown, [second.name]);
          return true;
        });
        const changed = { ...first, checksum: "0".repeat(64) };
        await assert.rejects(open(changed, second, broken), (error) => {
          assert.ok(error instanceof MigrationChangedError);
          return error.migration === first.name;
        });
        await (await open(first, second)).close();
        assert.deepEqual(backupsIn(place), []);
      } finally {
        await place.remove();
      }
    });
  });
}

for (const kind of kindsHere.filter((one) => one === "server")) {
  describe("processes that start at the same time on one server", () => {
    it("apply each migration once", async () => {
      const place = await testPlace(kind);
      try {
        const open = () => openStore({ ...place, migrations: [first, second] });
        const stores = await Promise.all([open(), open(), open(), open()]);
        assert.deepEqual(await fruitOf(stores[3]!), []);
        for (const store of stores) await store.close();
      } finally {
        await place.remove();
      }
    });
  });
}

describe("the program's migrations", () => {
  it("are read in order, statement by statement, the same on every system", () => {
    const folder = mkdtempSync(join(tmpdir(), "luoshi-migrations-"));
    try {
      writeFileSync(
        join(folder, "0002-b.sql"),
        "create table b ();\r\n--> statement-breakpoint\r\nselect 1;\r\n",
      );
      writeFileSync(join(folder, "0001-a.sql"), "create table a ();\n");
      writeFileSync(join(folder, "snapshot.json"), "{}");
      const [a, b] = readMigrations(folder);
      assert.deepEqual([a?.name, b?.name], ["0001-a", "0002-b"]);
      assert.deepEqual(b?.statements, ["create table b ();", "select 1;"]);
      writeFileSync(join(folder, "0002-b.sql"), "create table b ();\n--> statement-breakpoint\nselect 1;\n");
      assert.equal(readMigrations(folder)[1]?.checksum, b?.checksum);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("are there", () => {
    assert.ok(readMigrations().length > 0);
  });
});
