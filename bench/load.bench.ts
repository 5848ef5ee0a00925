// npm run bench load: 200 people at work at once over HTTP, on the PostgreSQL server of DATABASE_URL, or embedded where
// it names none. SECONDS says for how long; a minute unless told. Ends with 1 where anything failed or was lost.
import { openStore } from "../src/storage/open-store.ts";
import type { Store } from "../src/storage/store.ts";
import { kindsHere, templateForTests, testPlace } from "../src/storage/testing.ts";
import { busyOffice } from "../test/office/load/busy-office.ts";
import { findLost } from "../test/office/load/find-lost.ts";
import { type Kind, mixedLoad } from "../test/office/load/mixed-load.ts";
import { startServer } from "../test/office/server-process.ts";
import { at } from "./office/timing.ts";

const people = Number(process.env.PEOPLE ?? 200);
const seconds = Number(process.env.SECONDS ?? 60);
const kinds: readonly Kind[] = ["ledger", "task", "desk", "overview", "sign", "report", "comment", "edit"];

const kind = kindsHere.at(-1)!;
const place = await testPlace(kind);
const options = { ...place, template: kind === "embedded" ? await templateForTests() : "" };

async function onStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

try {
  const office = await onStore((store) => busyOffice(store, people));
  const server = await startServer(place.data, place.url);
  const end = performance.now() + seconds * 1000;
  const { asked, acknowledged, errors, conflicts, took } = await mixedLoad(
    server.url,
    office,
    () => performance.now() > end,
  );
  await server.kill();
  const lost = await onStore((store) => findLost(store, acknowledged));

  const perSecond = (asked.length / (took / 1000)).toFixed(0);
  console.log(
    `${kind === "server" ? "PostgreSQL" : "embedded"}: ${people} people for ${(took / 1000).toFixed(0)} s, ${asked.length} requests, ${perSecond} a second`,
  );
  console.log("what        count    p50 ms   p95 ms   p99 ms");
  for (const what of kinds) {
    const times = asked.filter((each) => each.kind === what).map(({ milliseconds }) => milliseconds);
    const figures = [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(0).padStart(8)).join(" ");
    console.log(`${what.padEnd(10)} ${String(times.length).padStart(6)}  ${figures}`);
  }
  console.log(`conflicts shown to the second of two editors: ${conflicts}`);
  console.log(`errors: ${errors.length}; lost or not in agreement: ${lost.length}`);
  for (const line of [...errors.slice(0, 10), ...lost.slice(0, 10)]) console.log(`  ${line}`);
  if (errors.length + lost.length > 0) process.exitCode = 1;
} finally {
  await place.remove();
}
