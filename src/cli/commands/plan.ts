import { planText } from "../../output/plan-text.ts";
import { compileFile } from "../input.ts";
import type { Command } from "./command.ts";

/** `luoshi plan`: the compiled plan as JSON, or a summary. */
export const plan: Command = async ({ files: [file = ""], options }, io) => {
  const { plan } = await compileFile(file, io);
  io.write(options.has("json") ? `${JSON.stringify(plan, null, 2)}\n` : planText(plan, io.columns));
  return 0;
};
