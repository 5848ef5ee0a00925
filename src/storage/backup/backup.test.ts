import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { sql } from "drizzle-orm";
import { DamagedArchiveError, NoStoreError, StoreNotEmptyError, StoreTooNewError } from "../errors.ts";
import type { Migration } from "../migrations.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { kindsHere, type TestPlace, templateForTests, testPlace } from "../testing.ts";
import { backupStore } from "./backup.ts";
import { restoreBackup } from "./restore.ts";
import { takeBackup } from "./take-backup.ts";

/** Everything that a table may have and a backup could lose. */
const migrations: readonly Migration[] = [
  {
    name: "0001-all",
    checksum: "1",
    statements: [
      `create table "Node's" (id bigserial primary key, parent bigint references "Node's" (id), label text unique,
        length integer generated always as (char_length(label)) stored)`,
      `create table kinds (region text, n bigint, exact numeric, at timestamptz, body jsonb, plain json, bytes bytea,
        ratio double precision, words text[], primary key (region, n))`,
      "create table bare (x integer)",
    ],
  },
];

/** A child comes before its parent, numbers are longer than JavaScript's, texts hold what quoting gets wrong. */
const fill = [
  sql`insert into "Node's" (id, parent, label) values (1, null, '根'), (3, 1, '枝')`,
  sql`update "Node's" set parent = 3 where id = 1`,
  sql`select setval('"Node''s_id_seq"', 41)`,
  sql`insert into kinds values
    ('綦江', 9223372036854775807, 12345678901234567890.1200, '2026-11-21 02:03:04.123456+00',
      '{"b": [1.50, null, 0.1], "a": "二\\n\\"x\\""}', E'{"z": 1,\n "a": 2}', '\\x00ff10', 0.1, array['a', null, '', '"']),
    ('', 1, 'NaN', 'infinity', '[]', 'null', '', '-Infinity', '{}'), (${"\u{20BB7}'\\\t\n"}, 2, null, null, null, null, null,
      null, null)`,
  sql`insert into bare select case when n % 3 = 0 then null else n end from generate_series(1, 120) n`,
];

const now = () => new Date("2026-11-21T02:03:04.567Z");
const evidence = Buffer.from("现场照片".repeat(50_000));

async function openFilled(place: TestPlace): Promise<Store> {
  const store = await openStore({ ...place, template: await templateForTests([]), migrations });
  await store.transaction(async (tx) => {
    for (const statement of fill) await tx.execute(statement);
  });
  await store.blobs.put(evidence, evidence.length);
  return store;
}

const folder = mkdtempSync(join(tmpdir(), "luoshi-backups-"));
const places: TestPlace[] = [];
const place = async (kind: Store["kind"]) => {
  places.push(await testPlace(kind));
  return places.at(-1)!;
};
/** An empty data directory: restore makes it. */
const nowhere = () => join(mkdtempSync(join(folder, "to-")), "data");
const file = join(folder, "whole.tar");

after(async () => {
  for (const one of places) await one.remove();
  rmSync(folder, { recursive: true });
});

before(async () => {
  const store = await openFilled(await place("embedded"));
  await backupStore(store, file, now);
  await store.close();
});

