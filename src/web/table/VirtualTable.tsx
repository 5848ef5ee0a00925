import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useSay } from "../words.ts";
import type { Column, Shown } from "./column.ts";
import { nextRow } from "./next-row.ts";
import { cellProps, type Frozen, frozenColumns, HeadingRow, TableRow } from "./TableRow.tsx";
import { usePrinting } from "./use-printing.ts";

export interface TableProps<Row> {
  /** Says what the table holds, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Shown<Row>[];
  readonly dense: boolean;
  readonly query: string;
  /** Key of the row that is lit. */
  readonly lit: string | undefined;
  readonly onOpen: (row: Row) => void;
  readonly onCopy: (row: Row) => void;
  readonly sort: { readonly key: string; readonly down: boolean } | undefined;
  readonly onSort: (key: string) => void;
}

/** A table of any length: only the rows in sight are drawn; header and first column stay. Arrows move, Enter opens. */
export function VirtualTable<Row>(props: TableProps<Row>) {
  const { caption, columns, shown, dense, lit, onOpen, onCopy } = props;
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const id = useId();
  const [current, setCurrent] = useState<string>();
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => (dense ? 34 : 57),
    getItemKey: (index) => keyAt(shown, index),
    overscan: 3,
    scrollPaddingStart: 40,
    scrollPaddingEnd: 40,
  });
  useReveal(lit, shown, setCurrent, (index) => rows.scrollToIndex(index, { align: "auto" }));

  function onKeyDown(event: KeyboardEvent): void {
    const at = shown.findIndex((each) => "key" in each && each.key === current);
    const here = shown[at];
    if (event.key === "Enter" && here && "row" in here) onOpen(here.row);
    else if (isCopy(event) && here && "row" in here) onCopy(here.row);
    else {
      const to = nextRow(event.key, at, shown);
      if (to === undefined) return;
      setCurrent(keyAt(shown, to));
      rows.scrollToIndex(to, { align: "auto" });
    }
    event.preventDefault();
  }

  function onClick({ target }: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const key = target.closest<HTMLElement>("tr[data-key]")?.dataset.key;
    const at = shown.find((each) => "key" in each && each.key === key);
    if (key === undefined || !at || !("row" in at)) return;
    setCurrent(key);
    onOpen(at.row);
  }

  const items = rows.getVirtualItems();
  const drawn = printing ? shown.map((_, index) => index) : items.map(({ index }) => index);
  const before = printing ? 0 : (items[0]?.start ?? 0);
  const after = printing ? 0 : rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const frozen = useMemo(() => frozenColumns(columns), [columns]);
  const minimum = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div ref={frame} className="table-frame">
      <table
        className={dense ? "table dense" : "table"}
        style={{ minWidth: printing ? 0 : minimum }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen with the arrows
        role="grid"
        aria-label={caption}
        aria-rowcount={shown.length}
        aria-activedescendant={current && `${id}-${current}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} {...(!column.grow && !printing && { style: { width: column.width } })} />
          ))}
        </colgroup>
        <Head {...props} frozen={frozen} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the frame takes the keys */}
        <tbody onClick={onClick}>
          <Spacer height={before} columns={columns.length} />
          {drawn.map((index) => {
            const each = shown[index]!;
            const key = keyAt(shown, index);
            if ("heading" in each) {
              return (
                <HeadingRow
                  key={key}
                  {...each}
                  index={index}
                  columns={columns.length}
                  measure={rows.measureElement}
                />
              );
            }
            const state = [key === current && "current", key === lit && "lit"].filter(Boolean).join(" ");
            return (
              <TableRow
                key={key}
                id={`${id}-${key}`}
                index={index}
                rowKey={key}
                row={each.row}
                columns={columns}
                frozen={frozen}
                query={props.query}
                state={state}
                measure={rows.measureElement}
              />
            );
          })}
          <Spacer height={after} columns={columns.length} />
        </tbody>
        <Foot {...props} />
      </table>
    </div>
  );
}

/** Brings the lit row into sight when another is lit. */
function useReveal<Row>(
  lit: string | undefined,
  shown: readonly Shown<Row>[],
  setCurrent: (key: string) => void,
  reveal: (index: number) => void,
): void {
  const act = useRef({ shown, reveal, setCurrent });
  act.current = { shown, reveal, setCurrent };
  useEffect(() => {
    if (lit === undefined) return;
    const index = act.current.shown.findIndex((each) => "key" in each && each.key === lit);
    if (index < 0) return;
    act.current.setCurrent(lit);
    act.current.reveal(index);
  }, [lit]);
}

function Head<Row>({ columns, sort, onSort, frozen }: TableProps<Row> & { readonly frozen: Frozen }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = sort?.key === column.key ? (sort.down ? "descending" : "ascending") : undefined;
          return (
            <th
              key={column.key}
              scope="col"
              {...cellProps(column, frozen)}
              {...(direction && { "aria-sort": direction })}
            >
              {column.compare ? (
                <button
                  type="button"
                  className="sort"
                  aria-label={say("sort", { column: column.title })}
                  onClick={() => onSort(column.key)}
                >
                  {column.title}
                  <span aria-hidden="true">{direction ? (sort?.down ? "▼" : "▲") : "↕"}</span>
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Foot<Row>({ columns, shown }: TableProps<Row>) {
  if (!columns.some((column) => column.total)) return null;
  const rows = shown.flatMap((each) => ("row" in each ? [each.row] : []));
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td key={column.key} className={column.align}>
            {column.total?.(rows)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function keyAt<Row>(shown: readonly Shown<Row>[], index: number): string {
  const each = shown[index];
  return each && "key" in each ? each.key : `heading-${index}`;
}

function isCopy(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) && event.key === "c" && window.getSelection()?.isCollapsed !== false
  );
}
