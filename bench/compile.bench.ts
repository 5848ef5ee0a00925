// npm run bench: how fast a plan is compiled, beside two yardsticks measured in the same run. Asserts nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { build, cli, loadBuilt } from "./built.ts";
import { compare, median, printTable, secondsOf } from "./measure.ts";
import { findTexts, longestSample } from "./texts.ts";

build();
const { compileDocument } = await loadBuilt();

const root = join(import.meta.dirname, "..");
const rows: string[][] = [["what", "measured", "ratio", "goal"]];
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const perSecond = (characters: number, seconds: number) =>
  `${(characters / seconds / 1e6).toFixed(2)} million characters/s`;

function compileText(text: string) {
  return compileDocument({ name: "bench.txt", format: "txt", sha256: "", text, pages: [] });
}

/** Reading bytes and cutting them into lines and sentences: the least that any reader of plans must do. */
function split(bytes: Uint8Array): string[][] {
  return decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.split(/(?<=[。！？!?；;])/));
}

/**
 * Characters per second against splitting and against a Markdown parser on the same bytes. Plan by plan, so that the
 * three are measured close together; the first time over all plans warms up and does not count.
 */
function againstYardsticks(): void {
  const { from, files } = findTexts();
  const markdown = unified().use(remarkParse);
  const seconds = { compile: 0, split: 0, remark: 0 };
  let characters = 0;
  for (const pass of ["warm up", "measure"]) {
    for (const bytes of files) {
      const text = decode(bytes);
      const taken = compare({
        compile: () => compileText(text),
        split: () => split(bytes),
        remark: () => markdown.parse(decode(bytes)),
      });
      if (pass === "warm up") continue;
      characters += text.length;
      seconds.compile += taken.compile;
      seconds.split += taken.split;
      seconds.remark += taken.remark;
    }
  }
  const times = (other: number) => other / seconds.compile;
  const whole = `${(seconds.compile * 1000).toFixed(0)} ms`;
  rows.push([`compile, ${from}, ${characters} characters`, perSecond(characters, seconds.compile), "", ""]);
  rows.push(["  all of it", whole, "", "well under 500 ms"]);
  rows.push([
    "  (a) read, split into lines and sentences",
    perSecond(characters, seconds.split),
    `${times(seconds.split).toFixed(3)} × (a)`,
    "≥ 0.1 × (a)",
  ]);
  rows.push([
    "  (b) remark-parse",
    perSecond(characters, seconds.remark),
    `${times(seconds.remark).toFixed(2)} × (b)`,
    "≥ 1 × (b)",
  ]);
}

/** Time per character of one text, repeated 1 to 64 times. */
function growth(): void {
  const text = longestSample();
  const sizes = [1, 4, 16, 64];
  for (let i = 0; i < 8; i++) compileText(text.repeat(4));
  const perCharacter = sizes.map((size) => {
    const longer = text.repeat(size);
    const runs = Math.max(5, 48 / size);
    return median(Array.from({ length: runs }, () => secondsOf(() => compileText(longer)))) / longer.length;
  });
  for (const [i, size] of sizes.entries()) {
    rows.push([
      `growth: one text ${size} ×, ${text.length * size} characters`,
      `${(perCharacter[i]! * 1e6).toFixed(3)} µs a character`,
      `${(perCharacter[i]! / perCharacter[0]!).toFixed(2)} × that of 1 ×`,
      i === 0 ? "" : "≤ 1, noise aside",
    ]);
  }
}

/** Ten million characters in a process of their own: time and peak memory. */
function large(): void {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-bench-"));
  try {
    const text = longestSample();
    const file = join(folder, "large.txt");
    writeFileSync(file, text.repeat(Math.ceil(10_000_000 / text.length)).slice(0, 10_000_000));
    const child = spawnSync(process.execPath, ["--import", "tsx", join(root, "bench", "large.ts"), file], {
      cwd: root,
      encoding: "utf8",
    });
    if (child.status !== 0) {
      rows.push(["10 million characters", `failed: ${errorIn(child.stderr).slice(0, 60)}`, "", "seconds"]);
      return;
    }
    const { seconds, megabytes, tasks } = JSON.parse(child.stdout) as Record<string, number>;
    rows.push([`10 million characters, ${tasks} tasks`, `${seconds!.toFixed(1)} s`, "", "seconds"]);
    rows.push(["  peak memory of the process", `${megabytes!.toFixed(0)} MB`, "", "bounded"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the shell's call to the end of the process, for the built command. */
function startUp(): void {
  const sample = join(root, "examples", "plans", "district-action-plan.txt");
  for (const args of [["--help"], ["plan", "--json", sample]]) {
    const times = Array.from({ length: 7 }, () =>
      secondsOf(() => spawnSync(process.execPath, [cli, ...args], { cwd: root, maxBuffer: 1 << 28 })),
    );
    const shown = args[0] === "plan" ? "plan --json, district sample" : args[0];
    rows.push([`start: luoshi ${shown}`, `${(median(times) * 1000).toFixed(0)} ms`, "", ""]);
  }
}

/** The line of a crash report that names the error. */
function errorIn(report: string): string {
  const lines = report.trim().split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "";
}

againstYardsticks();
growth();
large();
startUp();
printTable(rows);
