import type { Correction } from "../../../workspace/insurance/events.ts";
import { isDecimal } from "../parts/decimals.ts";
import { words } from "./words.zh.ts";

/** What is written in the form of an answer. */
export interface AnswerForm {
  readonly accepted: boolean;
  readonly group?: string;
  readonly noncompliant?: string;
  readonly answer: string;
}

/** The correction that a form grants; nothing where it grants none. 无 takes the group away. */
export function grantedOf({ accepted, group, noncompliant }: AnswerForm): Correction | undefined {
  if (!accepted) return undefined;
  const code = group?.trim() ?? "";
  const amount = noncompliant?.trim() ?? "";
  if (code === "" && !isDecimal(amount)) return undefined;
  return {
    ...(code !== "" && { group: code === words.noGroup ? null : code }),
    ...(isDecimal(amount) && { noncompliant: amount }),
  };
}

/** The form as it stands first: what the hospital wants. */
export function formOf({ group, noncompliant }: Correction): Partial<AnswerForm> {
  return {
    ...(group !== undefined && { group: group ?? words.noGroup }),
    ...(noncompliant !== undefined && { noncompliant }),
  };
}
