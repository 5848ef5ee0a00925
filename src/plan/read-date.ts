/** Words that stand for a date where work has no end. */
const open = /^(?:长期|持续|常态|经常|每年|每月|每季度|每半年|全年|随时)/;
const numeric = /^(\d{4}|20[x*]{2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?(?!\d)/i;
const worded = /^(?:(\d{4}|20[x*]{2})\s*年)?\s*(?:(\d{1,2})\s*月(?:份)?)?\s*(?:(\d{1,2})\s*[日号])?/i;
const yearAlone = /^(\d{4}|20[x*]{2})(?![\d.])/i;

/**
 * Whether a line of a 完成时限 cell begins with a date that exists: 2025年12月底前, 2025-12, 6月, 2025, 20xx年,
 * or with words for work without an end (长期).
 */
export function beginsWithDate(line: string): boolean {
  const text = line.normalize("NFKC").trim();
  if (open.test(text)) return true;
  const [year, month, day] = parts(text);
  return (year !== undefined || month !== undefined) && exists(year, month, day);
}

function parts(text: string): (string | undefined)[] {
  const match = numeric.exec(text) ?? (worded.exec(text)?.[0] ? worded.exec(text) : yearAlone.exec(text));
  return match ? match.slice(1) : [];
}

/** An unknown year counts as a leap year: 2月29日 may stand without one. */
function exists(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return day === undefined;
  const days = new Date(Date.UTC(Number(year) || 2000, Number(month), 0)).getUTCDate();
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    (day === undefined || (Number(day) >= 1 && Number(day) <= days))
  );
}
