import type { Bytes } from "./bytes.ts";
import { places, structure, type WordFile } from "./fib.ts";
import { codes, sprms } from "./sprm.ts";

/** What a style says that bears on the text. */
export interface Style {
  readonly basedOn: number;
  /** Whether it is one of those for generated tables of contents. */
  readonly contents: boolean;
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean | undefined;
}

const paragraphStyle = 1;
const characterStyle = 2;
/** Numbers of the built-in styles for entries of a table of contents, levels 1 to 9. */
const firstContents = 19;
const lastContents = 27;

/** Reads the style sheet: styles by their number. */
export function readStyles(file: WordFile): (Style | undefined)[] {
  const sheet = structure(file, places.styles);
  if (sheet.length < 4) return [];
  const headSize = sheet.u16(0);
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + headSize;
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const size = sheet.u16(at);
    styles.push(size === 0 ? undefined : readStyle(sheet.slice(at + 2, size), baseSize));
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(style: Bytes, baseSize: number): Style {
  const builtIn = style.u16(0) & 0xfff;
  const kind = style.u16(2) & 0xf;
  // The name, with its length before and a zero after, then the property lists.
  let at = baseSize + 2 + style.u16(baseSize) * 2 + 2;
  let list: number | undefined;
  let level: number | undefined;
  let hidden: boolean | undefined;
  const next = () => {
    const properties = at + 2 <= style.length ? style.slice(at + 2, style.u16(at)) : style.slice(0, 0);
    at += 2 + properties.length + (properties.length % 2);
    return properties;
  };
  if (kind === paragraphStyle) {
    const properties = next();
    for (const { code, at } of sprms(properties, 2)) {
      if (code === codes.list) list = properties.u16(at);
      else if (code === codes.listLevel) level = properties.u8(at);
    }
  }
  if (kind === paragraphStyle || kind === characterStyle) {
    const properties = next();
    for (const { code, at } of sprms(properties)) if (code === codes.hidden) hidden = properties.u8(at) === 1;
  }
  return {
    basedOn: style.u16(2) >> 4,
    contents: builtIn >= firstContents && builtIn <= lastContents,
    list,
    level,
    hidden,
  };
}

/** A style and those that it is based on, nearest first. */
export function chain(styles: readonly (Style | undefined)[], number: number): Style[] {
  const found: Style[] = [];
  let style = styles[number];
  while (style && !found.includes(style)) {
    found.push(style);
    style = styles[style.basedOn];
  }
  return found;
}