describe("backup", () => {
  it("of what is restored is the same file again, from store to store", async () => {
    let last = file;
    for (const kind of [...kindsHere, "embedded"] as const) {
      const to = await place(kind);
      const template = await templateForTests([]);
      const restored = await restoreBackup({ ...to, file: last, replace: false, migrations, template });
      assert.equal(restored.aside, undefined);
      last = join(folder, `${places.length}.tar`);
      await takeBackup({ ...to, file: last, now });
      assert.ok(readFileSync(last).equals(readFileSync(file)), `${kind}: differs`);

      const store = await openStore({ ...to, migrations });
      const { rows } = await store.transaction((tx) =>
        tx.execute(sql`insert into "Node's" (parent, label) values (3, '叶') returning id, length`),
      );
      assert.deepEqual(
        rows,
        [{ id: "42", length: 1 }],
        "the sequence goes on, computed columns are computed",
      );
      await assert.rejects(
        store.transaction((tx) => tx.execute(sql`insert into "Node's" (parent) values (999)`)),
        "the foreign key is back",
      );
      assert.deepEqual(await store.blobs.verify(), []);
      await store.close();
    }
  });

  it("holds what was committed before it while others write", async () => {
    for (const kind of kindsHere) {
      const store = await openFilled(await place(kind));
      let isOver = false;
      const writing = (async () => {
        while (!isOver) {
          await store.transaction(async (tx) => {
            await tx.execute(sql`insert into kinds (region, n) select 'w', 1 + count(*) from kinds`);
            await tx.execute(sql`insert into bare values (0)`);
          });
        }
      })();
      const info = await backupStore(store, join(folder, `busy-${kind}.tar`), now);
      isOver = true;
      await writing;
      await store.close();
      const [bare, kinds] = ["bare", "kinds"].map(
        (name) => info.tables.find((table) => table.name === name)!.rows,
      );
      assert.equal(bare! - 120, kinds! - 3, "one moment: both rows of a transaction or none");
    }
  });

  it("leaves nothing half written, and says when there is nothing to back up", async () => {
    const empty = mkdtempSync(join(folder, "empty-"));
    await assert.rejects(takeBackup({ data: empty, file: join(empty, "x.tar") }), NoStoreError);
    assert.deepEqual(readdirSync(empty), []);
    for (const one of places) {
      const backups = join(one.data, "backups");
      if (existsSync(backups)) assert.deepEqual(readdirSync(backups), [], "a spool was left behind");
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith(".tmp")),
      [],
    );
  });
});

describe("restore", () => {
  it("refuses a damaged file before it touches anything", async () => {
    const whole = readFileSync(file);
    const damaged = join(folder, "damaged.tar");
    const spots = [0, 130, 600, whole.length >> 2, whole.length >> 1, whole.length - 2_000, whole.length - 1];
    for (const at of spots) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 4;
      writeFileSync(damaged, bytes);
      const data = nowhere();
      await assert.rejects(
        restoreBackup({ file: damaged, data, replace: true, migrations }),
        DamagedArchiveError,
        `byte ${at}`,
      );
      assert.ok(!existsSync(data), `byte ${at}: something was touched`);
    }
    for (const length of [0, 100, 512, whole.length >> 1, whole.length - 512, whole.length - 1]) {
      writeFileSync(damaged, whole.subarray(0, length));
      const data = nowhere();
      await assert.rejects(
        restoreBackup({ file: damaged, data, replace: true, migrations }),
        DamagedArchiveError,
      );
      assert.ok(!existsSync(data), `${length} bytes: something was touched`);
    }
  });

  it("refuses a backup of a newer program before it touches anything", async () => {
    const data = nowhere();
    await assert.rejects(restoreBackup({ file, data, replace: true, migrations: [] }), StoreTooNewError);
    assert.ok(!existsSync(data));
  });

  for (const kind of kindsHere) {
    it(`does not mix with data that is there; replaced data is kept aside, ${kind}`, async () => {
      const to = await place(kind);
      const template = await templateForTests([]);
      const count = async () => {
        const store = await openStore({ ...to, template, migrations });
        const { rows } = await store.db.execute<{ n: string }>(sql`select count(*) as n from bare`);
        await store.close();
        return Number(rows[0]!.n);
      };
      const store = await openStore({ ...to, template, migrations });
      await store.transaction((tx) => tx.execute(sql`insert into bare values (1)`));
      await store.close();
      await assert.rejects(restoreBackup({ ...to, file, replace: false, migrations }), StoreNotEmptyError);
      assert.equal(await count(), 1);

      const { aside } = await restoreBackup({ ...to, file, replace: true, migrations, template, now });
      assert.equal(await count(), 120);
      if (kind === "embedded") {
        assert.equal(aside, join(to.data, "replaced-20261121T020304Z"));
        assert.ok(statSync(join(aside!, "pgdata", "PG_VERSION")).isFile());
      } else {
        const after = await openStore({ ...to, template, migrations });
        const { rows } = await after.db.execute(sql`select x from replaced_20261121t020304z.bare`);
        await after.close();
        assert.deepEqual(rows, [{ x: 1 }]);
      }
    });
  }
});
