/**
 * Makes the Word, PDF and web page of each sample plan from its text: `node --import tsx scripts/make-samples.ts`.
 * Needs LibreOffice (`soffice`) and the Noto CJK fonts. `test/formats-agree.test.ts` fails when they are stale.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "./samples/blocks.ts";
import { toDocx } from "./samples/to-docx.ts";
import { toHtml } from "./samples/to-html.ts";

const folder = join(import.meta.dirname, "../examples/plans");

for (const name of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  const path = join(folder, name.replace(/\.txt$/, ""));
  const blocks = blocksOf(readFileSync(join(folder, name), "utf8"));
  const title = titleOf(blocks);
  writeFileSync(`${path}.docx`, await toDocx(blocks, title));
  writeFileSync(`${path}.html`, toHtml(blocks, title));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, `${path}.docx`]);
}

/** The plan's own title: the line that names it. */
function titleOf(blocks: ReturnType<typeof blocksOf>): string {
  const titles = blocks.flatMap((block) => (block.kind === "title" ? [block.text] : []));
  return titles.find((text) => /方案|计划|细则/.test(text)) ?? titles[0] ?? "";
}
