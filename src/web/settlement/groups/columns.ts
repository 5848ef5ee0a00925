import { gradeWords } from "../../../settlement/words.zh.ts";
import type { GroupView } from "../../../workspace/insurance/views.ts";
import type { Column } from "../../table/column.ts";
import { compareDecimals } from "../parts/decimals.ts";
import { exact, noFigure, yuan } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { flagsOf, standingWords } from "./group-words.ts";
import { words } from "./words.zh.ts";

const coefficient = (grade: 1 | 2 | 3): Column<GroupView> => ({
  key: `coefficient-${grade}`,
  title: words.coefficient(gradeWords[grade]),
  width: 128,
  align: "right",
  text: ({ cells }) => cells.find((cell) => cell.grade === grade)?.coefficient ?? noFigure,
});

/** The columns of the table of groups. */
export const columns: readonly Column<GroupView>[] = [
  {
    key: "group",
    title: words.group,
    width: 84,
    text: ({ group }) => group,
    name: true,
    total: () => common.total,
  },
  { key: "name", title: words.name, width: 200, grow: true, text: ({ name }) => name },
  { key: "standing", title: words.standing, width: 120, text: standingWords },
  {
    key: "base",
    title: words.base,
    width: 130,
    align: "right",
    text: ({ base }) => exact(base),
    compare: (a, b) => compareDecimals(a.base, b.base),
  },
  {
    key: "weight",
    title: words.weight,
    width: 96,
    align: "right",
    text: ({ weight }) => weight ?? "",
    extra: true,
  },
  { key: "multiple", title: words.multiple, width: 130, align: "right", text: ({ multiple }) => multiple },
  coefficient(3),
  coefficient(2),
  coefficient(1),
  {
    key: "history",
    title: words.history,
    width: 110,
    align: "right",
    text: ({ cases }) => String(cases),
    compare: (a, b) => a.cases - b.cases,
    extra: true,
  },
  {
    key: "mean",
    title: words.mean,
    width: 150,
    align: "right",
    text: ({ mean }) => yuan(mean),
    compare: (a, b) => compareDecimals(a.mean, b.mean),
    extra: true,
  },
  {
    key: "now",
    title: words.nowCases,
    width: 110,
    align: "right",
    text: ({ current }) => String(current.cases),
    compare: (a, b) => a.current.cases - b.current.cases,
    total: (rows) => String(rows.reduce((sum, { current }) => sum + current.cases, 0)),
  },
  {
    key: "points",
    title: words.nowPoints,
    width: 140,
    align: "right",
    text: ({ current }) => exact(current.points),
    compare: (a, b) => compareDecimals(a.current.points, b.current.points),
  },
  { key: "flags", title: words.flags, width: 220, text: flagsOf },
];

/** Shown beside an open group: what tells groups apart. */
export const besideColumns = columns.filter(({ key }) =>
  ["group", "name", "standing", "base", "now"].includes(key),
);
