import { join } from "node:path";
import { hasDatabase } from "../storage/embedded/database-folder.ts";
import { databaseFolder } from "../storage/embedded/open-embedded.ts";
import { openStore } from "../storage/open-store.ts";
import type { Store } from "../storage/store.ts";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";

/** Opens the data that is there already, embedded in `--data` or on the server of DATABASE_URL, and closes it again. */
export async function withStore<T>(
  options: ReadonlyMap<string, string>,
  io: Io,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const data = options.get("data") ?? "data";
  const url = io.env.DATABASE_URL || undefined;
  if (url === undefined && !hasDatabase(join(data, databaseFolder)))
    throw new UsageError(`“${data}”里没有落实的数据。请用 --data 指明数据文件夹`);
  const store = await openStore({ data, url });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
