import { bom, type CsvCell, csvLine } from "../../../../settlement/output/csv-line.ts";
import type { VersionContent } from "../content.ts";
import {
  budgetName,
  hospitalColumns,
  overrideColumns,
  parameterNames,
  referenceColumns,
  sharesName,
  totalName,
} from "./names.ts";

/** A file of a folder that `luoshi settle` reads. */
export interface FolderFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A version's content as files of the folder of `luoshi settle`, and read back by `fromFolder` to the same.
 * @param fundCost fund cost of the year's DRG cases in yuan, where it is known
 */
export function toFolder(content: VersionContent, fund: string, fundCost = "0.00"): FolderFile[] {
  const { hospitals, overrides } = content;
  const files = [
    { name: "params.json", text: `${JSON.stringify(paramsOf(content, fund, fundCost), null, 2)}\n` },
    {
      name: "hospitals.csv",
      text: table(
        Object.values(hospitalColumns),
        hospitals.map(({ code, grade, assessment, prevYearPaid, accountingUnit = "" }) => [
          code,
          String(grade),
          { decimal: assessment },
          { decimal: prevYearPaid },
          accountingUnit,
        ]),
      ),
    },
    { name: "reference.csv", text: table(Object.values(referenceColumns), referenceRows(content)) },
  ];
  if (overrides.length === 0) return files;
  const decided = overrides.map(({ group, grade, coefficient, decision }) => [
    group,
    String(grade),
    { decimal: coefficient },
    decision,
  ]);
  return [...files, { name: "overrides.csv", text: table(Object.values(overrideColumns), decided) }];
}

function paramsOf({ parameters, budget, monthShares }: VersionContent, fund: string, fundCost: string) {
  const { defaulted = [], highBands, ...rest } = parameters;
  const given = Object.entries({
    ...rest,
    highBands: highBands.map(({ upTo = null, multiple }) => [upTo, multiple]),
  })
    .map(([field, value]) => [parameterNames[field as keyof typeof parameterNames], value] as const)
    .filter(([name]) => !defaulted.includes(name));
  return {
    fund,
    ...Object.fromEntries(given),
    [budgetName]: {
      [totalName]: budget.total,
      less: Object.fromEntries(budget.less.map(({ name, amount }) => [name, amount])),
    },
    [sharesName]: Object.fromEntries(monthShares.map(({ month, amount }) => [month, amount])),
    year_inpatient_fund_cost_yuan: fundCost,
  };
}

function referenceRows({ groups, reference }: VersionContent): CsvCell[][] {
  const decided = new Map(groups.map((each) => [each.group, each]));
  return reference.map(({ group, grade, cases, cost }) => {
    const { name = "", basic = false, weight } = decided.get(group) ?? {};
    return [
      group,
      name,
      String(grade),
      String(cases),
      { decimal: cost },
      basic ? "1" : "0",
      weight === undefined ? "" : { decimal: weight },
    ];
  });
}

function table(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return bom + [columns, ...rows].map(csvLine).join("");
}
