import { gradeWords } from "../../../settlement/words.zh.ts";
import { fieldWords } from "../../../workspace/insurance/versions/words.zh.ts";
import type { ListPart } from "./draft.ts";
import type { GridColumn } from "./Grid.tsx";
import { words } from "./words.zh.ts";

const grades = ([3, 2, 1] as const).map((grade) => ({ value: String(grade), label: gradeWords[grade] }));
const yesNo = [words.yes, words.no].map((value) => ({ value, label: value }));

type Fields = (typeof fieldWords)[keyof typeof fieldWords]["fields"];

const field = (fields: Fields, key: string, more: Partial<GridColumn> = {}): GridColumn => ({
  key,
  title: fields[key] ?? key,
  width: 140,
  ...more,
});
const right = { align: "right" } as const;

/** A column of amounts: the unit stands in its title. */
const money = (fields: Fields, key: string, width: number): GridColumn =>
  field(fields, key, { ...right, width, title: words.inYuan(fields[key] ?? key) });

const { budget, monthShares, hospitals, groups, reference, overrides } = fieldWords;

/** The tables of a version: what each is called, its columns. */
export const listParts: Readonly<
  Record<ListPart, { readonly title: string; readonly columns: readonly GridColumn[] }>
> = {
  highBands: {
    title: words.highBands,
    columns: [
      { key: "upTo", title: words.bandUpTo, width: 140, align: "right" },
      { key: "multiple", title: words.bandMultiple, width: 140, align: "right" },
    ],
  },
  less: {
    title: budget.title,
    columns: [field(budget.fields, "name", { width: 260 }), money(budget.fields, "amount", 180)],
  },
  monthShares: {
    title: monthShares.title,
    columns: [
      field(monthShares.fields, "month", { ...right, width: 100 }),
      money(monthShares.fields, "amount", 180),
    ],
  },
  hospitals: {
    title: hospitals.title,
    columns: [
      field(hospitals.fields, "code"),
      field(hospitals.fields, "grade", { choices: grades, width: 100 }),
      field(hospitals.fields, "assessment", { ...right, width: 100 }),
      money(hospitals.fields, "prevYearPaid", 170),
      field(hospitals.fields, "accountingUnit", { width: 200 }),
    ],
  },
  groups: {
    title: groups.title,
    columns: [
      field(groups.fields, "group", { width: 110 }),
      field(groups.fields, "name", { width: 260 }),
      field(groups.fields, "basic", { choices: yesNo, width: 110 }),
      field(groups.fields, "weight", { ...right, width: 120 }),
    ],
  },
  reference: {
    title: reference.title,
    columns: [
      field(reference.fields, "group", { width: 110 }),
      field(reference.fields, "grade", { choices: grades, width: 110 }),
      field(reference.fields, "cases", { ...right, width: 110 }),
      money(reference.fields, "cost", 180),
    ],
  },
  overrides: {
    title: overrides.title,
    columns: [
      field(overrides.fields, "group", { width: 110 }),
      field(overrides.fields, "grade", { choices: grades, width: 110 }),
      field(overrides.fields, "coefficient", { ...right, width: 130 }),
      field(overrides.fields, "decision", { width: 220 }),
    ],
  },
};

/** What a version is looked at by: its parts in the order of their use. */
export const tabs = [
  "parameters",
  "less",
  "monthShares",
  "hospitals",
  "groups",
  "reference",
  "overrides",
] as const;
export type Tab = (typeof tabs)[number];

export function tabTitle(tab: Tab): string {
  return tab === "parameters" ? fieldWords.parameters.title : listParts[tab].title;
}

/** The parameters that are single values, in the order of the settlement. */
export const singleParameters = [
  "prepayRatio",
  "unstablePrepayRatio",
  "unstableMaxCases",
  "lowMultiple",
  "surplusCap",
  "selfPayCap",
  "reviewQuota",
] as const;

export const basisChoices = [
  { value: "fund", label: words.basisFund },
  { value: "total", label: words.basisTotal },
];
