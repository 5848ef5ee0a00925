/** A period that a value can be reported for. */
export interface PeriodChoice {
  /** 2026, 2026-H1, 2026-Q3, 2026-11 */
  readonly value: string;
  readonly label: string;
}

const quarters = ["第一季度", "第二季度", "第三季度", "第四季度"];

/**
 * The periods that one reports on a day: this one and the one before, of each length, and the years of the plan. A
 * plan that is over begins with its last year.
 */
export function periodChoices(today: string, years: readonly string[] = []): PeriodChoice[] {
  const now = currentPeriods(today);
  const known = new Set(now.map(({ value }) => value));
  const others = years
    .filter((year) => !known.has(year))
    .map((year) => ({ value: year, label: `${year}年` }));
  const isOver = years.length > 0 && !years.includes(today.slice(0, 4));
  return isOver ? [...others, ...now] : [...now, ...others];
}

function currentPeriods(today: string): PeriodChoice[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const months = [0, 1, 2].map((back) => year * 12 + (month - 1) - back);
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  const half = year * 2 + (month > 6 ? 1 : 0);
  return [
    ...[year, year - 1].map((each) => ({ value: `${each}`, label: `${each}年` })),
    ...[half, half - 1].map((each) => ({
      value: `${Math.floor(each / 2)}-H${(each % 2) + 1}`,
      label: `${Math.floor(each / 2)}年${each % 2 === 0 ? "上" : "下"}半年`,
    })),
    ...[quarter, quarter - 1].map((each) => ({
      value: `${Math.floor(each / 4)}-Q${(each % 4) + 1}`,
      label: `${Math.floor(each / 4)}年${quarters[each % 4]}`,
    })),
    ...months.map((each) => ({
      value: `${Math.floor(each / 12)}-${String((each % 12) + 1).padStart(2, "0")}`,
      label: `${Math.floor(each / 12)}年${(each % 12) + 1}月`,
    })),
  ];
}

/** A period in words; as it is where it is none of ours. */
export function periodWords(period: string): string {
  const match = /^(\d{4})(?:-(H[12]|Q[1-4]|\d\d)(?:-(\d\d))?)?$/.exec(period);
  if (!match) return period;
  const [, year, part, day] = match;
  if (!part) return `${year}年`;
  if (part.startsWith("H")) return `${year}年${part === "H1" ? "上" : "下"}半年`;
  if (part.startsWith("Q")) return `${year}年${quarters[Number(part[1]) - 1]}`;
  return `${year}年${Number(part)}月${day ? `${Number(day)}日` : ""}`;
}
