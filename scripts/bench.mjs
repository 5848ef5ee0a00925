// npm run bench [NAME]: measures and prints ratios beside peers; asserts nothing. Without a name all of them run.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run } from "./setup.mjs";

ensureInstalled();

/** Every bench: NAME.bench.ts in bench/. */
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(/\.bench\.ts$/, ""));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown) {
  console.error(`There is no bench ${unknown}. There are ${names.join(", ")}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const code = run(process.execPath, ["--import", "tsx", join("bench", `${name}.bench.ts`)]);
  if (code !== 0) process.exitCode = code;
}
