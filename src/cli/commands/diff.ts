import { diffJson, diffText } from "../../output/diff.ts";
import { diffPlans } from "../../plan/diff.ts";
import { compileFile } from "../input.ts";
import type { Command } from "./command.ts";

/** `luoshi diff`: what a revision changed. */
export const diff: Command = async ({ files: [older = "", newer = ""], options }, io) => {
  const { plan: before } = await compileFile(older, io);
  const { plan: after } = await compileFile(newer, io);
  const changes = diffPlans(before, after);
  io.write(options.has("json") ? diffJson(changes) : diffText(changes, before, after));
  return 0;
};
