// A process that commits the numbers 1, 2, 3 … one by one and prints each after its commit was acknowledged, until it
// is killed. Started again it goes on after the last number it finds. Arguments: data directory, template, database.
import { writeSync } from "node:fs";
import { sql } from "drizzle-orm";
import { openStore } from "../../src/storage/open-store.ts";

const [data = "", template = "", url] = process.argv.slice(2);
const store = await openStore({ data, template, migrations: [], url });
const { rows } = await store.transaction(async (tx) => {
  await tx.execute(sql`create table if not exists numbers (n bigint primary key, filler text not null)`);
  return tx.execute<{ last: string; count: string }>(
    sql`select coalesce(max(n), 0) as last, count(*) as count from numbers`,
  );
});
const { last, count } = rows[0]!;
writeSync(1, `found ${last} ${count}\n`);
for (let n = Number(last) + 1; ; n++) {
  await store.transaction((tx) =>
    tx.execute(sql`insert into numbers values (${n}, ${"x".repeat(n % 5000)})`),
  );
  writeSync(1, `${n}\n`);
}
