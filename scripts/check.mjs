// npm run check: what must hold besides the tests.
// The last line is `N passed, N failed`, alone; the exit code follows it.
import { join } from "node:path";
import { ensureInstalled, run } from "./setup.mjs";

ensureInstalled();

/** Scripts that write generated files; with --check they say whether those are current, by their exit code. */
const generators = [
  "make-schema.ts",
  "make-checks-doc.ts",
  "make-traditional.ts",
  "make-migration.ts",
  "make-permissions-doc.ts",
  "make-task-life-doc.ts",
  "make-rules-doc.ts",
  "make-openapi.ts",
  "make-readme.ts",
];

/** What is checked, in words, and the command that checks it. */
const checks = [
  ["types", "npx", ["--no-install", "tsc", "-p", "."]],
  ["format and lint", "npx", ["--no-install", "biome", "ci", "--colors=off", "."]],
  ...generators.map((name) => [
    `current: what scripts/${name} makes`,
    process.execPath,
    ["--import", "tsx", join("scripts", name), "--check"],
  ]),
];

const failed = [];
for (const [what, command, args] of checks) {
  const good = run(command, args) === 0;
  console.log(`${good ? "good  " : "FAILED"} ${what}`);
  if (!good) failed.push(what);
}
console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
