import type { Shown } from "./column.ts";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The row that a key leads to from `at` (-1: none yet), passing over headings; nothing for other keys. */
export function nextRow<Row>(key: string, at: number, shown: readonly Shown<Row>[]): number | undefined {
  const last = shown.length - 1;
  const step = steps[key];
  if (key === "Home") return nearest(shown, 0, 1);
  if (key === "End") return nearest(shown, last, -1);
  if (step === undefined) return undefined;
  if (at < 0) return nearest(shown, 0, 1);
  const to = Math.min(last, Math.max(0, at + step));
  return nearest(shown, to, Math.sign(step)) ?? nearest(shown, to, -Math.sign(step));
}

/** The first row from `from` on in a direction. */
function nearest<Row>(shown: readonly Shown<Row>[], from: number, direction: number): number | undefined {
  for (let i = from; i >= 0 && i < shown.length; i += direction) if ("row" in shown[i]!) return i;
  return undefined;
}
