import type { HospitalYearFigures } from "../../../workspace/insurance/figures.ts";
import type { Column } from "../../table/column.ts";
import { compareDecimals, sumOf } from "../parts/decimals.ts";
import { exact, signed, yuan } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

type Money = Exclude<keyof HospitalYearFigures, "hospital" | "points" | "assessment">;

const money = (key: Money, title: string, width: number, say = yuan): Column<HospitalYearFigures> => ({
  key,
  title,
  width,
  align: "right",
  text: (row) => say(row[key]),
  compare: (a, b) => compareDecimals(a[key], b[key]),
  total: (rows) =>
    say(
      sumOf(
        rows.map((row) => row[key]),
        2,
      ),
    ),
});

/** The columns of the clearing, in the order of its formula. @param names of hospitals by code */
export function clearingColumns(names: ReadonlyMap<string, string>): readonly Column<HospitalYearFigures>[] {
  return [
    {
      key: "hospital",
      title: words.hospital,
      width: 180,
      grow: true,
      name: true,
      text: ({ hospital }) => names.get(hospital) ?? hospital,
      total: () => common.total,
    },
    {
      key: "points",
      title: words.points,
      width: 150,
      align: "right",
      text: ({ points }) => exact(points),
      compare: (a, b) => compareDecimals(a.points, b.points),
    },
    {
      key: "assessment",
      title: words.assessment,
      width: 90,
      align: "right",
      text: ({ assessment }) => assessment,
    },
    money("gross", words.gross, 210),
    money("entitlement", words.entitlement, 150),
    money("cash", words.cash, 130),
    money("transfers", words.transfers, 130),
    money("audit", words.audit, 130),
    money("selfPayExcess", words.selfPayExcess, 160),
    money("clearing", words.clearing, 130),
    money("advanceDiff", words.advanceDiff, 150, (amount) => (amount === null ? "" : signed(amount))),
  ];
}

/** Shown beside an open hospital. */
export const besideColumns: ReadonlySet<string> = new Set([
  "hospital",
  "entitlement",
  "clearing",
  "advanceDiff",
]);
