import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Span } from "../../plan/model.ts";
import type { Catalog, Entry } from "../model/catalog.ts";
import { lineAt } from "../model/lines.ts";
import { byLine, type Group, headingDepths, marksOf } from "../model/marks.ts";
import { heightsOf } from "../model/text-width.ts";
import { useSay } from "../words.ts";
import { DocumentLine } from "./DocumentLine.tsx";
import { Margin, marginNotes } from "./Margin.tsx";
import { MarkMap } from "./MarkMap.tsx";

export interface LitPlace {
  readonly span: Span;
  readonly turn: number;
  readonly scroll: boolean;
}

interface Props {
  readonly catalog: Catalog;
  readonly marks: ReadonlySet<Group>;
  readonly lit: LitPlace | undefined;
  readonly hits: readonly Span[];
  readonly onSentence: (span: Span) => void;
  readonly onEntry: (entry: Entry) => void;
}

const letter = 16;
const lineHeight = 28;

/** The plan's text, only the lines in sight drawn: marks under what was read, the lit place filled, a map at the edge. */
export function DocumentView({ catalog, marks, lit, hits, onSentence, onEntry }: Props) {
  const say = useSay();
  const { plan, lines } = catalog;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);

  const shownMarks = useMemo(
    () => marksOf(catalog.entries).filter((mark) => marks.has(mark.group)),
    [catalog, marks],
  );
  const marksByLine = useMemo(() => byLine(shownMarks, lines), [shownMarks, lines]);
  const hitsByLine = useMemo(() => byLine(hits, lines), [hits, lines]);
  const depths = useMemo(() => headingDepths(plan, lines), [plan, lines]);
  const notes = useMemo(() => marginNotes(catalog), [catalog]);
  const heights = useMemo(
    () => heightsOf(plan.text, lines, { letter, lineHeight, gap: 8, width: width - 74 }),
    [plan, lines, width],
  );
  const levelOf = useCallback(
    (ref: string) => {
      const entry = catalog.byRef.get(ref as Entry["ref"]);
      return entry?.kind === "finding" ? entry.item.severity : "";
    },
    [catalog],
  );

  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[index] ?? lineHeight,
    overscan: 4,
  });
  useRemeasure(rows, heights);
  useScrollTo(frame, lit, (offset) => rows.scrollToIndex(lineAt(lines, offset), { align: "start" }));

  function onClick(event: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false) return;
    const span = event.target instanceof Element ? sentenceAt(event.target) : undefined;
    if (span) onSentence(span);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !lit) return;
    onSentence(lit.span);
    event.preventDefault();
  }

  return (
    <div className="document">
      {/* biome-ignore lint/a11y/useSemanticElements: the scrolling frame of the text */}
      <div
        ref={frame}
        className="document-frame"
        role="region"
        aria-label={say("document")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
        tabIndex={0}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <div className="document-text" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]!;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className="document-line"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Margin notes={notes.get(index)} onEntry={onEntry} />
                <DocumentLine
                  text={plan.text}
                  line={line}
                  marks={marksByLine[index] ?? none}
                  hits={hitsByLine[index] ?? none}
                  lit={lit && touches(lit.span, line) ? lit.span : undefined}
                  levelOf={levelOf}
                  depth={depths.get(index)}
                />
              </div>
            );
          })}
        </div>
      </div>
      <MarkMap catalog={catalog} marks={shownMarks} heights={heights} frame={frame} lit={lit?.span} />
    </div>
  );
}

const none: readonly never[] = [];

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function sentenceAt(element: Element): Span | undefined {
  const sentence = element.closest<HTMLElement>("[data-start]");
  if (!sentence) return undefined;
  return { start: Number(sentence.dataset.start), end: Number(sentence.dataset.end) };
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(680);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** A new width makes new heights: those measured before are void, those in sight are measured again. */
function useRemeasure(rows: Virtualizer<HTMLDivElement, Element>, heights: readonly number[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are what changed
  useEffect(() => {
    rows.measure();
    // Asked for its size, the list takes the new estimates; only then do differences from them count.
    rows.getTotalSize();
    for (const element of rows.elementsCache.values()) {
      if (element instanceof HTMLElement)
        rows.resizeItem(Number(element.dataset.index), element.offsetHeight);
    }
  }, [rows, heights]);
}

/** Frames that a place may take to be drawn and measured before its position is final. */
const patience = 24;

/** Moves to the lit place: first to its line, then, when that is drawn, to the place itself. */
function useScrollTo(
  frame: { readonly current: HTMLElement | null },
  lit: LitPlace | undefined,
  toLine: (offset: number) => void,
): void {
  const go = useRef(toLine);
  go.current = toLine;
  useEffect(() => {
    const element = frame.current;
    if (!lit?.scroll || !element) return;
    let handle = 0;
    let left = patience;
    let still = 0;
    const settle = () => {
      const place = element.querySelector("[data-lit]");
      if (place) {
        const box = element.getBoundingClientRect();
        const at = place.getBoundingClientRect();
        const inSight = at.top >= box.top + 24 && at.bottom <= box.bottom - 24;
        if (!inSight) element.scrollTop += at.top - box.top - box.height * 0.3;
        still = inSight ? still + 1 : 0;
      }
      if (--left > 0 && still < 3) handle = requestAnimationFrame(settle);
    };
    if (!element.querySelector("[data-lit]")) go.current(lit.span.start);
    handle = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(handle);
  }, [lit, frame]);
}
