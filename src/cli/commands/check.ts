import { checks } from "../../checks/index.ts";
import { checkJson } from "../../output/check-json.ts";
import { checkText } from "../../output/check-text.ts";
import type { Checked } from "../../output/checked.ts";
import { toSarif } from "../../output/sarif.ts";
import { InputError } from "../errors.ts";
import { compileFile } from "../input.ts";
import { sayError } from "../say-error.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";

/** `luoshi check`: what is wrong with plans. A file that cannot be read does not keep the others from being checked. */
export const check: Command = async ({ files, options }, io) => {
  const checked: Checked[] = [];
  for (const file of files) {
    try {
      checked.push(await compileFile(file, io));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.writeError(sayError(error));
    }
  }
  if (checked.length > 0) {
    const format = options.get("format") ?? "text";
    if (format === "json") io.write(checkJson(checked));
    else if (format === "sarif") io.write(toSarif(checked, checks, version));
    else io.write(checkText(checked, io.columns));
  }
  if (checked.length < files.length) return 2;
  return checked.some(({ plan }) => plan.findings.some(({ severity }) => severity === "error")) ? 1 : 0;
};
