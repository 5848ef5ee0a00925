import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from "react";
import type { Column } from "./column.ts";
import { cellOf } from "./TableRow.tsx";
import type { TableProps } from "./VirtualTable.tsx";

/** The same list on a phone: a card a row, its name first, then what it says under each column. */
export function VirtualCards<Row>({ caption, columns, shown, query, lit, onOpen }: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 130,
    overscan: 6,
  });
  const reveal = useRef((_key: string) => {});
  reveal.current = (key) => {
    const index = shown.findIndex((each) => "key" in each && each.key === key);
    if (index >= 0) cards.scrollToIndex(index, { align: "auto" });
  };
  useEffect(() => {
    if (lit !== undefined) reveal.current(lit);
  }, [lit]);

  function onClick({ target }: MouseEvent): void {
    const key = target instanceof Element && target.closest<HTMLElement>("[data-key]")?.dataset.key;
    const at = shown.find((each) => "key" in each && each.key === key);
    if (at && "row" in at) onOpen(at.row);
  }

  return (
    <section ref={frame} className="cards-frame" aria-label={caption}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: each card's name is a button */}
      <ul className="cards" style={{ height: cards.getTotalSize() }} onClick={onClick}>
        {cards.getVirtualItems().map(({ index, key, start }) => {
          const each = shown[index]!;
          const place = { transform: `translateY(${start}px)` };
          const item = { ref: cards.measureElement, "data-index": index, style: place };
          if ("heading" in each) {
            return (
              <li {...item} key={key} className="card-heading">
                {each.heading}
                <small>{each.count}</small>
              </li>
            );
          }
          return (
            <li {...item} key={key} className="card-place">
              <Card rowKey={each.key} row={each.row} columns={columns} query={query} lit={each.key === lit} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface CardProps<Row> {
  readonly rowKey: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly query: string;
  readonly lit: boolean;
}

const Card = memo(function Card<Row>({ rowKey, row, columns, query, lit }: CardProps<Row>) {
  const at = columns.findIndex((column) => column.name);
  const name = columns[at];
  const leading = columns.slice(0, Math.max(0, at));
  const following = columns.slice(at + 1).filter((column) => column.inCard?.(row) ?? column.text(row) !== "");
  return (
    <div className={lit ? "card lit" : "card"} data-key={rowKey}>
      {leading.length > 0 && (
        <div className="card-lead">
          {leading.map((column) => (
            <span key={column.key}>{cellOf(column, row, query)}</span>
          ))}
        </div>
      )}
      {name && (
        <button type="button" className="card-name">
          {cellOf(name, row, query)}
        </button>
      )}
      {following.map((column) => (
        <div key={column.key} className="card-line">
          <span className="card-label">{column.title}</span>
          <span>{cellOf(column, row, query)}</span>
        </div>
      ))}
    </div>
  );
}) as <Row>(props: CardProps<Row>) => ReactNode;
