// npm run eval [-- --only PLAN,PLAN] [--misses LIST] [--json]: scores the compiled plans of ../shared/corpus against
// the hand-made gold. Needs ../shared beside the checkout; builds dist/ first when it is stale.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBuilt, ensureInstalled, root, run } from "./setup.mjs";

const shared = join(root, "..", "shared");
if (!existsSync(join(shared, "eval", "score.mjs"))) {
  console.error(`npm run eval needs the corpus at ${relative(process.cwd(), shared)}: it is not there.`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt();

process.exitCode = run(process.execPath, [
  join(shared, "eval", "score.mjs"),
  "--gold",
  join(shared, "gold"),
  "--corpus",
  join(shared, "corpus"),
  "--cmd",
  "node dist/cli.js plan --json",
  ...process.argv.slice(2),
]);
