import { sayFault, sayReport } from "../../workspace/audit/faults.zh.ts";
import { auditedRegions } from "../../workspace/audit/regions.ts";
import { verify } from "../../workspace/events/verify.ts";
import { UsageError } from "../errors.ts";
import { withStore } from "../open-data.ts";
import type { Command } from "./command.ts";

/** `luoshi audit verify`: whether the audit log is as it was written. The exit code is 1 where it is not. */
export const audit: Command = async ({ files: [what], options }, io) => {
  if (what !== "verify") throw new UsageError(`audit 后面应写 verify，不能是“${what}”`);
  return withStore(options, io, async (store) => {
    let whole = true;
    const regions = await auditedRegions(store);
    if (regions.length === 0) io.write("还没有审计记录。\n");
    for (const region of regions) {
      const report = await verify({ store, region, clock: () => new Date() });
      if (regions.length > 1) io.write(`地区 ${region}：\n`);
      io.write(`${sayReport(report)}\n`);
      for (const fault of report.faults) {
        io.write(`  ${sayFault(fault)}\n`);
        if (fault.expected !== undefined)
          io.write(`    应为 ${fault.expected}\n    现为 ${fault.actual ?? "无"}\n`);
      }
      io.write(`链尾：第${report.head.seq}条 ${report.head.hash}\n`);
      whole &&= report.faults.length === 0;
    }
    return whole ? 0 : 1;
  });
};
