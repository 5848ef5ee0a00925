import { isBlank, type Line } from "./lines.ts";

interface Measure {
  /** Width of a full-width character. */
  readonly letter: number;
  readonly lineHeight: number;
  /** Between lines. */
  readonly gap: number;
  /** Of the column of text. */
  readonly width: number;
}

/** How high each line will about be when drawn: full-width characters count one, others about half. */
export function heightsOf(text: string, lines: readonly Line[], measure: Measure): number[] {
  const room = Math.max(6, Math.floor(measure.width / measure.letter));
  return lines.map((line) => {
    if (isBlank(text, line)) return measure.gap * 2;
    const { start, end } = line;
    let letters = 0;
    for (let i = start; i < end; i++) letters += text.charCodeAt(i) < 0x2e80 ? 0.55 : 1;
    return Math.max(1, Math.ceil(letters / room)) * measure.lineHeight + measure.gap;
  });
}
