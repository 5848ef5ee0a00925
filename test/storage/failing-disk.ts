// A process that commits once, then again on a disk that cannot be flushed any more. Arguments: data directory,
// template.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { sql } from "drizzle-orm";
import { openStore } from "../../src/storage/open-store.ts";

const [data = "", template = ""] = process.argv.slice(2);
const store = await openStore({ data, template, migrations: [] });
const add = (n: number) => store.transaction((tx) => tx.execute(sql`insert into numbers values (${n})`));
await store.transaction((tx) => tx.execute(sql`create table numbers (n integer)`));
await add(1);
console.log("acknowledged 1");
fs.fsyncSync = () => {
  throw Object.assign(new Error("EIO: i/o error, fsync"), { code: "EIO" });
};
syncBuiltinESMExports();
await add(2);
console.log("acknowledged 2");
