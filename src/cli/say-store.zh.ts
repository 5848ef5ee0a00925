import {
  DamagedArchiveError,
  MigrationChangedError,
  NoStoreError,
  ServerUnreachableError,
  StoreInUseError,
  StoreNotEmptyError,
  StoreTooNewError,
} from "../storage/errors.ts";

/** What stands in the way of a store or a backup, in one sentence with the next step; undefined for other errors. */
export function sayStoreProblem(error: unknown): string | undefined {
  if (error instanceof StoreInUseError) {
    const by = error.pid === undefined ? "另一个落实进程" : `另一个落实进程（进程号 ${error.pid}）`;
    return `数据文件夹“${error.directory}”正由${by}使用，没有打开。请先停止那个进程，或用 --data 换一个文件夹。`;
  }
  if (error instanceof StoreTooNewError) {
    return `数据由更新版本的落实写成（本程序不认识 ${error.unknown.join("、")}），没有改动。请先升级本程序。`;
  }
  if (error instanceof MigrationChangedError) {
    return `数据结构的第 ${error.migration} 步与本程序的不一致，没有改动。请使用写成这份数据的程序版本。`;
  }
  if (error instanceof ServerUnreachableError) {
    return `连不上 DATABASE_URL 所指的 PostgreSQL（${error.message}）。请检查地址、账号，以及服务器是否在运行。`;
  }
  if (error instanceof StoreNotEmptyError) {
    return "这里已有数据，没有恢复。确认要换成备份里的数据时请加上 --replace，原有数据会移到一旁保留。";
  }
  if (error instanceof NoStoreError) {
    return "这里还没有落实的数据，没有可以备份的内容。请用 --data 指明数据文件夹。";
  }
  if (error instanceof DamagedArchiveError) {
    return `备份不完整或已损坏（在 ${error.part} 处），没有采用，现有数据没有改动。请换一份备份，或重新备份。`;
  }
  return undefined;
}
