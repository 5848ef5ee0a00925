/** What says whether a file of cases is in force. */
interface Numbered {
  readonly hospital: string;
  readonly month: number;
  readonly number: number;
  readonly late: boolean;
}

/**
 * The files that are settled with: of each hospital and month the last that came on time, and beside it the last late
 * one. Ordered by hospital, month, and on time before late, so that the same files are always read in the same order.
 */
export function inForceOf<U extends Numbered>(uploads: Iterable<U>): U[] {
  const last = new Map<string, U>();
  for (const upload of uploads) {
    const key = JSON.stringify([upload.hospital, upload.month, upload.late]);
    const before = last.get(key);
    if (!before || before.number < upload.number) last.set(key, upload);
  }
  return [...last.values()].sort(
    (a, b) => compare(a.hospital, b.hospital) || a.month - b.month || Number(a.late) - Number(b.late),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
