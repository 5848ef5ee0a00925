import type { List, ListLevel } from "../numbering/list.ts";
import type { Bytes } from "./bytes.ts";
import { places, structure, type WordFile } from "./fib.ts";

/** Word's numbers for ways of counting, and its names for them ([MS-OSHARED] 2.2.1.3). */
const formats: Record<number, string> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  32: "ideographZodiacTraditional",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  57: "numberInDash",
  255: "none",
};

const definitionSize = 28;
const levelSize = 28;
const useSize = 16;
const isSimple = 1;
const isLegal = 4;
const noRestart = 8;
const setsStart = 0x10;
const setsLevel = 0x20;
const noStyle = 0xfff;

interface Definition {
  readonly id: number;
  readonly levels: readonly ListLevel[];
}

/** Reads the lists; paragraphs refer to them by their place in this array, counted from 1. */
export function readLists(file: WordFile): List[] {
  const definitions = new Map(readDefinitions(file).map((definition) => [definition.id, definition]));
  const uses = structure(file, places.listUses);
  const count = uses.length < 4 ? 0 : uses.u32(0);
  const lists: List[] = [];
  let at = 4 + count * useSize;
  for (let i = 0; i < count; i++) {
    const definition = definitions.get(uses.u32(4 + i * useSize));
    const overrides = uses.u8(4 + i * useSize + 12);
    const levels = [...(definition?.levels ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let j = 0; j < overrides; j++) {
      const start = uses.u32(at);
      const flags = uses.u32(at + 4);
      const depth = flags & 0xf;
      at += 8;
      if (flags & setsStart) starts.set(depth, start);
      if (!(flags & setsLevel)) continue;
      const { level, end } = readLevel(uses, at);
      levels[depth] = level;
      at = end;
    }
    lists.push({ group: String(definition?.id), levels, starts });
  }
  return lists;
}

/** Definitions stand one after another; the levels of all of them follow, past the size that is given. */
function readDefinitions(file: WordFile): Definition[] {
  const start = file.document.u32(places.lists);
  if (file.document.u32(places.lists + 4) < 2) return [];
  const { table } = file;
  const count = table.u16(start);
  const definitions: Definition[] = [];
  let at = start + 2 + count * definitionSize;
  for (let i = 0; i < count; i++) {
    const head = start + 2 + i * definitionSize;
    const depths = table.u8(head + 26) & isSimple ? 1 : 9;
    const levels: ListLevel[] = [];
    for (let depth = 0; depth < depths; depth++) {
      const { level, end } = readLevel(table, at);
      const style = table.u16(head + 8 + depth * 2);
      levels.push(style === noStyle ? level : { ...level, style: String(style) });
      at = end;
    }
    definitions.push({ id: table.u32(head), levels });
  }
  return definitions;
}

function readLevel(bytes: Bytes, at: number): { level: ListLevel; end: number } {
  const flags = bytes.u8(at + 5);
  const textAt = at + levelSize + bytes.u8(at + 24) + bytes.u8(at + 25);
  const length = bytes.u16(textAt);
  const raw = new TextDecoder("utf-16le").decode(bytes.slice(textAt + 2, length * 2).data);
  // The places of the counts are the characters 0 to 8.
  const text = Array.from(raw, (sign) => (sign < "\t" ? `%${sign.charCodeAt(0) + 1}` : sign)).join("");
  const level: ListLevel = {
    start: bytes.u32(at),
    format: formats[bytes.u8(at + 4)] ?? "decimal",
    text,
    legal: (flags & isLegal) !== 0,
    ...(flags & noRestart ? { restartAfter: bytes.u8(at + 26) } : {}),
  };
  return { level, end: textAt + 2 + length * 2 };
}
