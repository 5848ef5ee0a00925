import type { Span } from "../message/span.ts";
import { type Marker, rankOf } from "./markers.ts";
import type { Form, Node, Section } from "./tree.ts";

interface Open {
  readonly marker: Marker;
  readonly head: Span;
  readonly title: Span;
  /** Opened in the middle of a line: closed with it, unless the next line goes on counting. */
  readonly inside: boolean;
  readonly children: Node[];
}

/** Forms that anything may stand under, whatever their rank: 第一阶段 (一)…, 一是 1.… */
const HOSTS: ReadonlySet<Form> = new Set(["stage", "ordinal", "dash", "title", "part"]);

/** Forms whose items are told one after the other inside a line. */
const LISTED: ReadonlySet<Form> = new Set(["ordinal", "circle", "digit-paren", "half-paren"]);

/** Titles that stages are expected under. */
const STEPS = /步骤|阶段|进度|安排|时间/;

/** Builds nested sections from markers in text order. */
export class Outline {
  private readonly stack: Open[] = [];
  private readonly roots: Node[] = [];
  /** A chapter, article or 一、 came already. */
  opened = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The next number of every count that is open. */
  expects(): ReadonlyMap<Form, number> {
    return new Map(this.stack.map(({ marker }) => [marker.form, marker.number + 1]));
  }

  /** Adds a paragraph or table to the section that is open. */
  add(node: Node): void {
    (this.stack.at(-1)?.children ?? this.roots).push(node);
  }

  /** Opens a section, closing those that it cannot stand under. */
  open(marker: Marker, head: Span, title: Span, inside: boolean): void {
    if (["comma", "chapter", "article"].includes(marker.form)) this.opened = true;
    if (!inside) this.leaveLine(marker);
    this.closeTo(this.levelOf(marker), head.start);
    this.stack.push({ marker, head, title, inside, children: [] });
  }

  /** A line without a marker begins: the items of a list that was told inside the line before are over. */
  leaveList(start: number): void {
    while (this.stack.at(-1)?.inside && LISTED.has(this.stack.at(-1)!.marker.form))
      this.closeTo(this.stack.length - 1, start);
  }

  /** Closes everything and returns the roots. */
  close(end: number): readonly Node[] {
    this.closeTo(0, end);
    return this.roots;
  }

  private leaveLine(marker: Marker): void {
    while (this.stack.at(-1)?.inside && !this.continues(this.stack.at(-1)!, marker))
      this.closeTo(this.stack.length - 1, marker.start);
  }

  private continues(open: Open, marker: Marker): boolean {
    return open.marker.form === marker.form && marker.number === open.marker.number + 1;
  }

  /** How many of the open sections a marker stands under. */
  private levelOf(marker: Marker): number {
    const rank = rankOf(marker.form);
    const same = this.stack.findLastIndex((open) => alike(open.marker.form, marker.form));
    const top = this.stack.at(-1);
    if (
      top &&
      marker.number === 1 &&
      same !== this.stack.length - 1 &&
      HOSTS.has(top.marker.form) &&
      rank > 3
    )
      return this.stack.length;
    if (same >= 0) return same;
    if (marker.form === "title" || marker.form === "part") return 0;
    if (marker.form === "stage" && top && STEPS.test(this.text.slice(top.title.start, top.title.end)))
      return this.stack.length;
    let level = this.stack.length;
    while (level > 0 && !holds(this.stack[level - 1]!.marker.form, rank)) level--;
    return level;
  }

  private closeTo(level: number, end: number): void {
    while (this.stack.length > level) {
      const { marker, head, title, children } = this.stack.pop()!;
      const section: Section = {
        kind: "section",
        form: marker.form,
        marker: this.text.slice(marker.start, marker.end),
        number: marker.number,
        depth: this.stack.length + 1,
        head,
        title,
        span: { start: head.start, end: Math.max(end, head.end) },
        children,
      };
      this.add(section);
    }
  }
}

function alike(a: Form, b: Form): boolean {
  return a === b || (rankOf(a) === rankOf(b) && rankOf(a) === 8);
}

function holds(form: Form, rank: number): boolean {
  return (
    form === "title" ||
    form === "part" ||
    (HOSTS.has(form) ? rank > 7 || form === "stage" : rankOf(form) < rank)
  );
}
