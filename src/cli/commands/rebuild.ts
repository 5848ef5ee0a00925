import { whyNotOfRecord } from "../../workspace/audit/rebuild.zh.ts";
import { auditedRegions } from "../../workspace/audit/regions.ts";
import { checkRebuild } from "../../workspace/events/rebuild.ts";
import { UsageError } from "../errors.ts";
import { withStore } from "../open-data.ts";
import type { Command } from "./command.ts";

/** `luoshi rebuild --check`: whether the events give the same tables again. The exit code is 1 where they do not. */
export const rebuild: Command = async ({ options }, io) => {
  if (!options.has("check")) throw new UsageError("rebuild 命令要写 --check：只重建并对照，不改动数据");
  return withStore(options, io, async (store) => {
    const report = await checkRebuild({ store, regions: await auditedRegions(store) });
    io.write(`按${report.events}条事件重建，逐行对照${report.tables.length}张表：\n`);
    for (const { table, rows } of report.tables) {
      const difference = report.differences.find((each) => each.table === table);
      io.write(`  ${table}：${rows}行，${difference ? "不一致" : "一致"}\n`);
      for (const row of difference?.onlyStored ?? []) io.write(`    只在现有数据中 ${JSON.stringify(row)}\n`);
      for (const row of difference?.onlyRebuilt ?? [])
        io.write(`    只在重建结果中 ${JSON.stringify(row)}\n`);
    }
    io.write("不对照的内容：\n");
    for (const [what, why] of Object.entries(whyNotOfRecord)) io.write(`  ${what}：${why}\n`);
    return report.differences.length > 0 ? 1 : 0;
  });
};
