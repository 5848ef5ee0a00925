// npm run bench office: the workspace at the size of a city, on the embedded store and, where DATABASE_URL names one,
// on a PostgreSQL server. Beside each query its own statements sent bare by the same driver, in turns. Asserts nothing.
import { kindsHere } from "../src/storage/testing.ts";
import { measureOffice } from "./office/office.ts";
import type { OfficeSize } from "./office/seed.ts";

const city: OfficeSize = { plans: 300, tasks: 30_000, units: 2_000, events: 200_000 };
const county: OfficeSize = { plans: 30, tasks: 3_000, units: 200, events: 20_000 };

const goals: Readonly<Record<string, string>> = {
  ledger: "p95 < 50 ms",
  overview: "< 100 ms",
  report: "< 20 ms",
};
const names = { embedded: "embedded", server: "PostgreSQL" };

for (const kind of kindsHere) {
  const small = await measureOffice(kind, county);
  const large = await measureOffice(kind, city);
  console.log(
    `\n${names[kind]}: 300 plans, 30,000 tasks, 6,000 targets, 2,000 units, 200,000 events; growth from a tenth of it`,
  );
  console.log("what                          p50 ms   p95 ms   bare ms   × bare   growth   goal");
  for (const [what, { p50, p95, bare }] of large.times) {
    const goal = goals[what.split(",")[0]!] ?? "";
    const figures = [p50, p95, bare].map((value) => value.toFixed(1).padStart(8)).join(" ");
    const growth = (p50 / small.times.get(what)!.p50).toFixed(1);
    console.log(
      `${what.padEnd(28)} ${figures}  ${(p50 / bare).toFixed(2).padStart(7)}  ${growth.padStart(6)}   ${goal}`,
    );
  }
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  console.log(`opened in ${seconds(large.open)} s; all targets judged in ${seconds(large.judge)} s`);
  console.log(
    `memory of this process: ${large.memory.toFixed(0)} MB; ${small.memory.toFixed(0)} MB at a tenth`,
  );
}
if (!process.env.DATABASE_URL) console.log("\nPostgreSQL: not measured, DATABASE_URL names no server");
