// What a fresh clone needs before anything else runs: packages, and a current build. Run as a program it does both.
// Plain JavaScript, because it runs before tsx is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's folder with its output on ours; returns the exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Installs the locked packages when one of them is missing. Exits when that fails. */
export function ensureInstalled() {
  if (missingPackages().length === 0) return;
  console.error("Installing packages (npm ci) …");
  const code = run("npm", ["ci", "--no-audit", "--no-fund"], { stdio: ["ignore", 2, 2] });
  if (code !== 0) {
    console.error("npm ci failed: look at the lines above, then run it again.");
    process.exit(code);
  }
}

/** Builds dist/ when a source is newer than it. Exits when that fails. */
export function ensureBuilt() {
  if (!isStale()) return;
  console.error("Building (npm run build) …");
  const code = run("npm", ["run", "--silent", "build"], { stdio: ["ignore", 2, 2] });
  if (code !== 0) process.exit(code);
}

/** Paths of locked packages that are not in node_modules; optional ones may be absent. */
function missingPackages() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.optional && !entry.devOptional && !entry.peer)
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path)));
}

/** Whether anything that the build reads changed after dist/cli.js was written. */
function isStale() {
  const built = join(root, "dist/cli.js");
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const inputs = ["package.json", "tsconfig.json", "tsconfig.build.json", "vite.config.ts"];
  const sources = ["src", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  return [...inputs, ...sources].some((name) => {
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs > since && !name.endsWith(".test.ts");
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  ensureBuilt();
}
