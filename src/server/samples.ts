import { readdir, readFile } from "node:fs/promises";
import type { Sample } from "./api.ts";

/** The plans of `examples/plans`, beside `src` and beside `dist` alike. */
export const samplesFolder = new URL("../../examples/plans/", import.meta.url);

/** The sample plans in a folder, by name; none where there is no folder. */
export async function listSamples(folder: URL = samplesFolder): Promise<Sample[]> {
  const names = (await textFiles(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, title: titleOf(name, await readText(folder, name)) })),
  );
}

/** The text of a sample, or nothing where there is none of that name. */
export async function readSample(name: string, folder: URL = samplesFolder): Promise<string | undefined> {
  return (await textFiles(folder)).includes(name) ? readText(folder, name) : undefined;
}

async function textFiles(folder: URL): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function readText(folder: URL, name: string): Promise<string> {
  return readFile(new URL(encodeURIComponent(name), folder), "utf8");
}

/** What a notice issues, the first line that names a kind of plan, or the file's name. */
function titleOf(name: string, text: string): string {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split("\n", 12)
    .map((line) => line.trim());
  const line = lines.find((each) => /(方案|计划|细则|办法|意见)/.test(each) && each.length <= 60);
  return /印发《(.+)》/.exec(line ?? "")?.[1] ?? line ?? name;
}
