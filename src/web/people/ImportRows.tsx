import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ImportRow } from "../../workspace/import/report.ts";
import { words } from "./words.zh.ts";

/** What is said of each row of a list; only those in sight are drawn. */
export function ImportRows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 34,
    overscan: 8,
  });
  return (
    <section ref={frame} className="import-frame" aria-label={words.reportOf}>
      <ul className="import-list" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const { row, name, state, says } = rows[index]!;
          return (
            <li
              key={row}
              ref={lines.measureElement}
              data-index={index}
              data-state={state}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="audit-seq">{row}</span>
              <span>{name}</span>
              <span>{says}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
