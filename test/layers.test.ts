import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(dirname(fileURLToPath(import.meta.url))), "src");

/** What each folder of src/ may import, besides itself. The architecture, as a test. */
const may: Record<string, readonly string[]> = {
  message: [],
  reader: ["message"],
  parser: ["reader", "message"],
  extractors: ["parser", "reader", "message"],
  plan: ["extractors", "parser", "reader", "message"],
  checks: ["plan", "parser", "extractors", "reader", "message"],
  output: ["plan", "message"],
  calendar: ["message"],
  rules: ["message"],
  storage: ["message"],
  settlement: ["rules", "output", "storage", "message"],
  workspace: ["settlement", "rules", "plan", "output", "calendar", "storage", "message"],
  server: [
    "workspace",
    "settlement",
    "rules",
    "storage",
    "calendar",
    "output",
    "checks",
    "plan",
    "extractors",
    "parser",
    "reader",
    "message",
    "top",
  ],
  web: ["workspace", "settlement", "rules", "calendar", "plan", "message", "server"],
  cli: [
    "server",
    "workspace",
    "settlement",
    "storage",
    "output",
    "checks",
    "plan",
    "extractors",
    "parser",
    "reader",
    "message",
    "top",
  ],
  top: ["cli", "server", "output", "checks", "plan", "extractors", "parser", "reader", "message"],
};

/** Single imports that the table is too coarse for. */
const mayNot: readonly { from: string; to: RegExp; why: string }[] = [
  { from: "server", to: /^cli(\.ts|\/)/, why: "the server does not know the command line" },
  { from: "server", to: /^storage\/tables\//, why: "the server holds no SQL: the workspace asks the tables" },
];

/** Pure functions that the page runs itself, so that screen and export say the same in the same words. */
const wordsOfThePage: readonly string[] = [
  "rules/numbers/decimal.ts",
  "rules/units/unit.ts",
  "plan/words.ts",
  "plan/ledger.ts",
  "workspace/access/roles.ts",
  "workspace/access/words.zh.ts",
  "workspace/desk/words.zh.ts",
  "workspace/tasks/words.zh.ts",
  "workspace/tasks/states.ts",
  "workspace/tasks/life.ts",
  "workspace/plans/words.zh.ts",
  "workspace/targets/words.zh.ts",
  "workspace/insurance/uploads/columns.lexicon.ts",
  "workspace/units/words.zh.ts",
  "settlement/words.zh.ts",
  "workspace/insurance/anomalies/words.zh.ts",
  "workspace/insurance/months/words.zh.ts",
  "workspace/insurance/versions/funds.ts",
  "workspace/insurance/versions/words.zh.ts",
];

/** Files longer than this are two concepts; generated files and word lists are data. */
const longest = 320;
const isData = (file: string) => /\.gen\.ts$|(^|\/)lexicons?(\/|\.|-)|\.lexicon\.ts$/.test(file);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => /\.(ts|tsx|js|mjs)$/.test(name))
  .sort();

/** Folder of src/, or `top` for the files directly in it. */
function layerOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "top";
}

/** Every relative import of a file: static, side-effect, re-export, dynamic. */
function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  const add = (path: string, typeOnly: boolean) =>
    found.push({ file, target: relative(root, join(root, dirname(file), path)), typeOnly });
  for (const [, names, path] of code.matchAll(/^(?:im|ex)port\b([^"';]*?)\bfrom "(\.[^"]+)"/gm)) {
    add(path!, /^\s*type\b/.test(names!));
  }
  for (const [, path] of code.matchAll(/^import "(\.[^"]+)"/gm)) add(path!, false);
  for (const [, path] of code.matchAll(/\bimport\("(\.[^"]+)"\)/g)) add(path!, false);
  return found;
}

/** Tests may import whatever they test with, such as the shared cases of test/. */
const imports = files.filter((file) => !/\.test\.tsx?$/.test(file)).flatMap(importsOf);

describe("architecture", () => {
  it("every folder of src/ has its row in the table", () => {
    assert.deepEqual(
      [...new Set(files.map(layerOf))].filter((layer) => !(layer in may)),
      [],
    );
  });

  it("imports follow the table", () => {
    assert.ok(imports.length > 0, "no import was found: the pattern is broken");
    const broken: string[] = [];
    for (const { file, target } of imports) {
      const from = layerOf(file);
      const to = layerOf(target);
      if (to !== from && !may[from]?.includes(to)) broken.push(`${file}: ${from} may not import ${target}`);
      for (const rule of mayNot) {
        if (rule.from === from && rule.to.test(target)) broken.push(`${file}: ${target}: ${rule.why}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it("imports stay inside src/", () => {
    const outside = imports.filter(({ target }) => target.startsWith(".."));
    assert.deepEqual(outside, []);
  });

  it("web knows the other folders only by their types, but for the words of a plan", () => {
    const broken = imports
      .filter(({ file, target }) => layerOf(file) === "web" && layerOf(target) !== "web")
      .filter(({ typeOnly, target }) => !typeOnly && !wordsOfThePage.includes(target))
      .map(({ file, target }) => `${file}: ${target}`);
    assert.deepEqual(broken, []);
  });

  it("imports end in their file's name", () => {
    const broken = imports
      .filter(({ target }) => !/\.(ts|tsx|js|mjs|json|css)$/.test(target))
      .map(({ file, target }) => `${file}: ${target}`);
    assert.deepEqual(broken, []);
  });

  it(`no file is longer than ${longest} lines`, () => {
    const long = files
      .filter((file) => !isData(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > longest)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    assert.deepEqual(long, []);
  });
});
