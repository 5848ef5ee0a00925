import { DeleteOutlined } from "@ant-design/icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Button, Input } from "antd";
import { useMemo, useRef, useState } from "react";
import type { DraftRow } from "./draft.ts";
import { words } from "./words.zh.ts";

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly align?: "right";
  /** One of these; else any text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly DraftRow[];
  /** Absent where the table is only read. */
  readonly onChange?: (rows: readonly DraftRow[]) => void;
}

/** More rows than this are searched for. */
const many = 20;
const rowHeight = 36;

/** A table of texts, to read or to edit; only the rows in sight are drawn. */
export function Grid({ caption, columns, rows, onChange }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState("");
  const shown = useMemo(
    () => rows.flatMap((row, index) => (matches(row, wanted) ? [index] : [])),
    [rows, wanted],
  );
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = lines.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = lines.getTotalSize() - (items.at(-1)?.end ?? 0);
  const change = (index: number, key: string, value: string) =>
    onChange?.(rows.map((row, at) => (at === index ? { ...row, [key]: value } : row)));
  return (
    <div className="grid-place">
      <div className="list-bar">
        {rows.length > many && (
          <Input
            allowClear
            className="list-search"
            aria-label={words.find}
            placeholder={words.find}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
        {onChange && (
          <Button
            onClick={() => {
              setWanted("");
              onChange([...rows, emptyRow(columns)]);
              requestAnimationFrame(() => lines.scrollToIndex(rows.length));
            }}
          >
            {words.addRow}
          </Button>
        )}
        <span className="list-count">{words.rows(rows.length)}</span>
      </div>
      <div className="grid-frame" ref={frame}>
        <table className="grid" aria-label={caption} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map(({ key, title, width, align }) => (
                <th key={key} scope="col" className={align} style={{ minWidth: width }}>
                  {title}
                </th>
              ))}
              {onChange && (
                <th scope="col">
                  <span className="unseen">{words.removeRow}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} />
            {items.map(({ index: at }) => {
              const index = shown[at] ?? 0;
              return (
                <tr key={index} aria-rowindex={index + 2}>
                  <th scope="row">{index + 1}</th>
                  {columns.map((column) => (
                    <td key={column.key} className={column.align}>
                      <GridCell
                        column={column}
                        value={rows[index]?.[column.key] ?? ""}
                        row={index + 1}
                        {...(onChange && { onChange: (value: string) => change(index, column.key, value) })}
                      />
                    </td>
                  ))}
                  {onChange && (
                    <td>
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={`${words.removeRow}：${index + 1}`}
                        onClick={() => onChange(rows.filter((_, each) => each !== index))}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** In place of the rows that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr className="grid-spacer">
      <td style={{ height }} />
    </tr>
  ) : null;
}

interface CellProps {
  readonly column: GridColumn;
  readonly value: string;
  readonly row: number;
  readonly onChange?: (value: string) => void;
}

function GridCell({ column: { title, choices, align }, value, row, onChange }: CellProps) {
  if (!onChange) return <>{choices?.find((each) => each.value === value)?.label ?? value}</>;
  const label = `${title}：${row}`;
  if (choices)
    return (
      <select
        className="plain-input"
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {!choices.some((each) => each.value === value) && <option value={value}>{value}</option>}
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      className={align ? `plain-input ${align}` : "plain-input"}
      aria-label={label}
      value={value}
      {...(align && { inputMode: "decimal" as const })}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function matches(row: DraftRow, wanted: string): boolean {
  const word = wanted.trim().toLowerCase();
  return word === "" || Object.values(row).some((value) => value.toLowerCase().includes(word));
}

function emptyRow(columns: readonly GridColumn[]): DraftRow {
  return Object.fromEntries(columns.map(({ key, choices }) => [key, choices?.[0]?.value ?? ""]));
}
