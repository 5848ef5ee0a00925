import type { Span } from "../message/span.ts";

/**
 * A plan's text as a tree. Offsets are those of `Clean.text` (see reader/clean.ts): repaired, half-width,
 * simplified. `plan/from-facts.ts` carries them back to the document's own text.
 */
export interface Tree {
  readonly kind: "tree";
  /** The clean text that every offset of this tree points into. */
  readonly text: string;
  /** The same text, same offsets, in the document's own characters: for what people read. */
  readonly shown: string;
  readonly children: readonly Node[];
}

export type Node = Section | Paragraph | Table;

/** A family of outline markers that count together. */
export type Form =
  | "part" // 第一篇, 附件1
  | "chapter" // 第一章
  | "subchapter" // 第一节
  | "article" // 第一条
  | "stage" // 第一阶段
  | "comma" // 一、
  | "paren" // (一)
  | "dot" // 1.
  | "enum" // 1、
  | "digit-paren" // (1)
  | "half-paren" // 1)
  | "circle" // ①
  | "ordinal" // 一是, 第一,
  | "dash" // ——
  | "title"; // a title line without a marker

/** A numbered or titled part of the outline, with everything under it. */
export interface Section {
  readonly kind: "section";
  readonly form: Form;
  /** As written, e.g. `(一)`. */
  readonly marker: string;
  /** Its place in the count; 0 where the form does not count. */
  readonly number: number;
  /** 1 = top. */
  readonly depth: number;
  /** Marker and title. */
  readonly head: Span;
  /** The title alone. */
  readonly title: Span;
  /** All of it: head, text, sub-sections. */
  readonly span: Span;
  readonly children: readonly Node[];
}

/** One run of text between line breaks or markers. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
}

/** Consecutive rows whose cells are separated by tabs. */
export interface Table {
  readonly kind: "table";
  readonly span: Span;
  /** Spans of the cells, trimmed, row by row. */
  readonly rows: readonly (readonly Span[])[];
}
