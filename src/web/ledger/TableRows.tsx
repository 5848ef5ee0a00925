import { memo } from "react";
import { StateBar } from "../parts/StateBar.tsx";
import { cellOf, cellProps } from "../table/TableRow.tsx";
import type { LedgerColumn } from "./columns.tsx";
import type { Item } from "./items.ts";
import { words } from "./words.zh.ts";

/** Width of the boxes that choose rows, in pixels. */
export const selectWidth = 38;

interface Props {
  readonly id: string;
  readonly index: number;
  readonly item: Item;
  readonly columns: readonly LedgerColumn[];
  readonly frozen: ReadonlyMap<string, number>;
  readonly current: boolean;
  readonly open: string | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly measure: (element: Element | null) => void;
}

/** A line of the ledger: a task, the heading of a group, or the shape of one that has not come. */
export const ItemRow = memo(
  function ItemRow(props: Props) {
    const { item, columns, index, measure, id, current } = props;
    const place = { id, ref: measure, "data-index": index, "aria-rowindex": index + 1 };
    if (item.kind === "waiting") {
      return (
        <tr {...place} className="waiting-row">
          <td colSpan={columns.length + (props.selected ? 1 : 0)}>
            <i />
          </td>
        </tr>
      );
    }
    if (item.kind === "group") {
      const { title, total, states, overdue } = item.group;
      return (
        <tr
          {...place}
          className={current ? "table-heading group-row current" : "table-heading group-row"}
          aria-expanded={item.open}
        >
          <th colSpan={columns.length + (props.selected ? 1 : 0)} scope="rowgroup">
            <span className="group-line">
              <i aria-hidden="true">{item.open ? "▾" : "▸"}</i>
              <b>{title || words.noProgramme}</b>
              <small>{total}</small>
              <StateBar states={states} total={total} />
              {overdue > 0 && (
                <small className="flag" data-flag="overdue">
                  {words.overdue}
                  {overdue}
                </small>
              )}
            </span>
          </th>
        </tr>
      );
    }
    return <TaskLine {...props} row={item.row} depth={item.depth} />;
  },
  (a, b) =>
    a.item === b.item &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.frozen === b.frozen &&
    a.current === b.current &&
    isOpen(a) === isOpen(b) &&
    isSelected(a) === isSelected(b) &&
    a.onSelect === b.onSelect,
);

const idOf = ({ item }: Props) => (item.kind === "task" ? item.row.id : undefined);
const isOpen = (props: Props) => props.open !== undefined && idOf(props) === props.open;
const isSelected = (props: Props) => {
  const id = idOf(props);
  return id === undefined ? props.selected !== undefined : props.selected?.has(id);
};

type LineProps = Props & { readonly row: Extract<Item, { kind: "task" }>["row"]; readonly depth: number };

function TaskLine(props: LineProps) {
  const { id, index, row, columns, frozen, current, selected, onSelect, measure, depth } = props;
  const on = selected?.has(row.id) ?? false;
  const names = [current && "current", isOpen(props) && "lit", on && "chosen", depth > 0 && "inside"];
  return (
    <tr
      id={id}
      ref={measure}
      data-index={index}
      data-key={row.id}
      aria-rowindex={index + 1}
      aria-selected={selected ? on : undefined}
      className={names.filter(Boolean).join(" ")}
    >
      {selected && (
        <td className="frozen select-cell">
          <label className="select-hit">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={words.select(row.title)}
              checked={on}
              onChange={() => onSelect([row.id], !on)}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} {...cellProps(column, frozen)}>
          <div className="clamp">{cellOf(column, row, "")}</div>
        </td>
      ))}
    </tr>
  );
}
