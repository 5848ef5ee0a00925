import { takeBackup } from "../../storage/backup/take-backup.ts";
import { inWords } from "../write-file.ts";
import type { Command } from "./command.ts";
import { sayBackup } from "./say-backup.zh.ts";

/** `luoshi backup`: everything in the workspace as one file, also while it is served. */
export const backup: Command = async ({ files: [file = ""], options }, io) => {
  const info = await takeBackup({
    file,
    data: options.get("data") ?? "data",
    url: io.env.DATABASE_URL || undefined,
  }).catch((error: unknown) => {
    throw inWords(error, file);
  });
  io.write(`已备份到 ${file}：${sayBackup(info)}。已逐字节核对。\n`);
  return 0;
};
