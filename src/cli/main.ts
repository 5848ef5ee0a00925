import { readArgs } from "./args.ts";
import type { Command } from "./commands/command.ts";
import { helpText } from "./help.ts";
import type { Io } from "./io.ts";
import { sayError } from "./say-error.ts";
import { version } from "./version.ts";

/** Commands load when they run, so that one does not wait for what another needs. */
const load: Readonly<Record<string, () => Promise<Command>>> = {
  plan: async () => (await import("./commands/plan.ts")).plan,
  check: async () => (await import("./commands/check.ts")).check,
  ledger: async () => (await import("./commands/ledger.ts")).ledger,
  diff: async () => (await import("./commands/diff.ts")).diff,
  settle: async () => (await import("./commands/settle.ts")).settle,
  serve: async () => (await import("./commands/serve.ts")).serve,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  audit: async () => (await import("./commands/audit.ts")).audit,
  rebuild: async () => (await import("./commands/rebuild.ts")).rebuild,
};

/**
 * Runs `luoshi` with these arguments.
 * @returns the exit code: 0 done, 1 a finding of severity error, 2 wrong use or unreadable input
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const request = readArgs(argv);
    switch (request.kind) {
      case "version":
        io.write(`luoshi ${version}\n`);
        return 0;
      case "help":
        io.write(helpText(request.command, request.lang, io.env));
        return 0;
      case "run": {
        const command = await load[request.command.name]!();
        return await command(request, io);
      }
    }
  } catch (error) {
    io.writeError(sayError(error));
    return 2;
  }
}
