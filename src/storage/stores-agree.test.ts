import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { asc, eq, sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  date,
  doublePrecision,
  integer,
  numeric,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import { isDuplicate, sqlStateOf } from "./errors.ts";
import type { Store } from "./store.ts";
import { json } from "./tables/columns.ts";
import { kindsHere, testStore } from "./testing.ts";

/** One column of each type that the tables may use. */
const kinds = pgTable("test_kinds", {
  id: integer("id").primaryKey(),
  long: bigint("long", { mode: "number" }),
  count: bigserial("count", { mode: "number" }),
  exact: numeric("exact"),
  day: date("day", { mode: "string" }),
  flag: boolean("flag"),
  ratio: doublePrecision("ratio"),
  words: text("words").array(),
  body: json<unknown>("body"),
  text: text("text"),
});

const full = {
  id: 1,
  long: Number.MAX_SAFE_INTEGER,
  count: 1,
  exact: "12345678901234567890.1200",
  day: "2026-02-28",
  flag: false,
  ratio: 0.1,
  words: ["市", 'a"b,{}', ""],
  body: { deep: [1, null, { 数: "1.50" }], text: '"\\\n' },
  text: "綦江\u{20BB7}\t'%_\\",
};
const bare = {
  id: 2,
  long: null,
  exact: null,
  day: null,
  flag: null,
  ratio: null,
  words: null,
  body: null,
  text: null,
};

for (const kind of kindsHere) {
  describe(`store, ${kind}`, () => {
    let store: Store;
    before(async () => {
      store = await testStore(kind);
      await store.transaction((tx) =>
        tx.execute(sql`create table test_kinds (
          id integer primary key, long bigint, count bigserial, exact numeric, day date, flag boolean,
          ratio double precision, words text[], body jsonb, text text)`),
      );
    });
    after(() => store.close());

    it("gives back what it was given, of every type", async () => {
      await store.transaction((tx) => tx.insert(kinds).values([full, { ...bare, count: 2 }]));
      const rows = await store.db.select().from(kinds).orderBy(asc(kinds.id));
      assert.deepEqual(rows, [full, { ...bare, count: 2 }]);
    });

    it("keeps JSON that is a single text or number", async () => {
      await store.transaction((tx) =>
        tx.insert(kinds).values([
          { id: 3, count: 3, body: '"青枫区"' },
          { id: 4, count: 4, body: "1.50" },
          { id: 5, count: 5, body: 1.5 },
        ]),
      );
      const rows = await store.db
        .select({ body: kinds.body })
        .from(kinds)
        .where(sql`${kinds.id} in (3, 4, 5)`);
      assert.deepEqual(
        rows.map(({ body }) => body),
        ['"青枫区"', "1.50", 1.5],
      );
    });

    it("gives hand-written SQL the same values: strings where a number would not be exact", async () => {
      const { rows, rowCount } = await store.db.execute(
        sql`select 9007199254740993::bigint as long, 1.50::numeric as exact, date '2026-02-28' as day, true as flag,
          0.1::float8 as ratio, 7 as small, count(*) as count, array['a', null] as words, '{"b": [1]}'::jsonb as body,
          timestamptz '2026-11-21 18:30:00.123+08' as at, null::text as nothing`,
      );
      assert.deepEqual(rows, [
        {
          long: "9007199254740993",
          exact: "1.50",
          day: "2026-02-28",
          flag: true,
          ratio: 0.1,
          small: 7,
          count: "1",
          words: ["a", null],
          body: { b: [1] },
          at: "2026-11-21 10:30:00.123+00",
          nothing: null,
        },
      ]);
      assert.equal(rowCount, 1);
    });

    it("sorts text by its code points", async () => {
      const { rows } = await store.db.execute<{ x: string }>(
        sql`select x from (values ('啊'), ('中'), ('a'), ('B'), ('_'), ('1')) as v (x) order by x`,
      );
      assert.equal(rows.map(({ x }) => x).join(""), "1B_a中啊");
    });

    it("takes nothing back of a transaction that fails, and says why it was refused", async () => {
      const twice = store.transaction(async (tx) => {
        await tx.insert(kinds).values({ id: 10 });
        await tx.insert(kinds).values({ id: 1 });
      });
      await assert.rejects(twice, (error) => isDuplicate(error) && sqlStateOf(error) === "23505");
      assert.deepEqual(await store.db.select().from(kinds).where(eq(kinds.id, 10)), []);
    });

    it("keeps what a savepoint did not undo", async () => {
      await store.transaction(async (tx) => {
        await tx.insert(kinds).values({ id: 20 });
        await tx
          .transaction(async (inner) => {
            await inner.insert(kinds).values({ id: 21 });
            throw new Error("undone");
          })
          .catch(() => {});
      });
      const rows = await store.db
        .select({ id: kinds.id })
        .from(kinds)
        .where(sql`${kinds.id} between 20 and 21`);
      assert.deepEqual(rows, [{ id: 20 }]);
    });

    it("does not write outside a transaction", async () => {
      await assert.rejects(
        store.db.insert(kinds).values({ id: 30 }),
        (error) => sqlStateOf(error) === "25006",
      );
    });

    it("refuses what would wait for itself: the store inside its own transaction", async () => {
      await assert.rejects(
        store.transaction(async () => store.db.select().from(kinds)),
        /store\.db was used inside a transaction/,
      );
      await assert.rejects(
        store.transaction(() => store.transaction(async () => {})),
        /store\.transaction was used inside a transaction/,
      );
      // What a transaction leaves running is not inside it any more.
      let later: Promise<unknown> | undefined;
      let isOver = () => {};
      await store.transaction(async () => {
        later = new Promise<void>((resolve) => {
          isOver = resolve;
        }).then(() => store.db.select().from(kinds));
      });
      isOver();
      await assert.doesNotReject(later!);
    });

    it("runs work again after a serialization failure, and gives up on any other error", async () => {
      let tries = 0;
      const result = await store.transaction(async (tx) => {
        tries++;
        await tx.insert(kinds).values({ id: 40 });
        if (tries < 3)
          await tx.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
        return tries;
      });
      assert.deepEqual([result, tries], [3, 3]);
      tries = 0;
      await assert.rejects(
        store.transaction(async (tx) => {
          tries++;
          await tx.execute(sql`select 1 / 0`);
        }),
        (error) => sqlStateOf(error) === "22012",
      );
      assert.equal(tries, 1);
    });

    it("loses no update of writers at the same time", async () => {
      await store.transaction((tx) => tx.insert(kinds).values({ id: 50, long: 0 }));
      const add = () =>
        store.transaction(async (tx) => {
          const [row] = await tx.select().from(kinds).where(eq(kinds.id, 50)).for("update");
          await tx
            .update(kinds)
            .set({ long: row!.long! + 1 })
            .where(eq(kinds.id, 50));
        });
      await Promise.all(Array.from({ length: 20 }, add));
      const [row] = await store.db.select().from(kinds).where(eq(kinds.id, 50));
      assert.equal(row?.long, 20);
    });
  });
}
