import { text as textOf } from "node:stream/consumers";
import type { Blobs } from "../../../storage/blobs.ts";
import type { AcceptedCase } from "./check-rows.ts";
import { yuanOf } from "./check-rows.ts";

/**
 * The accepted rows of a file as `luoshi settle` reads them, for the program: UTF-8, plain names, money with two
 * decimals. No field of it needs a quote. The last three columns are for those who look for what stands out.
 */
const columns = [
  "case",
  "hospital",
  "month",
  "group",
  "total_cost_yuan",
  "noncompliant_yuan",
  "patient_cash_yuan",
  "self_pay_yuan",
  "status",
  "person",
  "admitted",
  "discharged",
] as const;

/** A row of an accepted file. */
export type AcceptedRow = Readonly<Record<(typeof columns)[number], string>>;

/** Writes accepted cases; `isLate` says which of them count at the year's end only. */
export function acceptedFile(
  cases: readonly AcceptedCase[],
  { hospital, month, isLate }: { hospital: string; month: number; isLate: (name: string) => boolean },
): Uint8Array {
  const lines = cases.map((each) =>
    [
      each.case,
      hospital,
      month,
      each.group,
      yuanOf(each.total),
      yuanOf(each.noncompliant),
      yuanOf(each.cash),
      yuanOf(each.selfPay),
      isLate(each.case) ? "late" : "on_time",
      each.person,
      each.admitted,
      each.discharged,
    ].join(","),
  );
  return new TextEncoder().encode(`${[columns.join(","), ...lines].join("\n")}\n`);
}

/** The rows of an accepted file. Throws where the store has lost it: that is no data's fault. */
export async function readAccepted(blobs: Pick<Blobs, "get">, sha256: string): Promise<AcceptedRow[]> {
  const lines = (await acceptedText(blobs, sha256)).split("\n");
  return lines.slice(1).flatMap((line) => {
    if (line === "") return [];
    const cells = line.split(",");
    return [Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])) as AcceptedRow];
  });
}

/** Names of the cases of an accepted file, without reading more of it. */
export async function acceptedNames(blobs: Pick<Blobs, "get">, sha256: string): Promise<string[]> {
  const text = await acceptedText(blobs, sha256);
  const names: string[] = [];
  for (let at = text.indexOf("\n") + 1; at < text.length; at = text.indexOf("\n", at) + 1)
    names.push(text.slice(at, text.indexOf(",", at)));
  return names;
}

async function acceptedText(blobs: Pick<Blobs, "get">, sha256: string): Promise<string> {
  const blob = await blobs.get(sha256);
  if (!blob) throw new Error(`the accepted rows are not in the store: ${sha256}`);
  return textOf(blob.stream);
}
