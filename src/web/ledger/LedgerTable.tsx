import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import { frozenColumns } from "../table/TableRow.tsx";
import { usePrinting } from "../table/use-printing.ts";
import type { LedgerColumn } from "./columns.tsx";
import type { Item } from "./items.ts";
import { moveIn } from "./items.ts";
import { TableHead } from "./TableHead.tsx";
import { ItemRow, selectWidth } from "./TableRows.tsx";
import { words } from "./words.zh.ts";

export interface LedgerTableProps {
  /** How many lines there are in all, those that have not come yet among them. */
  readonly count: number;
  readonly itemAt: (index: number) => Item;
  /** A line is in sight: asks for it where it has not come. */
  readonly need: (index: number) => void;
  readonly columns: readonly LedgerColumn[];
  readonly dense: boolean;
  /** Id of the task that is open beside the table. */
  readonly open: string | undefined;
  readonly onOpen: (row: TaskRow) => void;
  /** Ids that are chosen; absent where there is nothing to choose for. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onToggle?: (group: string) => void;
  readonly sort: TaskFilter["sort"];
  readonly onSort: (sort: TaskFilter["sort"]) => void;
  /** Rows of another filter, until those of this one have come. */
  readonly stale: boolean;
}

/**
 * The ledger as a table of any length: only the lines in sight are drawn, those that have not come yet as their shape.
 * Arrows move, Enter opens, Space chooses.
 */
export function LedgerTable(props: LedgerTableProps) {
  const { count, itemAt, need, columns, dense, open, onOpen, selected, onSelect, onToggle } = props;
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const id = useId();
  const [current, setCurrent] = useState<number>();
  const lines = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => (dense ? 34 : 57),
    overscan: 4,
    scrollPaddingStart: 40,
  });
  const items = lines.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever what is in sight has changed
  useEffect(() => need(last), [last, count, itemAt]);

  const act = (item: Item) => {
    if (item.kind === "task") onOpen(item.row);
    else if (item.kind === "group") onToggle?.(item.key);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement) return;
    const item = current === undefined ? undefined : itemAt(current);
    if (event.key === "Enter" && item) act(item);
    else if (event.key === " " && item?.kind === "task" && selected)
      onSelect([item.row.id], !selected.has(item.row.id));
    else {
      const to = moveIn(event.key, current, count);
      if (to === undefined) return;
      setCurrent(to);
      lines.scrollToIndex(to, { align: "auto" });
    }
    event.preventDefault();
  }
  function onClick({ target }: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    if (target.closest("input, label, a")) return;
    const index = target.closest<HTMLElement>("tr[data-index]")?.dataset.index;
    if (index === undefined) return;
    setCurrent(Number(index));
    act(itemAt(Number(index)));
  }

  const drawn = printing
    ? Array.from({ length: count }, (_, index) => index)
    : items.map(({ index }) => index);
  const before = printing ? 0 : (items[0]?.start ?? 0);
  const after = printing ? 0 : lines.getTotalSize() - (items.at(-1)?.end ?? 0);
  const frozen = useMemo(() => {
    const shift = selected ? selectWidth : 0;
    return new Map([...frozenColumns(columns)].map(([key, left]) => [key, left + shift]));
  }, [columns, selected]);
  const minimum = columns.reduce((sum, column) => sum + column.width, selected ? selectWidth : 0);
  return (
    <div ref={frame} className={props.stale ? "table-frame stale" : "table-frame"} aria-busy={props.stale}>
      <table
        className={dense ? "table dense" : "table"}
        style={{ minWidth: printing ? 0 : minimum }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen with the arrows
        role="grid"
        aria-label={words.table}
        aria-rowcount={count}
        aria-multiselectable={selected !== undefined}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {selected && !printing && <col style={{ width: selectWidth }} />}
          {columns.map((column) => (
            <col key={column.key} {...(!column.grow && !printing && { style: { width: column.width } })} />
          ))}
        </colgroup>
        <TableHead {...props} frozen={frozen} shown={items.map(({ index }) => itemAt(index))} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys */}
        <tbody onClick={onClick}>
          <Spacer height={before} columns={columns.length + 1} />
          {drawn.map((index) => (
            <ItemRow
              key={index}
              id={`${id}-${index}`}
              index={index}
              item={itemAt(index)}
              columns={columns}
              frozen={frozen}
              current={index === current}
              open={open}
              selected={selected}
              onSelect={onSelect}
              measure={lines.measureElement}
            />
          ))}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
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
