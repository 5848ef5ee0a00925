import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { TargetRow } from "../../workspace/targets/views.ts";
import { directionWords } from "../../workspace/targets/words.zh.ts";
import { withHeadings } from "../table/column.ts";
import { usePrinting } from "../table/use-printing.ts";
import { askWords, baselineWords, cellOf, metricOf, yearsOf } from "./cell-words.ts";
import { Standing } from "./Standing.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly rows: readonly TargetRow[];
  /** Years that the filter speaks of, beyond those of the rows. */
  readonly years: readonly string[];
  /** Id of the row that is open. */
  readonly lit: string | undefined;
  readonly onOpen: (row: TargetRow) => void;
  /** The plan's title stands in the headings where several plans are shown. */
  readonly withPlans: boolean;
  /** More rows follow: asked for when the last one comes into sight. */
  readonly onEnd: (() => void) | undefined;
}

const rowHeight = 52;

/** Metrics by year, target and actual side by side. Header and first column stay; arrows move, Enter opens. */
export function MatrixTable({ rows, years: told, lit, onOpen, withPlans, onEnd }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const years = useMemo(() => yearsOf(rows, told), [rows, told]);
  const shown = useMemo(
    () =>
      withHeadings(
        rows,
        ({ id }) => id,
        ({ planTitle, programme }) => {
          const name = programme || words.noProgramme;
          return withPlans ? `${planTitle}　${name}` : name;
        },
      ),
    [rows, withPlans],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header covers the top of what scrolls.
    scrollPaddingStart: 70,
  });
  const items = virtual.getVirtualItems();
  const drawn = printing ? shown.map((_, index) => index) : items.map(({ index }) => index);
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= shown.length - 1 && shown.length > 0) onEnd?.();
  }, [last, shown.length, onEnd]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const at = Number((event.target as Element).closest("tr")?.getAttribute("data-row") ?? Number.NaN);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (Number.isNaN(at) || step === 0) return;
    event.preventDefault();
    let next = at + step;
    while (shown[next] && "heading" in shown[next]!) next += step;
    if (!shown[next]) return;
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`tr[data-row="${next}"] .matrix-name`)?.focus(),
    );
  };
  const columns = 6 + years.length * 2;
  const [first, end] = [items[0], items.at(-1)];
  const before = printing ? 0 : (first?.start ?? 0);
  const after = printing || !end ? 0 : virtual.getTotalSize() - end.end;
  return (
    <div className="matrix-scroll" ref={scroll}>
      <table className="matrix" style={{ minWidth: 724 + years.length * 160 + 280 }}>
        <caption className="unseen">{words.caption}</caption>
        <colgroup>
          <col className="matrix-metric" />
          <col style={{ width: 136 }} />
          <col style={{ width: 76 }} />
          <col style={{ width: 92 }} />
          <col style={{ width: 140 }} />
          {years.flatMap((year) => [
            <col key={`${year}t`} style={{ width: 80 }} />,
            <col key={`${year}a`} style={{ width: 80 }} />,
          ])}
          <col />
        </colgroup>
        <thead>
          <tr>
            {[words.metric, words.standing, words.unit, words.asks, words.baseline].map((title) => (
              <th key={title} scope="col" rowSpan={2}>
                {title}
              </th>
            ))}
            {years.map((year) => (
              <th key={year} scope="colgroup" colSpan={2} className="matrix-year">
                {words.year(year)}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {words.why}
            </th>
          </tr>
          <tr>
            {years.flatMap((year) => [
              <th key={`${year}t`} scope="col" className="num matrix-year">
                {words.target}
              </th>,
              <th key={`${year}a`} scope="col" className="num">
                {words.actual}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {before > 0 && <tr className="matrix-space" style={{ height: before }} />}
          {drawn.map((index) => {
            const each = shown[index]!;
            if ("heading" in each)
              return (
                <tr key={`heading ${index}`} className="matrix-heading" data-row={index}>
                  <th colSpan={columns} scope="rowgroup">
                    <span>
                      {each.heading}
                      <small>{words.count(each.count)}</small>
                    </span>
                  </th>
                </tr>
              );
            return (
              <Row key={each.key} row={each.row} index={index} years={years} lit={lit} onOpen={onOpen} />
            );
          })}
          {after > 0 && <tr className="matrix-space" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, "lit" | "onOpen"> {
  readonly row: TargetRow;
  readonly index: number;
  readonly years: readonly string[];
}

function Row({ row, index, years, lit, onOpen }: RowProps) {
  return (
    <tr data-row={index} className={row.id === lit ? "lit" : undefined}>
      <th scope="row">
        <button type="button" className="matrix-name" title={metricOf(row)} onClick={() => onOpen(row)}>
          {metricOf(row)}
        </button>
      </th>
      <td>
        <Standing light={row.light} state={row.state} />
      </td>
      <td>{row.unit}</td>
      <td>{directionWords[row.direction]}</td>
      <td className="num">{baselineWords(row)}</td>
      {years.flatMap((year) => {
        const cell = cellOf(row, year);
        return [
          <td key={`${year}t`} className="num matrix-year">
            {cell?.asks.map((ask) => (
              <div key={ask.period}>{askWords(ask)}</div>
            ))}
          </td>,
          <td key={`${year}a`} className="num matrix-actual">
            {cell?.actual && (
              <>
                {cell.actual.value}
                {cell.actual.missing > 0 && <small>{words.missing(cell.actual.missing)}</small>}
              </>
            )}
          </td>,
        ];
      })}
      <td>
        <div className="two-lines" title={row.says}>
          {row.says}
        </div>
      </td>
    </tr>
  );
}
