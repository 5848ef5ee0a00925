import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import type { Span } from "../../plan/model.ts";
import type { Catalog } from "../model/catalog.ts";
import { lineAt } from "../model/lines.ts";
import { type Group, groups, type Mark } from "../model/marks.ts";
import { useSay } from "../words.ts";

interface Props {
  readonly catalog: Catalog;
  readonly marks: readonly Mark[];
  readonly heights: readonly number[];
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly lit: Span | undefined;
}

/** The map is drawn this high and stretched to its frame. */
const scale = 1000;

/** All marks of the text as thin strokes along its edge, and what part of it is in sight. A click goes there. */
export function MarkMap({ catalog, marks, heights, frame, lit }: Props) {
  const say = useSay();
  const sight = useRef<HTMLDivElement>(null);
  const { lines } = catalog;
  const tops = useMemo(() => {
    const before: number[] = [];
    let sum = 0;
    for (const height of heights) {
      before.push(sum);
      sum += height;
    }
    return { before, sum };
  }, [heights]);
  const place = (offset: number) => {
    const index = lineAt(lines, offset);
    const line = lines[index]!;
    const inside = (offset - line.start) / Math.max(1, line.end - line.start);
    return ((tops.before[index]! + inside * heights[index]!) / tops.sum) * scale;
  };
  const strokes = (group: Group) => {
    const at = new Set(
      marks.filter((mark) => mark.group === group).map(({ start }) => Math.round(place(start))),
    );
    return [...at].map((y) => `M0 ${y}h10`).join("");
  };

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const follow = () => {
      if (!sight.current) return;
      const { scrollTop, scrollHeight, clientHeight } = element;
      sight.current.style.top = `${(scrollTop / scrollHeight) * 100}%`;
      sight.current.style.height = `${(clientHeight / scrollHeight) * 100}%`;
      sight.current.hidden = clientHeight >= scrollHeight;
    };
    follow();
    element.addEventListener("scroll", follow, { passive: true });
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", follow);
      observer.disconnect();
    };
  }, [frame]);

  function onClick(event: MouseEvent<HTMLDivElement>): void {
    const element = frame.current;
    if (!element) return;
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    element.scrollTop = part * element.scrollHeight - element.clientHeight / 2;
  }

  return (
    <div className="map" title={say("map")} aria-hidden="true" onClick={onClick}>
      <svg viewBox={`0 0 10 ${scale}`} preserveAspectRatio="none" aria-hidden="true">
        {groups.map((group) => (
          <path key={group} className={`map-${group}`} d={strokes(group)} />
        ))}
        {lit && <path className="map-lit" d={`M0 ${place(lit.start)}h10`} />}
      </svg>
      <div ref={sight} className="map-sight" />
    </div>
  );
}
