import type { ComparisonView } from "../../../workspace/insurance/views.ts";
import type { Column } from "../../table/column.ts";
import { compareDecimals, sumOf } from "../parts/decimals.ts";
import { signed, yuan } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

export type ComparedHospital = ComparisonView["hospitals"][number];

/** What moved for whom, in yuan and points. */
export function comparedColumns({
  left,
  right,
}: Pick<ComparisonView, "left" | "right">): readonly Column<ComparedHospital>[] {
  const clearing = (side: "left" | "right", number: number): Column<ComparedHospital> => ({
    key: side,
    title: words.clearingOf(number),
    width: 170,
    align: "right",
    text: (row) => yuan(row[side].clearing),
    compare: (a, b) => compareDecimals(a[side].clearing, b[side].clearing),
    total: (rows) =>
      yuan(
        sumOf(
          rows.map((row) => row[side].clearing),
          2,
        ),
      ),
  });
  return [
    {
      key: "name",
      title: words.hospital,
      width: 200,
      grow: true,
      name: true,
      text: ({ name }) => name,
      total: () => common.total,
    },
    clearing("left", left.version.number),
    clearing("right", right.version.number),
    {
      key: "moved",
      title: words.clearingMoved,
      width: 170,
      align: "right",
      text: ({ clearing: moved }) => signed(moved),
      compare: (a, b) => compareDecimals(a.clearing, b.clearing),
      total: (rows) =>
        signed(
          sumOf(
            rows.map((row) => row.clearing),
            2,
          ),
        ),
    },
    {
      key: "points",
      title: words.pointsMoved,
      width: 170,
      align: "right",
      text: ({ points }) => signed(points),
      compare: (a, b) => compareDecimals(a.points, b.points),
    },
  ];
}
