import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { sql } from "drizzle-orm";
import { events } from "../../storage/tables/index.ts";
import { sayFault, sayReport } from "../audit/faults.zh.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { hashOf } from "./chain.ts";
import { entryOf } from "./entry-of.ts";
import { verify } from "./verify.ts";

describe("audit verify", () => {
  let office: TestOffice;
  let count: number;
  before(async () => {
    office = await testOffice();
    await office.store.transaction(async (tx) => {
      await tx.execute(sql`create table kept_events as select * from events`);
      await tx.execute(sql`create table kept_heads as select * from chain_heads`);
    });
    count = (await verify(office.workspace)).checked;
  });
  after(() => office.close());
  afterEach(() =>
    damage(
      "delete from events",
      "delete from chain_heads",
      "insert into events select * from kept_events",
      "insert into chain_heads select * from kept_heads",
    ),
  );

  function damage(...statements: string[]) {
    return office.store.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
    });
  }

  async function faults() {
    const report = await verify(office.workspace);
    return report.faults.map(({ expected, actual, ...fault }) => {
      if (fault.what === "changed") assert.notEqual(expected, actual);
      return fault;
    });
  }

  /** Takes the numbers of entries apart, so that they can be set in any order. */
  const renumber = (set: string, where: string) => [
    `update events set seq = -(${set}) where ${where}`,
    "update events set seq = -seq where seq < 0",
  ];

  it("[AU1] finds an untouched chain whole, and says how much it checked", async () => {
    const report = await verify(office.workspace);
    assert.deepEqual(report.faults, []);
    assert.ok(count > 30);
    assert.equal(report.head.seq, count);
    assert.match(sayReport(report), /全部完好/);
  });

  for (const [field, change] of [
    ["data", `data = jsonb_set(data, '{name}', '"青枫县教育居"')`],
    ["at", "at = '2026-03-02T01:00:00.001Z'"],
    ["actor", "actor = subject"],
    ["kind", "kind = 'unit.closed'"],
    ["subject", "subject = '00000000-0000-0000-0000-000000000000'"],
    ["hash", "hash = 'f' || substr(hash, 2)"],
  ] as const) {
    it(`[AU2] names the one entry whose ${field} was changed`, async () => {
      await damage(`update events set ${change} where seq = 5`);
      assert.deepEqual(await faults(), [{ what: "changed", seq: 5 }]);
    });
  }

  it("[AU2] names two changed entries that are far apart", async () => {
    await damage("update events set actor = subject where seq in (3, 20)");
    assert.deepEqual(await faults(), [
      { what: "changed", seq: 3 },
      { what: "changed", seq: 20 },
    ]);
  });

  it("[AU2] tells that an entry was rewritten with a fitting hash: the next one does not follow", async () => {
    const rows = await office.store.db.select().from(events).orderBy(events.seq);
    const entry = entryOf({ ...rows[5]!, actor: rows[5]!.subject });
    await damage(`update events set actor = subject, hash = '${hashOf(rows[4]!.hash, entry)}' where seq = 6`);
    assert.deepEqual(await faults(), [{ what: "changed", seq: 7 }]);
  });

  it("[AU3] names removed entries", async () => {
    await damage("delete from events where seq between 7 and 9");
    assert.deepEqual(await faults(), [{ what: "removed", seq: 7, to: 9 }]);
  });

  it("[AU3] names a removed entry though those behind it were renumbered", async () => {
    await damage("delete from events where seq = 7", ...renumber("seq - 1", "seq > 7"));
    const found = await faults();
    assert.deepEqual(found[0], { what: "removed", seq: 7, to: 7 });
    assert.deepEqual(found.slice(1), [{ what: "removed", seq: count, to: count }]);
  });

  it("[AU3] names the first entry when it was removed", async () => {
    await damage("delete from events where seq = 1");
    assert.deepEqual(await faults(), [{ what: "removed", seq: 1, to: 1 }]);
  });

  it("[AU3] names a tail that was cut off", async () => {
    await damage(`delete from events where seq > ${count - 3}`);
    assert.deepEqual(await faults(), [{ what: "removed", seq: count - 2, to: count }]);
  });

  it("[AU3] names everything when the log was emptied", async () => {
    await damage("delete from events");
    assert.deepEqual(await faults(), [{ what: "removed", seq: 1, to: count }]);
  });

  for (const [a, b] of [
    [10, 11],
    [4, 25],
  ] as const) {
    it(`[AU4] names the entries ${a} and ${b} when they were swapped`, async () => {
      await damage(...renumber(`case seq when ${a} then ${b} else ${a} end`, `seq in (${a}, ${b})`));
      assert.deepEqual(await faults(), [
        { what: "moved", seq: a, belongs: b },
        { what: "moved", seq: b, belongs: a },
      ]);
    });
  }

  it("[AU4] names the last two entries when they were swapped", async () => {
    const [a, b] = [count - 1, count];
    await damage(...renumber(`case seq when ${a} then ${b} else ${a} end`, `seq in (${a}, ${b})`));
    assert.deepEqual(await faults(), [
      { what: "moved", seq: a, belongs: b },
      { what: "moved", seq: b, belongs: a },
    ]);
  });

  it("[AU5] names an entry that was put in between, with those behind it renumbered", async () => {
    await damage(
      ...renumber("seq + 1", "seq >= 12"),
      "insert into events select region, 12, at, actor, kind, subject, plan, data, repeat('a', 64) from kept_events where seq = 3",
      "update chain_heads set seq = seq + 1",
    );
    assert.deepEqual(await faults(), [{ what: "inserted", seq: 12 }]);
  });

  it("[AU5] names an entry that was added behind the end", async () => {
    await damage(
      `insert into events select region, ${count + 1}, at, actor, kind, subject, plan, data, repeat('a', 64) from kept_events where seq = 3`,
    );
    const found = await faults();
    assert.ok(found.some(({ what, seq }) => what === "inserted" && seq === count + 1));
    assert.ok(found.every(({ seq }) => seq === count + 1));
  });

  it("[AU5] tells a changed end", async () => {
    await damage(`update chain_heads set hash = repeat('b', 64)`);
    assert.deepEqual(await faults(), [{ what: "end", seq: count }]);
  });

  it("says each fault in a sentence that names the entry", () => {
    for (const what of ["changed", "removed", "inserted", "moved", "end"] as const)
      assert.match(sayFault({ what, seq: 17, belongs: 18 }), /^第17条.*。$/);
  });
});
