import { resolve } from "node:path";
import { explainer } from "../../settlement/explain/explain.ts";
import { sayStep } from "../../settlement/explain/explain.zh.ts";
import { readFolder } from "../../settlement/folder/from-folder.ts";
import { summaryText } from "../../settlement/output/summary.zh.ts";
import { jsonPieces } from "../../settlement/output/to-json.ts";
import type { Rejection } from "../../settlement/rejection.ts";
import { sayRefusal, sayRejection } from "../../settlement/rejection.zh.ts";
import { type Settlement, settle as settleYear } from "../../settlement/settle.ts";
import { UsageError } from "../errors.ts";
import type { Io } from "../io.ts";
import { showProgress } from "../progress.ts";
import type { Command } from "./command.ts";
import { writeTables } from "./settle-tables.ts";

/** `luoshi settle`: a folder of tables to every figure of a year. */
export const settle: Command = async ({ files: [folder = ""], options }, io) => {
  const out = options.get("output");
  const name = options.get("explain");
  const json = options.has("json");
  if (json && name !== undefined) throw new UsageError("--json 和 --explain 请只用一个");
  if (out !== undefined && resolve(out) === resolve(folder))
    throw new UsageError("-o 不能写要读的那个文件夹。请换一个文件夹");

  const progress = showProgress(`正在结算 ${folder}`, Number.POSITIVE_INFINITY, io.progressOn);
  try {
    const { settlement, rejected } = await settled(folder);
    if (out !== undefined) await writeTables(out, settlement, rejected);
    if (name !== undefined) explain(settlement, name, io);
    else if (json) {
      for (const piece of jsonPieces(settlement)) io.write(piece);
      sayRejected(rejected, io);
    } else io.write(summaryText(settlement, rejected, io.columns));
    return 0;
  } finally {
    await progress.stop();
  }
};

async function settled(folder: string) {
  try {
    const { input, indexed, rejected } = await readFolder(folder);
    return { settlement: settleYear(input, indexed), rejected };
  } catch (error) {
    const refusal = sayRefusal(error);
    throw refusal === undefined ? error : new UsageError(refusal);
  }
}

function explain(settlement: Settlement, name: string, io: Io): void {
  const index = settlement.input.caseNames.indexOf(name);
  if (index === undefined) throw new UsageError(`没有“${name}”这个病例，或者它没有被接受`);
  for (const step of explainer(settlement)(index)) io.write(`${sayStep(step)}\n`);
}

/** With --json standard output holds nothing else: what was left out is said beside it. */
function sayRejected(rejected: readonly Rejection[], io: Io): void {
  const [first] = rejected;
  if (first)
    io.writeError(`luoshi: 有${rejected.length}行没有接受，如 ${sayRejection(first)}。用 -o 输出全部。\n`);
}
