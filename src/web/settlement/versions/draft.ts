import type { VersionContent, VersionParameters } from "../../../workspace/insurance/versions/content.ts";
import { words } from "./words.zh.ts";

/** A row as it is typed: every field a text. */
export type DraftRow = Readonly<Record<string, string>>;

/** A version's content as texts, which may be wrong until they are handed in. */
export interface Draft {
  readonly parameters: DraftRow;
  readonly highBands: readonly DraftRow[];
  readonly budget: DraftRow;
  readonly less: readonly DraftRow[];
  readonly monthShares: readonly DraftRow[];
  readonly hospitals: readonly DraftRow[];
  readonly groups: readonly DraftRow[];
  readonly reference: readonly DraftRow[];
  readonly overrides: readonly DraftRow[];
}

export type ListPart = Exclude<keyof Draft, "parameters" | "budget">;

/** Fields that are whole numbers, by part: the only ones that the page must read itself. */
const wholes: Readonly<Partial<Record<keyof Draft, readonly string[]>>> = {
  parameters: ["unstableMaxCases"],
  monthShares: ["month"],
  hospitals: ["grade"],
  reference: ["grade", "cases"],
  overrides: ["grade"],
};

/** Something that is no whole number: which row (1 is the first) and field. */
export interface DraftFault {
  readonly part: keyof Draft;
  readonly row: number;
  readonly field: string;
}

export function toDraft(content: VersionContent): Draft {
  const { parameters, budget, monthShares, hospitals, groups, reference, overrides } = content;
  const { highBands, defaulted: _, ...flat } = parameters;
  return {
    parameters: textsOf(flat),
    highBands: highBands.map(textsOf),
    budget: { total: budget.total },
    less: budget.less.map(textsOf),
    monthShares: monthShares.map(textsOf),
    hospitals: hospitals.map(textsOf),
    groups: groups.map((group) => ({ ...textsOf(group), basic: group.basic ? words.yes : words.no })),
    reference: reference.map(textsOf),
    overrides: overrides.map(textsOf),
  };
}

/** Where a whole number is asked for and something else is written; everything else the server judges with its place. */
export function faultsOf(draft: Draft): DraftFault[] {
  return Object.entries(wholes).flatMap(([name, fields]) => {
    const part = name as keyof Draft;
    const rows = part === "parameters" || part === "budget" ? [draft[part]] : draft[part];
    return rows.flatMap((row, index) =>
      fields
        .filter((field) => !/^\d{1,9}$/.test(row[field]?.trim() ?? ""))
        .map((field) => ({ part, row: index + 1, field })),
    );
  });
}

/** The content that a draft without faults says. What is left empty where it may be is left out. */
export function toContent(draft: Draft): VersionContent {
  const { parameters: flat, budget } = draft;
  const text = (row: DraftRow, field: string) => row[field]?.trim() ?? "";
  const whole = (row: DraftRow, field: string) => Number(text(row, field));
  const grade = (row: DraftRow) => whole(row, "grade") as 1 | 2 | 3;
  const optional = <K extends string>(row: DraftRow, field: K) => {
    const value = text(row, field);
    return (value === "" ? {} : { [field]: value }) as { [F in K]?: string };
  };
  const parameters: VersionParameters = {
    prepayRatio: text(flat, "prepayRatio"),
    unstablePrepayRatio: text(flat, "unstablePrepayRatio"),
    unstableMaxCases: whole(flat, "unstableMaxCases"),
    lowMultiple: text(flat, "lowMultiple"),
    highBands: draft.highBands.map((row) => ({ ...optional(row, "upTo"), multiple: text(row, "multiple") })),
    surplusCap: text(flat, "surplusCap"),
    selfPayCap: text(flat, "selfPayCap"),
    monthlyBasis: text(flat, "monthlyBasis") === "total" ? "total" : "fund",
    reviewQuota: text(flat, "reviewQuota"),
  };
  return {
    parameters,
    budget: {
      total: text(budget, "total"),
      less: draft.less.map((row) => ({ name: text(row, "name"), amount: text(row, "amount") })),
    },
    monthShares: draft.monthShares.map((row) => ({
      month: whole(row, "month"),
      amount: text(row, "amount"),
    })),
    hospitals: draft.hospitals.map((row) => ({
      code: text(row, "code"),
      grade: grade(row),
      assessment: text(row, "assessment"),
      prevYearPaid: text(row, "prevYearPaid"),
      ...optional(row, "accountingUnit"),
    })),
    groups: draft.groups.map((row) => ({
      group: text(row, "group"),
      ...optional(row, "name"),
      basic: text(row, "basic") === words.yes,
      ...optional(row, "weight"),
    })),
    reference: draft.reference.map((row) => ({
      group: text(row, "group"),
      grade: grade(row),
      cases: whole(row, "cases"),
      cost: text(row, "cost"),
    })),
    overrides: draft.overrides.map((row) => ({
      group: text(row, "group"),
      grade: grade(row),
      coefficient: text(row, "coefficient"),
      decision: text(row, "decision"),
    })),
  };
}

function textsOf(row: object): DraftRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}
