import { cellProps } from "../table/TableRow.tsx";
import type { Item } from "./items.ts";
import type { LedgerTableProps } from "./LedgerTable.tsx";
import { words } from "./words.zh.ts";

interface Props extends LedgerTableProps {
  readonly frozen: ReadonlyMap<string, number>;
  /** The lines in sight, which the box at the top chooses. */
  readonly shown: readonly Item[];
}

/** The head of the ledger: what the server can order by is a button. */
export function TableHead({ columns, frozen, selected, onSelect, shown, sort = "plan", onSort }: Props) {
  const ids = shown.flatMap((item) => (item.kind === "task" ? [item.row.id] : []));
  const all = ids.length > 0 && ids.every((id) => selected?.has(id));
  return (
    <thead>
      <tr>
        {selected && (
          <th scope="col" className="frozen select-cell">
            <label className="select-hit">
              <input
                type="checkbox"
                aria-label={words.selectAll}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = !all && selected.size > 0;
                }}
                onChange={() => onSelect(ids, !all)}
              />
            </label>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            {...cellProps(column, frozen)}
            {...(column.sort === sort && { "aria-sort": "ascending" as const })}
          >
            {column.sort ? (
              <button
                type="button"
                className="sort"
                aria-label={words.sortBy(column.title)}
                onClick={() => onSort(column.sort === "plan" ? undefined : column.sort)}
              >
                {column.title}
                <span aria-hidden="true">{column.sort === sort ? "▲" : "↕"}</span>
              </button>
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
