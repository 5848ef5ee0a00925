import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { AuditRow } from "../../workspace/audit/views.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { usePrinting } from "../table/use-printing.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly rows: readonly AuditRow[];
  /** The last row is in sight. */
  readonly onEnd: () => void;
  /** Shows only what happened to the same thing. */
  readonly onSubject: (subject: string) => void;
}

/** What happened, one line an entry; only those in sight are drawn. */
export function AuditList({ rows, onEnd, onSubject }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 42,
    getItemKey: (index) => rows[index]!.seq,
    overscan: 6,
  });
  const items = lines.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (last >= rows.length - 20) end.current();
  }, [last, rows.length]);
  const drawn = printing ? rows.map((_, index) => ({ index, start: 0 })) : items;
  return (
    <section ref={frame} className="audit-frame" aria-label={words.list}>
      <ol className="audit-list" style={printing ? {} : { height: lines.getTotalSize() }} reversed>
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <li
              key={row.seq}
              ref={lines.measureElement}
              data-index={index}
              value={row.seq}
              className="audit-line"
              style={printing ? { position: "static" } : { transform: `translateY(${start}px)` }}
            >
              <span className="audit-seq">{row.seq}</span>
              <time dateTime={row.at}>{momentWords(row.at)}</time>
              <span className="audit-who">{row.byName ?? words.system}</span>
              <span className="audit-says">
                <button type="button" className="audit-kind" onClick={() => onSubject(row.subject)}>
                  {row.title}
                </button>
                {row.says}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
