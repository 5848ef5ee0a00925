// Fills the examples of README.md and README.zh-CN.md with what the commands really print. An example is a comment
// `<!-- run: luoshi … | first 8 lines -->` and the block after it. With --check it says whether they are current.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../src/cli/main.ts";

const root = new URL("../", import.meta.url);
const files = ["README.md", "README.zh-CN.md"];
const example = /(<!-- run: luoshi (.+?)(?: \| first (\d+) lines)? -->\n```text\n)[\s\S]*?(```)/g;

// Commands run beside the examples, but what they write does not stay.
const desk = mkdtempSync(join(tmpdir(), "luoshi-readme-"));
symlinkSync(fileURLToPath(new URL("examples", root)), join(desk, "examples"));
process.chdir(desk);
process.on("exit", () => rmSync(desk, { recursive: true }));

/** What `luoshi ARGS` prints on standard output. */
async function outputOf(args: readonly string[]): Promise<string> {
  const written: string[] = [];
  await main(args, {
    write: (text) => written.push(text),
    writeError: (text) => written.push(text),
    stdin: (async function* () {})(),
    env: {},
    columns: 100,
    stopped: async () => {},
  });
  return written.join("");
}

/** The text of a README with its examples run anew. */
async function renew(text: string): Promise<string> {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(example)) {
    const [whole, head, args, first, tail] = found;
    const lines = (await outputOf(args!.split(" "))).trimEnd().split("\n");
    const prompt = `$ npx luoshi ${args}\n`;
    const shown = first && lines.length > Number(first) ? [...lines.slice(0, Number(first)), "…"] : lines;
    parts.push(
      text.slice(from, found.index),
      head!,
      prompt,
      shown.map((line) => `${line.trimEnd()}\n`).join(""),
      tail!,
    );
    from = found.index + whole.length;
  }
  return parts.join("") + text.slice(from);
}

for (const name of files) {
  const file = new URL(name, root);
  const current = readFileSync(file, "utf8");
  const wanted = await renew(current);
  if (!process.argv.includes("--check")) writeFileSync(file, wanted);
  else if (current !== wanted) {
    console.error(`The examples of ${name} are not current: run node --import tsx scripts/make-readme.ts`);
    process.exitCode = 1;
  }
}
