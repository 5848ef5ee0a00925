/**
 * Writes src/reader/traditional.gen.ts from OpenCC's dictionaries: `node --import tsx scripts/make-traditional.ts`.
 * With --check it says whether the file is current.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Pairs of a dictionary of opencc-js: what is written, and what it is read as. */
async function pairs(dictionary: string): Promise<[string, string][]> {
  const { default: text } = (await import(`opencc-js/dict/${dictionary}`)) as { default: string };
  return text.split("|").map((pair) => pair.split(" ") as [string, string]);
}

/** Characters of GB 2312 between two rows: 16–55 are the common ones of simplified text, to 87 the rarer. */
function gb2312(firstRow: number, lastRow: number): Set<string> {
  const decoder = new TextDecoder("gb2312");
  const found = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = 1; cell <= 94; cell++) found.add(decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0)));
  }
  return found;
}

const dictionary = new Map(await pairs("TSCharacters"));
// Variants that Hong Kong writes (衞, 枱) are not in the dictionary of the standard forms.
const all = gb2312(16, 87);
for (const [variant, standard] of await pairs("HKVariantsRev")) {
  if (!dictionary.has(variant) && !all.has(variant)) {
    dictionary.set(variant, dictionary.get(standard) ?? standard);
  }
}

// A common character of simplified text keeps its own meaning: 乾 stays, since 乾县 is no 干县. (著 for 着
// is in no dictionary, for 显著.) Rarer ones are mapped: 於 is a surname, but 不低於 a limit.
const common = gb2312(16, 55);
const kept = [...dictionary].filter(
  ([from, to]) => from.length === 1 && to.length === 1 && !common.has(from),
);
kept.sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));

const side = (index: 0 | 1) => JSON.stringify(kept.map((pair) => pair[index]).join(""));
const file = new URL("../src/reader/traditional.gen.ts", import.meta.url);
const wanted = `// Made by scripts/make-traditional.ts from OpenCC's dictionaries (Apache-2.0). Do not edit.

export const traditionalCharacters = ${side(0)};
export const simplifiedCharacters = ${side(1)};
`;
if (!process.argv.includes("--check")) writeFileSync(file, wanted);
else if (readFileSync(file, "utf8") !== wanted) {
  console.error(
    "src/reader/traditional.gen.ts is not current: run node --import tsx scripts/make-traditional.ts",
  );
  process.exitCode = 1;
}
