import { fenOfText } from "../../../settlement/csv/fields.ts";
import { pointDigits, toUnits } from "../../../settlement/numbers.ts";
import { grades, makeTables, type Tables } from "../../../settlement/tables.ts";
import { gradeWords, points, yuan } from "../../../settlement/words.zh.ts";
import type { VersionContent, VersionParameters } from "./content.ts";
import { diffWords as words } from "./diff.zh.ts";
import { readContent } from "./to-input.ts";
import { fieldWords } from "./words.zh.ts";

/** Groups that are named one by one; a new history moves all of them. */
const mostGroups = 20;

/** What differs between two versions, a sentence each; money and points as they are compared, 2000 is 2000.00. */
export function diffVersions(left: VersionContent, right: VersionContent): string[] {
  return [
    ...diffParameters(left.parameters, right.parameters),
    ...diffRows(left.budget.less.map(budgetRow), right.budget.less.map(budgetRow), words.budgetItem),
    ...diffRows(
      [{ key: words.budgetTotal(), values: { [words.amount()]: money(left.budget.total) } }],
      [{ key: words.budgetTotal(), values: { [words.amount()]: money(right.budget.total) } }],
      (name) => name,
    ),
    ...diffRows(left.monthShares.map(shareRow), right.monthShares.map(shareRow), words.share),
    ...diffRows(left.hospitals.map(hospitalRow), right.hospitals.map(hospitalRow), words.hospital),
    ...diffRows(left.groups.map(groupRow), right.groups.map(groupRow), words.group),
    ...diffRows(left.overrides.map(overrideRow), right.overrides.map(overrideRow), words.override),
    ...diffTables(tablesOf(left), tablesOf(right)),
  ];
}

/** A row to compare: what it is called, and its values by title. */
interface Row {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

function diffParameters(left: VersionParameters, right: VersionParameters): string[] {
  const { fields } = fieldWords.parameters;
  return Object.entries(fields).flatMap(([field, title]) => {
    const [before, after] = [left, right].map((each) =>
      parameterText(field as keyof VersionParameters, each),
    );
    return before === after ? [] : [words.changed(title, before!, after!)];
  });
}

function parameterText(field: keyof VersionParameters, parameters: VersionParameters): string {
  const value = parameters[field];
  if (field === "monthlyBasis") return words.basis(parameters.monthlyBasis);
  if (field === "highBands")
    return parameters.highBands
      .map(({ upTo, multiple }) =>
        words.band(upTo === undefined ? undefined : decimal(upTo), decimal(multiple)),
      )
      .join("、");
  return decimal(String(value));
}

function diffRows(left: readonly Row[], right: readonly Row[], name: (key: string) => string): string[] {
  const before = new Map(left.map((row) => [row.key, row.values]));
  const after = new Map(right.map((row) => [row.key, row.values]));
  const said: string[] = [];
  for (const [key, values] of before) {
    const now = after.get(key);
    if (!now) said.push(words.removed(name(key)));
    else
      for (const [title, value] of Object.entries(values))
        if (now[title] !== value) said.push(words.changed(`${name(key)}${title}`, value, now[title] ?? ""));
  }
  for (const [key, values] of after) {
    if (before.has(key)) continue;
    const told = Object.entries(values).filter(([, value]) => value !== "");
    said.push(
      words.added(
        name(key),
        told.map(([title, value]) => `${title}${value}`),
      ),
    );
  }
  return said;
}

const budgetRow = ({ name, amount }: VersionContent["budget"]["less"][number]): Row => ({
  key: name,
  values: { [words.amount()]: money(amount) },
});
const shareRow = ({ month, amount }: VersionContent["monthShares"][number]): Row => ({
  key: String(month),
  values: { [words.amount()]: money(amount) },
});
const hospitalTitles = fieldWords.hospitals.fields;
const hospitalRow = (each: VersionContent["hospitals"][number]): Row => ({
  key: each.code,
  values: {
    [hospitalTitles.grade!]: gradeWords[each.grade],
    [hospitalTitles.assessment!]: decimal(each.assessment),
    [hospitalTitles.prevYearPaid!]: money(each.prevYearPaid),
    [hospitalTitles.accountingUnit!]: each.accountingUnit ?? "",
  },
});
const groupRow = ({ group, basic, weight }: VersionContent["groups"][number]): Row => ({
  key: group,
  values: {
    [fieldWords.groups.fields.basic!]: words.yesNo(basic),
    [fieldWords.groups.fields.weight!]: weight === undefined ? "" : decimal(weight),
  },
});
const overrideRow = ({ group, grade, coefficient, decision }: VersionContent["overrides"][number]): Row => ({
  key: `${group}${gradeWords[grade]}`,
  values: {
    [fieldWords.overrides.fields.coefficient!]: decimal(coefficient),
    [fieldWords.overrides.fields.decision!]: decision,
  },
});

/** What the history makes of groups: base points and coefficients, those that moved most first. */
function diffTables(left: Tables, right: Tables): string[] {
  const said: string[] = [];
  if (left.cases !== right.cases || left.cost !== right.cost)
    said.push(words.history([left, right].map(({ cases, cost }) => words.total(String(cases), yuan(cost)))));
  const bases: Moved[] = [];
  const coefficients: Moved[] = [];
  for (const [name, before] of left.groups) {
    const after = right.groups.get(name);
    if (!after) continue;
    if (before.base !== after.base)
      bases.push({
        by: apart(before.base, after.base),
        says: words.base(name, points(before.base), points(after.base)),
      });
    for (const grade of grades) {
      const [was, is] = [before.cells[grade].coefficient, after.cells[grade].coefficient];
      if (was !== is)
        coefficients.push({
          by: apart(was, is),
          says: words.coefficient(name, gradeWords[grade], points(was), points(is)),
        });
    }
  }
  return [...said, ...mostMoved(bases, words.moreBases), ...mostMoved(coefficients, words.moreCoefficients)];
}

interface Moved {
  readonly by: bigint;
  readonly says: string;
}

const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

function mostMoved(moved: Moved[], more: (count: number) => string): string[] {
  moved.sort((a, b) => (a.by > b.by ? -1 : a.by < b.by ? 1 : 0));
  const first = moved.slice(0, mostGroups).map(({ says }) => says);
  return moved.length > mostGroups ? [...first, more(moved.length - mostGroups)] : first;
}

function tablesOf(content: VersionContent): Tables {
  const { reference, groups, overrides, parameters } = readContent(content, "").input;
  return makeTables(reference, groups, overrides, parameters);
}

/** Without zeros at its end: 0.90 and 0.9 are the same. */
function decimal(text: string): string {
  const units = toUnits(text, pointDigits);
  if (units === undefined) return text;
  const plain = points(units).replace(/\.?0+$/, "");
  return plain;
}

function money(text: string): string {
  const fen = fenOfText(text);
  return Number.isNaN(fen) ? text : `${yuan(BigInt(fen))}元`;
}
