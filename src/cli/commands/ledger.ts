import { extname } from "node:path";
import { type LedgerFormat, ledgerFormats, TooManyTasksError, writeLedger } from "../../output/ledger.ts";
import { sayTooManyTasks } from "../../output/ledger-problem.zh.ts";
import { UsageError } from "../errors.ts";
import { compileFile } from "../input.ts";
import { showProgress } from "../progress.ts";
import { writeWhole } from "../write-file.ts";
import type { Command } from "./command.ts";

/** `luoshi ledger`: the tasks of a plan as a file. */
export const ledger: Command = async ({ files: [file = ""], options }, io) => {
  const out = options.get("output");
  if (out === undefined) throw new UsageError("ledger 命令缺少 -o OUT：写到哪个文件，如 -o 台账.xlsx");
  const format = formatOf(out);
  const { plan, pages } = await compileFile(file, io);
  const progress = showProgress(`正在写 ${out}`, plan.text.length, io.progressOn);
  const bytes = await writeLedger(plan, format, pages)
    .catch((error: unknown) => {
      throw error instanceof TooManyTasksError ? new UsageError(sayTooManyTasks(error)) : error;
    })
    .finally(progress.stop);
  await writeWhole(out, bytes, file === "-" ? [] : [file]);
  io.write(
    `已写入 ${out}：任务${plan.tasks.length}项，目标指标${plan.targets.length}个，体检问题${plan.findings.length}个。\n`,
  );
  return 0;
};

function formatOf(out: string): LedgerFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const format = ledgerFormats.find((known) => known === ending);
  if (format) return format;
  const known = ledgerFormats.map((one) => `.${one}`).join(" ");
  throw new UsageError(`不知道“${out}”要写成什么格式。文件名请以 ${known} 之一结尾`);
}
