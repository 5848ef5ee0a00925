import { gradeWords } from "../../../settlement/words.zh.ts";
import type { HospitalView, InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import type { Column } from "../../table/column.ts";
import { compareDecimals } from "../parts/decimals.ts";
import { exact, yuan } from "../parts/formats.zh.ts";
import { words } from "./words.zh.ts";

/** A hospital with what the year has come to so far, where it had cases. */
export interface HospitalRow extends HospitalView {
  readonly year: InsuranceOverview["hospitals"][number] | undefined;
}

/** From when until when a hospital is paid by points. */
export function validWords({ validFrom, validTo }: Pick<HospitalView, "validFrom" | "validTo">): string {
  const day = (iso: string) => dayWords(iso, { weekday: false });
  return validTo === null ? words.from(day(validFrom)) : words.fromTo(day(validFrom), day(validTo));
}

/** The columns of the table of hospitals. */
export const columns: readonly Column<HospitalRow>[] = [
  { key: "code", title: words.code, width: 100, text: ({ code }) => code },
  { key: "name", title: words.name, width: 200, grow: true, name: true, text: ({ name }) => name },
  {
    key: "grade",
    title: words.grade,
    width: 90,
    text: ({ grade }) => (grade === null ? words.noGrade : gradeWords[grade]),
    compare: (a, b) => (a.grade ?? 0) - (b.grade ?? 0),
  },
  {
    key: "assessment",
    title: words.assessment,
    width: 90,
    align: "right",
    text: ({ assessment }) => assessment ?? "",
  },
  {
    key: "cases",
    title: words.caseCount,
    width: 120,
    align: "right",
    text: ({ year }) => (year ? String(year.cases) : ""),
    compare: (a, b) => (a.year?.cases ?? 0) - (b.year?.cases ?? 0),
  },
  {
    key: "points",
    title: words.points,
    width: 150,
    align: "right",
    text: ({ year }) => (year ? exact(year.points) : ""),
    compare: (a, b) => compareDecimals(a.year?.points ?? null, b.year?.points ?? null),
  },
  {
    key: "transfers",
    title: words.transfers,
    width: 150,
    align: "right",
    text: ({ year }) => (year ? yuan(year.transfers) : ""),
    compare: (a, b) => compareDecimals(a.year?.transfers ?? null, b.year?.transfers ?? null),
  },
  {
    key: "cmi",
    title: words.cmi,
    width: 100,
    align: "right",
    text: ({ year }) => year?.cmi ?? "",
    compare: (a, b) => compareDecimals(a.year?.cmi ?? null, b.year?.cmi ?? null),
  },
  {
    key: "prevYearPaid",
    title: words.prevYearPaid,
    width: 160,
    align: "right",
    text: ({ prevYearPaid }) => (prevYearPaid === null ? "" : yuan(prevYearPaid)),
    extra: true,
  },
  { key: "valid", title: words.valid, width: 200, text: validWords },
  { key: "decision", title: words.decision, width: 180, text: ({ decision }) => decision, extra: true },
];

/** Shown beside an open hospital. */
export const besideColumns = columns.filter(({ key }) =>
  ["code", "name", "grade", "cases", "transfers"].includes(key),
);
