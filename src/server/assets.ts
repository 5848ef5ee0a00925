import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";

/** The built page, beside the compiled server and one folder up from the source. */
export const builtPage = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/web/" : "../web/",
  import.meta.url,
);

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".png": "image/png",
};

/**
 * All files of the built page by their path (`/index.html`), held in memory: a request can name only
 * what is there. Empty where the page was not built.
 */
export async function loadAssets(folder: URL = builtPage): Promise<Map<string, Asset>> {
  const found = new Map<string, Asset>();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const type = types[extname(entry.name)];
      if (!entry.isFile() || !type) continue;
      const file = pathToFileURL(`${entry.parentPath}/${entry.name}`);
      const path = `/${file.href.slice(folder.href.length)}`;
      found.set(path, { bytes: Uint8Array.from(await readFile(file)), type });
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return found;
}
