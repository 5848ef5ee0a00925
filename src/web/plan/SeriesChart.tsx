import type { Ref } from "../model/catalog.ts";
import { type MetricRow, type Point, seriesOf } from "../model/matrix.ts";
import { type Placed, placePoints } from "../model/series.ts";
import { shortNumber } from "../model/values.ts";
import { useSay } from "../words.ts";

/** The course of one metric in a table cell: baseline hollow, targets filled, first and last said. */
export function Sparkline({ points, unit }: { readonly points: readonly Point[]; readonly unit: string }) {
  if (points.length < 2) return null;
  const placed = placePoints(points, { width: 104, height: 26, margin: 5 });
  return (
    <svg className="sparkline" width={104} height={26} role="img" aria-label={said(points, unit)}>
      <Course placed={placed} />
    </svg>
  );
}

/** The same as a small picture of its own, every figure said beside its point. */
export function SeriesChart({
  row,
  onItem,
}: {
  readonly row: MetricRow;
  readonly onItem: (ref: Ref) => void;
}) {
  const say = useSay();
  const points = seriesOf(row);
  const placed = placePoints(points, { width: 236, height: 92, margin: 26 });
  return (
    <figure className="chart">
      <figcaption>
        <b>{row.metric}</b>
        <small className="chart-unit">{[row.scope, row.unit].filter(Boolean).join("，")}</small>
      </figcaption>
      <svg
        viewBox="0 0 236 112"
        role="img"
        aria-label={say("seriesText", { metric: row.metric, points: said(points, row.unit) })}
      >
        <line className="chart-floor" x1={8} x2={228} y1={94} y2={94} />
        <Course placed={placed} />
        {placed.map((point) => (
          <g key={point.ref} className="chart-point">
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the same figures are buttons in the table */}
            <circle
              className="chart-touch"
              cx={point.x}
              cy={point.y}
              r={14}
              onClick={() => onItem(point.ref)}
            />
            <text x={point.x} y={point.y - 9} textAnchor="middle">
              {shortNumber(point.value)}
            </text>
            <text x={point.x} y={108} textAnchor="middle" className="chart-year">
              {point.year}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Course({ placed }: { readonly placed: readonly Placed[] }) {
  return (
    <>
      <polyline className="course" points={placed.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {placed.map((point) => (
        <circle key={point.ref} className={`course-${point.kind}`} cx={point.x} cy={point.y} r={3} />
      ))}
    </>
  );
}

function said(points: readonly Point[], unit: string): string {
  return points
    .map(
      ({ year, value, kind }) => `${year}年${kind === "baseline" ? "基数" : ""}${shortNumber(value)}${unit}`,
    )
    .join("，");
}
