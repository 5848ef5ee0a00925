// npm run bench [NAME [ARGUMENT…]]: measures and prints ratios beside peers; asserts nothing. Without a name all run.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run } from "./setup.mjs";

ensureInstalled();

/** Every bench: NAME.bench.ts in bench/. */
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(/\.bench\.ts$/, ""));
const [wanted, ...args] = process.argv.slice(2);
if (wanted !== undefined && !names.includes(wanted)) {
  console.error(`There is no bench ${wanted}. There are ${names.join(", ")}.`);
  process.exit(2);
}
for (const name of wanted === undefined ? names : [wanted]) {
  const code = run(process.execPath, ["--import", "tsx", join("bench", `${name}.bench.ts`), ...args]);
  if (code !== 0) process.exitCode = code;
}
