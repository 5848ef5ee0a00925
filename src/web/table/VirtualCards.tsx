import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { cellOf, type TableProps } from "./VirtualTable.tsx";

/** The same list on a phone: a card a row, its name first, then what it says under each column. */
export function VirtualCards<Row>({ caption, columns, shown, query, lit, onOpen }: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 130,
    overscan: 6,
  });
  const reveal = useRef((key: string) => {
    const index = shown.findIndex((each) => "key" in each && each.key === key);
    if (index >= 0) cards.scrollToIndex(index, { align: "center" });
  });
  useEffect(() => {
    if (lit !== undefined) reveal.current(lit);
  }, [lit]);

  const name = columns.find((column) => column.name) ?? columns[0];
  return (
    <section ref={frame} className="cards-frame" aria-label={caption}>
      <ul className="cards" style={{ height: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ index, key, start }) => {
          const each = shown[index]!;
          const place = { transform: `translateY(${start}px)` };
          if ("heading" in each) {
            return (
              <li
                key={key}
                ref={cards.measureElement}
                data-index={index}
                className="card-heading"
                style={place}
              >
                {each.heading}
                <small>{each.count}</small>
              </li>
            );
          }
          return (
            <li key={key} ref={cards.measureElement} data-index={index} className="card-place" style={place}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: its name is the button, the card is a larger place to touch */}
              <div
                className={each.key === lit ? "card lit" : "card"}
                data-key={each.key}
                onClick={() => onOpen(each.row)}
              >
                {name && (
                  <button type="button" className="card-name">
                    {cellOf(name, each.row, query)}
                  </button>
                )}
                {columns
                  .filter(
                    (column) =>
                      column !== name && (column.inCard?.(each.row) ?? column.text(each.row) !== ""),
                  )
                  .map((column) => (
                    <div key={column.key} className="card-line">
                      <span className="card-label">{column.title}</span>
                      <span>{cellOf(column, each.row, query)}</span>
                    </div>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
