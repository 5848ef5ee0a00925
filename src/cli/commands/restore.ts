import { restoreBackup } from "../../storage/backup/restore.ts";
import { UsageError } from "../errors.ts";
import type { Command } from "./command.ts";
import { sayBackup } from "./say-backup.zh.ts";

/** `luoshi restore`: brings a backup back, into the embedded database or into PostgreSQL. */
export const restore: Command = async ({ files: [file = ""], options }, io) => {
  const { info, aside } = await restoreBackup({
    file,
    data: options.get("data") ?? "data",
    url: io.env.DATABASE_URL || undefined,
    replace: options.has("replace"),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && error.path === file) throw new UsageError(`找不到备份文件“${file}”`);
    if (error.code === "EISDIR") throw new UsageError(`“${file}”是文件夹，不是备份文件`);
    throw error;
  });
  io.write(`已恢复 ${info.madeAt} 的备份：${sayBackup(info)}。\n`);
  if (aside !== undefined) io.write(`原有数据没有删除，移到了 ${aside}。\n`);
  return 0;
};
