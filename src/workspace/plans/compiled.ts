import { buffer } from "node:stream/consumers";
import type { Plan } from "../../plan/model.ts";
import type { Store } from "../../storage/store.ts";

/** Bytes that a compiled plan may have; the longest real one has under one million. */
export const compiledLimit = 64 * 1024 * 1024;

/** The compiled plan that is kept under a digest. Throws Error where the file is gone: the data is damaged. */
export async function readCompiled(store: Pick<Store, "blobs">, digest: string): Promise<Plan> {
  return JSON.parse((await readKept(store, digest)).toString("utf8")) as Plan;
}

/** The bytes that are kept under a digest. Throws Error where they are gone. */
export async function readKept(store: Pick<Store, "blobs">, digest: string): Promise<Buffer<ArrayBuffer>> {
  const kept = await store.blobs.get(digest);
  if (!kept) throw new Error(`the file ${digest} is missing from the data folder`);
  return Buffer.from(await buffer(kept.stream)) as Buffer<ArrayBuffer>;
}
