import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Section } from "../../plan/model.ts";
import { sayHeading } from "../model/catalog.ts";
import { useSay } from "../words.ts";

/** The plan's headings; each leads to its place. Arrows move, Enter goes. */
export function Outline({
  sections,
  at,
  onSection,
}: {
  readonly sections: readonly Section[];
  /** Where in the text the reader is: its heading is the current one. */
  readonly at: number;
  readonly onSection: (section: Section) => void;
}) {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() =>
    Math.max(
      0,
      sections.findLastIndex(({ span }) => span.start <= at),
    ),
  );
  const rows = useVirtualizer({
    count: sections.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 32,
    overscan: 10,
  });

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const section = sections[current];
    if (event.key === "Enter" && section) onSection(section);
    else if (step !== undefined) {
      const to = Math.min(sections.length - 1, Math.max(0, current + step));
      setCurrent(to);
      rows.scrollToIndex(to, { align: "auto" });
    } else return;
    event.preventDefault();
  }

  if (sections.length === 0) return <p className="list-empty">{say("outlineEmpty")}</p>;
  return (
    <nav className="outline" aria-label={say("outline")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the scrolling frame takes the arrows for its buttons */}
      <div
        ref={frame}
        className="outline-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move between headings here
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const section = sections[index]!;
            return (
              <button
                key={key}
                ref={rows.measureElement}
                data-index={index}
                type="button"
                tabIndex={-1}
                className={index === current ? "outline-item current" : "outline-item"}
                style={{ transform: `translateY(${start}px)`, paddingLeft: 12 + (section.depth - 1) * 16 }}
                onClick={() => {
                  setCurrent(index);
                  onSection(section);
                }}
              >
                {sayHeading(section)}
              </button>
            );
          })}
        </div>
      </div>
    </nav>
  );
}
