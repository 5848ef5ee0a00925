/** The variables that say which language the user reads. */
export interface Environment {
  readonly LC_ALL?: string;
  readonly LC_MESSAGES?: string;
  readonly LANG?: string;
  /** A PostgreSQL server that holds the workspace instead of the embedded database. */
  readonly DATABASE_URL?: string | undefined;
}

/** What a command may touch besides files: the real process, or a test's own. */
export interface Io {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Environment;
  /** Width to print for. */
  readonly columns: number;
  /** The file descriptor to show progress on, where someone can see it. */
  readonly progressOn?: number;
  /** Resolves when the user asks to stop (Ctrl+C). */
  readonly stopped: () => Promise<void>;
}

/** Readable where the output is no terminal; less than `least` holds no table. */
const defaultColumns = 100;
const leastColumns = 40;

/** The real process. A reader that has gone (`| head`) ends it quietly. */
export function processIo(): Io {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(
      `luoshi: 写不到标准输出（${error.code === "ENOSPC" ? "磁盘已满" : error.message}）。\n`,
    );
    process.exit(2);
  });
  return {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    stdin: process.stdin,
    env: process.env,
    columns: Math.max(leastColumns, process.stdout.columns || defaultColumns),
    ...(process.stderr.isTTY ? { progressOn: process.stderr.fd } : {}),
    stopped: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
  };
}
