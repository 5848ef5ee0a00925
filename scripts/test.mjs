// npm test [PATH…]: node's test runner over src/ and test/, or over the files whose path begins with PATH.
// The last line is `N passed, N failed[, N skipped]`, alone; the exit code follows it.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { ensureInstalled, root } from "./setup.mjs";

ensureInstalled();

const wanted = process.argv.slice(2).map((path) => path.replace(/^\.\//, ""));
const files = ["src", "test"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((path) => file.startsWith(path)))
  .sort();

if (files.length === 0) {
  console.error(`No test file begins with ${wanted.join(" or ") || "src or test"}.`);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

// Node leaves one core idle unless told; a file waits for the disk often enough.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const args = ["--import", "tsx", "--test", "--test-reporter=spec", concurrency, ...files];
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});

/** Node's own totals, as its summary prints them: `ℹ pass 12`. */
const total = { pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
let rest = "";
child.stdout.setEncoding("utf8");
child.stdout.on("data", (chunk) => {
  process.stdout.write(chunk);
  const lines = (rest + chunk).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) {
    const found = /^ℹ (pass|fail|cancelled|skipped|todo) (\d+)$/.exec(line);
    if (found) total[found[1]] = Number(found[2]);
  }
});

child.on("close", (code) => {
  const skipped = total.skipped + total.todo;
  const failed = Math.max(total.fail + total.cancelled, code === 0 ? 0 : 1);
  console.log(`${total.pass} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed > 0 ? 1 : 0;
});
