import type { Correction } from "../../../workspace/insurance/events.ts";
import { grouped } from "./formats.zh.ts";
import { words } from "./words.zh.ts";

/** What is to be set right about a case, in words: 病组改为A，不合规费用改为1,000.00元. */
export function correctionWords({ group, noncompliant }: Correction): string {
  const parts = [
    ...(group === undefined ? [] : [words.toGroup(group)]),
    ...(noncompliant === undefined ? [] : [words.toNoncompliant(grouped(noncompliant))]),
  ];
  return parts.length > 0 ? parts.join("，") : words.nothingWanted;
}
