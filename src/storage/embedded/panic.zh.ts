/** What is left to say when the embedded database had to stop; `detail` is PostgreSQL's own line. */
export function sayPanic(detail: string): string {
  return `luoshi: 数据写不到磁盘，程序已停止（${detail}）。已答复的内容没有丢失。请检查磁盘空间和磁盘状况，再重新启动。\n`;
}
