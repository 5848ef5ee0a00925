import { closeSync, createReadStream, createWriteStream, existsSync, openSync, writeSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pipeline as pipelineOf } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { type Part, readArchive, writeArchive } from "../archive/archive.ts";
import { syncFolder } from "../sync-folder.ts";
import { startPglite } from "./start-pglite.ts";

/** Makes an empty database in a folder that does not exist yet. Takes seconds; a template takes a tenth. */
export async function makeDatabase(folder: string): Promise<void> {
  const pglite = await startPglite(folder);
  // Two thirds of the files are for making further databases, which nobody does here.
  await pglite.exec("update pg_database set datistemplate = false");
  for (const name of ["template0", "template1"]) await pglite.exec(`drop database ${name}`);
  await pglite.close();
}

/** Writes a database folder that no process works on as one compressed file, whole or not at all. */
export async function packTemplate(folder: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(writeArchive(partsIn(folder)), createGzip(), createWriteStream(beside));
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Unpacks a template into a folder that does not exist yet. */
export async function unpackTemplate(file: string, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  // The callback takes the error of one stream to the other, which throws it where it is read.
  const unzipped = pipelineOf(createReadStream(file), createGunzip({ chunkSize: 1024 * 1024 }), () => {});
  for await (const { name, content } of readArchive(unzipped)) {
    const path = join(folder, name);
    if (name.endsWith("/")) await mkdir(path, { recursive: true, mode: 0o700 });
    else {
      // Hundreds of small files: written at once each takes a tenth of the time of a stream.
      const file = openSync(path, "wx", 0o600);
      try {
        for await (const piece of content) writeSync(file, piece);
      } finally {
        closeSync(file);
      }
    }
  }
}

/** Makes every file and name in a folder durable. */
export async function syncTree(folder: string): Promise<void> {
  const { files, folders } = await walk(folder);
  await Promise.all(
    files.map(async (path) => {
      const handle = await open(path, "r+");
      await handle.sync().finally(() => handle.close());
    }),
  );
  for (const path of folders) await syncFolder(path);
}

export const hasDatabase = (folder: string) => existsSync(join(folder, "PG_VERSION"));

async function* partsIn(folder: string): AsyncGenerator<Part> {
  const { files, folders } = await walk(folder);
  const nameOf = (path: string) => relative(folder, path).split(sep).join("/");
  for (const path of folders) {
    if (path !== folder) yield { name: `${nameOf(path)}/`, size: 0, content: createEmpty() };
  }
  for (const path of files) {
    yield { name: nameOf(path), size: (await stat(path)).size, content: createReadStream(path) };
  }
}

async function* createEmpty(): AsyncGenerator<Uint8Array> {}

/** Folders before what they hold, the folder itself first. */
async function walk(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders = [folder];
  for (const at of folders) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      (entry.isDirectory() ? folders : files).push(join(at, entry.name));
    }
  }
  return { files, folders };
}
