import { type CSSProperties, memo, type ReactNode } from "react";
import type { Column, Heading } from "./column.ts";
import { Marked } from "./Marked.tsx";

/** How far from the left edge each column stays that does not scroll away: those up to the row's name. */
export type Frozen = ReadonlyMap<string, number>;

export function frozenColumns<Row>(columns: readonly Column<Row>[]): Frozen {
  const frozen = new Map<string, number>();
  let left = 0;
  for (const column of columns.slice(0, columns.findIndex(({ name }) => name) + 1)) {
    frozen.set(column.key, left);
    left += column.width;
  }
  return frozen;
}

export function cellProps<Row>(
  column: Column<Row>,
  frozen: Frozen,
): { className?: string; style?: CSSProperties } {
  const left = frozen.get(column.key);
  const names = [
    column.align,
    left !== undefined && "frozen",
    left !== undefined && column.name && "frozen-last",
  ];
  const className = names.filter(Boolean).join(" ");
  return { ...(className && { className }), ...(left !== undefined && { style: { left } }) };
}

export function cellOf<Row>(column: Column<Row>, row: Row, query: string): ReactNode {
  return column.cell ? column.cell(row) : <Marked text={column.text(row)} query={query} />;
}

interface Props<Row> {
  readonly id: string;
  readonly index: number;
  readonly rowKey: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly frozen: Frozen;
  readonly query: string;
  readonly state: string;
  readonly measure: (element: Element | null) => void;
}

/** A row, drawn again only when it changes, not when its table scrolls. */
export const TableRow = memo(function TableRow<Row>(props: Props<Row>) {
  const { id, index, rowKey, row, columns, frozen, query, state, measure } = props;
  return (
    <tr
      id={id}
      ref={measure}
      data-index={index}
      data-key={rowKey}
      aria-rowindex={index + 1}
      className={state}
    >
      {columns.map((column) => (
        <td key={column.key} {...cellProps(column, frozen)}>
          <div className={column.whole ? "whole" : "clamp"}>{cellOf(column, row, query)}</div>
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: Props<Row>) => ReactNode;

interface HeadingProps extends Heading {
  readonly index: number;
  readonly columns: number;
  readonly measure: (element: Element | null) => void;
}

/** The line between rows that says what follows. */
export const HeadingRow = memo(function HeadingRow({
  heading,
  count,
  index,
  columns,
  measure,
}: HeadingProps) {
  return (
    <tr ref={measure} data-index={index} className="table-heading">
      <th colSpan={columns} scope="rowgroup">
        <span>
          {heading}
          <small>{count}</small>
        </span>
      </th>
    </tr>
  );
});
