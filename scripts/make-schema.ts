// Writes docs/plan.schema.json from the types of src/plan/model.ts. With --check it says whether the file is current.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = new URL("../", import.meta.url);
const file = new URL("docs/plan.schema.json", root);

/** The JSON Schema of `luoshi plan --json`, as the text of the file. */
export function planSchema(): string {
  const schema = createGenerator({
    path: fileURLToPath(new URL("src/plan/model.ts", root)),
    type: "Plan",
    skipTypeCheck: true, // the generator brings an older TypeScript; `npm run check` checks the types
    additionalProperties: false,
  }).createSchema("Plan");
  const head = { $id: "luoshi.plan/1", title: "A compiled plan: what luoshi plan --json prints" };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = existsSync(file) ? readFileSync(file, "utf8") : "";
  const wanted = planSchema();
  if (!process.argv.includes("--check")) writeFileSync(file, wanted);
  else if (current !== wanted) {
    console.error("docs/plan.schema.json is not current: run node --import tsx scripts/make-schema.ts");
    process.exitCode = 1;
  }
}
