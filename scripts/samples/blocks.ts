/** A plan as blocks to be set: what all formats of a sample are made from. */
export type Block =
  | { readonly kind: "title" | "paragraph" | "signature"; readonly text: string }
  | { readonly kind: "item"; readonly text: string; readonly marker: Marker; readonly run: number }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** A typed number, as the list that would write it. */
export interface Marker {
  /** As typed, e.g. `（二）`. */
  readonly typed: string;
  /** Word's pattern, e.g. `（%1）`. */
  readonly pattern: string;
  readonly format: "decimal" | "chineseCounting";
  readonly number: number;
}

const typedNumber = /^(第?[（(]?)(\d{1,2}|[一二三四五六七八九十]{1,4})([)）]|、|[.．](?!\d)|[章条]　?)/;

/** Reads a text file into blocks; items of one list that count on share the number of their run. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const runs = new Map<string, { run: number; next: number }>();
  let count = 0;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r?\n/)) {
    const content = line.trim();
    const last = blocks.at(-1);
    const marker = /^[ 　]/.test(line) ? undefined : markerOf(content);
    if (content === "") continue;
    if (content.includes("\t")) {
      const row = content.split("\t");
      if (last?.kind === "table") blocks[blocks.length - 1] = { kind: "table", rows: [...last.rows, row] };
      else blocks.push({ kind: "table", rows: [row] });
    } else if (marker) {
      const before = runs.get(marker.pattern);
      const run = before?.next === marker.number ? before.run : ++count;
      runs.set(marker.pattern, { run, next: marker.number + 1 });
      blocks.push({ kind: "item", text: content.slice(marker.typed.length), marker, run });
    } else blocks.push({ kind: kindOf(line, blocks), text: content });
  }
  return blocks;
}

function markerOf(line: string): Marker | undefined {
  const [typed = "", before = "", number = "", after = ""] = typedNumber.exec(line) ?? [];
  if (number === "") return undefined;
  const format = /\d/.test(number) ? "decimal" : "chineseCounting";
  return { typed, pattern: `${before}%1${after}`, format, number: numberOf(number) };
}

/** The value of 1 to 99 in either kind of digits. */
function numberOf(number: string): number {
  if (/\d/.test(number)) return Number(number);
  const [tens, ones] = number.includes("十") ? number.split("十") : ["零", number];
  const digit = (sign: string | undefined, none: number) =>
    sign ? "零一二三四五六七八九".indexOf(sign) : none;
  return digit(tens, 1) * 10 + digit(ones, 0);
}

function kindOf(line: string, before: readonly Block[]): "title" | "paragraph" | "signature" {
  if (/^[ 　]{2}/.test(line) && line.trim().length < 20) return "signature";
  const early = before.every((block) => block.kind === "title" || block.kind === "signature");
  return early && !/[：:。]$/.test(line) ? "title" : "paragraph";
}
