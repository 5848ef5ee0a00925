import { statuses } from "../../../../settlement/cases.ts";
import type { SettlementInput } from "../../../../settlement/input.ts";
import { fromUnits, moneyDigits, pointDigits } from "../../../../settlement/numbers.ts";
import { bom, type CsvCell, csvLine } from "../../../../settlement/output/csv-line.ts";
import { groupNameOf } from "../../cases/case-facts.ts";
import type { SettledYear } from "../../settle-year.ts";
import { toFolder } from "../folder/to-folder.ts";
import { exportWords } from "./words.zh.ts";
import type { ZippedFile } from "./zip.ts";

/** Rows that become bytes at once. */
const batch = 4096;

/**
 * A fund's year as the folder of `luoshi settle`: who has it can compute the year anew. What the folder cannot say, that
 * months which were paid stand as they are, stands in a note beside it.
 */
export function* yearFolder(settled: SettledYear): Generator<ZippedFile> {
  const { parts, settlement } = settled;
  const { input } = settlement;
  const { content, fund } = parts.version;
  const nameOf = caseNamer(input);
  const text = (name: string, ...lines: readonly string[]): ZippedFile => ({
    name,
    pieces: encoded([lines.join("")]),
  });
  yield text(exportWords.noteFile(), exportWords.note(parts));
  for (const file of toFolder(content, fund, money(input.fundCost))) yield text(file.name, file.text);
  yield { name: "cases.csv", pieces: encoded(caseLines(settled, nameOf)) };
  if (input.deductions.length > 0) yield text("deductions.csv", bom, ...deductionLines(input));
  if (input.reviews.length > 0) yield text("reviews.csv", bom, ...reviewLines(settled, nameOf));
}

const money = (fen: bigint | number) => fromUnits(BigInt(fen), moneyDigits);
const decimal = (text: string) => ({ decimal: text });

/** As many names as strings are looked through for doubles: some hundred megabytes. */
const mostCompared = 2_000_000;

/** Names of hospitals' cases may be the same; in the folder they may not: then each gets its hospital's code. */
function caseNamer({ cases, caseNames, hospitals }: SettlementInput): (index: number) => string {
  const withHospital = (index: number) =>
    `${hospitals[cases.hospital[index]!]!.id}-${caseNames.nameOf(index)}`;
  if (cases.count > mostCompared) return withHospital;
  const seen = new Set<string>();
  for (let i = 0; i < cases.count; i++) {
    const name = caseNames.nameOf(i);
    if (seen.has(name)) return withHospital;
    seen.add(name);
  }
  return (index) => caseNames.nameOf(index);
}

function* caseLines(
  { settlement: { input, kernel } }: SettledYear,
  nameOf: (index: number) => string,
): Generator<string> {
  const { cases, hospitals } = input;
  yield bom;
  yield csvLine([
    "case",
    "hospital",
    "month",
    "group",
    "status",
    "total_cost_yuan",
    "noncompliant_yuan",
    "patient_cash_yuan",
    "self_pay_yuan",
  ]);
  for (let i = 0; i < cases.count; i++) {
    yield csvLine([
      nameOf(i),
      hospitals[cases.hospital[i]!]!.id,
      decimal(String(cases.month[i])),
      groupNameOf({ input, kernel }, i),
      statuses[cases.status[i]!]!,
      decimal(money(cases.total[i]!)),
      decimal(money(cases.noncompliant[i]!)),
      decimal(money(cases.cash[i]!)),
      decimal(money(cases.selfPay[i]!)),
    ]);
  }
}

function deductionLines({ deductions, hospitals }: SettlementInput): string[] {
  const rows = deductions.map(({ hospital, month, audit, points }): CsvCell[] => [
    hospitals[hospital]!.id,
    decimal(String(month)),
    decimal(money(audit)),
    decimal(fromUnits(points, pointDigits)),
  ]);
  return [["hospital", "month", "audit_deduction_yuan", "deducted_points"], ...rows].map(csvLine);
}

function reviewLines({ settlement: { input } }: SettledYear, nameOf: (index: number) => string): string[] {
  const { caseNames, reviews } = input;
  const rows = reviews.flatMap(
    ({ case: name, hospital, kind, unreasonable, paidMonth, note }): CsvCell[][] => {
      const index = caseNames.indexOf(name, hospital);
      if (index === undefined) return [];
      return [
        [
          nameOf(index),
          kind,
          decimal(money(unreasonable)),
          decimal(paidMonth === undefined ? "" : String(paidMonth)),
          note,
        ],
      ];
    },
  );
  return [["case", "kind", "unreasonable_yuan", "paid_month", "note"], ...rows].map(csvLine);
}

/** Text as UTF-8 in pieces of some thousand rows. */
function* encoded(lines: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < batch) continue;
    yield encoder.encode(held.join(""));
    held = [];
  }
  yield encoder.encode(held.join(""));
}
