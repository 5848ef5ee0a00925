import type { BackupInfo } from "../../storage/backup/format.ts";

/** How much a backup holds. */
export function sayBackup({ tables, blobs }: BackupInfo): string {
  const rows = tables.reduce((total, table) => total + table.rows, 0);
  return `数据${rows}行，文件${blobs}个`;
}
