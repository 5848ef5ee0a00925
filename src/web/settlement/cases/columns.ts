import { kindWords, statusWords } from "../../../settlement/words.zh.ts";
import type { CaseRow } from "../../../workspace/insurance/views.ts";
import type { Column } from "../../table/column.ts";
import { exact, yuan } from "../parts/formats.zh.ts";
import { words as common, objectionWords, reviewWords } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

/** The columns of the list of cases. @param names of hospitals by code; with one of them it goes without saying */
export function caseColumns(names: ReadonlyMap<string, string>): readonly Column<CaseRow>[] {
  const hospital: Column<CaseRow> = {
    key: "hospital",
    title: common.hospital,
    width: 150,
    grow: true,
    text: (row) => names.get(row.hospital) ?? row.hospital,
  };
  const one = names.size === 1;
  return [
    { key: "case", title: words.caseNo, width: 110, name: true, grow: one, text: (row) => row.case },
    ...(one ? [] : [hospital]),
    { key: "month", title: common.month, width: 60, text: ({ month }) => common.monthOf(month) },
    { key: "group", title: common.group, width: 80, text: ({ group }) => group || kindWords.ungrouped },
    { key: "kind", title: common.kind, width: 80, text: ({ kind }) => kindWords[kind] },
    {
      key: "status",
      title: words.status,
      width: 110,
      text: ({ status }) => (status === "on_time" ? "" : statusWords[status]),
    },
    { key: "cost", title: words.cost, width: 120, align: "right", text: ({ cost }) => yuan(cost) },
    {
      key: "noncompliant",
      title: words.noncompliant,
      width: 130,
      align: "right",
      text: ({ noncompliant }) => yuan(noncompliant),
    },
    { key: "cash", title: words.cash, width: 120, align: "right", text: ({ cash }) => yuan(cash) },
    {
      key: "selfPay",
      title: words.selfPay,
      width: 110,
      align: "right",
      text: ({ selfPay }) => yuan(selfPay),
    },
    { key: "points", title: common.points, width: 130, align: "right", text: ({ points }) => exact(points) },
    { key: "amount", title: words.amount, width: 130, align: "right", text: ({ amount }) => yuan(amount) },
    {
      key: "objection",
      title: words.objection,
      width: 80,
      text: ({ objection }) => wordOf(objectionWords, objection),
    },
    { key: "review", title: words.review, width: 80, text: ({ review }) => wordOf(reviewWords, review) },
  ];
}

/** What a state is called; nothing where there is none. */
function wordOf(words: Readonly<Record<string, string>>, state: string | null): string {
  return state === null ? "" : (words[state] ?? state);
}

/** Shown beside an open case: what tells cases apart. */
export const besideColumns: ReadonlySet<string> = new Set([
  "case",
  "hospital",
  "month",
  "group",
  "kind",
  "cost",
  "points",
]);
