import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { moveIn } from "../ledger/items.ts";
import { usePrinting } from "../table/use-printing.ts";
import type { TreeLine } from "./tree.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly lines: readonly TreeLine[];
  /** Where a unit stands, for a list that is no tree. */
  readonly wayOf?: ((line: TreeLine) => string) | undefined;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (line: TreeLine) => void;
}

/** The tree of units; only lines in sight are drawn. Arrows move, right and left open and close, Enter shows. */
export function UnitTree({ lines, wayOf, open, onOpen, onToggle }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const id = useId();
  const [current, setCurrent] = useState<number>();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => (wayOf ? 52 : 36),
    overscan: 8,
  });
  const at = useRef(lines);
  at.current = lines;
  useEffect(() => {
    const index = at.current.findIndex(({ row }) => row.id === open);
    if (index >= 0) rows.scrollToIndex(index, { align: "auto" });
  }, [open, rows]);

  function onKeyDown(event: KeyboardEvent): void {
    const line = current === undefined ? undefined : lines[current];
    if (event.key === "Enter" && line) onOpen(line.row.id);
    else if (event.key === "ArrowRight" && line && line.below > 0 && !line.open) onToggle(line);
    else if (event.key === "ArrowLeft" && line?.open) onToggle(line);
    else {
      const to = moveIn(event.key, current, lines.length);
      if (to === undefined) return;
      setCurrent(to);
      rows.scrollToIndex(to, { align: "auto" });
    }
    event.preventDefault();
  }

  const drawn = printing ? lines.map((_, index) => ({ index, start: 0 })) : rows.getVirtualItems();
  return (
    <div
      ref={frame}
      className="tree-frame"
      role="tree"
      aria-label={words.tree}
      tabIndex={0}
      aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
      onKeyDown={onKeyDown}
    >
      <div className="tree" style={printing ? {} : { height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const line = lines[index]!;
          const { row, depth, below } = line;
          const names = ["tree-line", index === current && "current", row.id === open && "lit"];
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys
            <div
              key={row.id}
              id={`${id}-${index}`}
              ref={rows.measureElement}
              data-index={index}
              className={names.filter(Boolean).join(" ")}
              role="treeitem"
              tabIndex={-1}
              aria-level={depth + 1}
              aria-selected={row.id === open}
              {...(below > 0 && { "aria-expanded": line.open })}
              style={{
                paddingLeft: 12 + depth * 22,
                ...(printing ? { position: "static" } : { transform: `translateY(${start}px)` }),
              }}
              onClick={() => {
                setCurrent(index);
                onOpen(row.id);
              }}
            >
              {below > 0 ? (
                <button
                  type="button"
                  className="tree-toggle"
                  tabIndex={-1}
                  aria-label={line.open ? words.collapse : words.expand}
                  onClick={(event) => {
                    event.stopPropagation();
                    onToggle(line);
                  }}
                >
                  {line.open ? "▾" : "▸"}
                </button>
              ) : (
                <i className="tree-toggle" aria-hidden="true" />
              )}
              <span className="tree-name">
                {row.name}
                {wayOf && <small>{wayOf(line)}</small>}
              </span>
              <span className="tree-count">{row.people > 0 && words.peopleIn(row.people)}</span>
              <span className="tree-count">{row.openTasks > 0 && words.openTasks(row.openTasks)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
