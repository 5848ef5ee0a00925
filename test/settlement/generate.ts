import type { NaiveCase, NaiveYear } from "./naive.ts";

/** Whole numbers from 0 up to below a limit; the same seed gives the same ones (mulberry32). */
export type Random = (limit: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/**
 * A year that holds everything at once: groups of every kind, costs at and beside every cut-off, and reference costs
 * that are powers of two, so that quotients end in exactly one half.
 */
export function generateYear(seed: number, size = 120): NaiveYear {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
  const halves = seed % 2 === 0;
  const hospitals = Array.from({ length: 2 + random(4) }, (_, i) => ({
    id: `H${i}`,
    grade: pick([1, 2, 3] as const),
    assessment: pick([100n, 98n, 95n, 105n, 0n]),
    prevPaid: BigInt(random(9_000_000)),
  }));
  const groups = Array.from({ length: 3 + random(6) }, (_, i) => `G${i}`);
  const reference = groups.flatMap((group, i) => {
    const basic = random(5) === 0;
    const weight = random(3) === 0 ? BigInt(random(900_000_000) * 2 + 1) : undefined;
    const unit = halves ? 2n ** BigInt(14 + random(8)) : BigInt(100_000 + random(4_000_000));
    if (i === 0) return [{ group, grade: pick([1, 2, 3] as const), cases: 1n, cost: unit, basic, weight }];
    return ([3, 2, 1] as const)
      .filter(() => random(4) > 0)
      .map((grade) => {
        const cases = BigInt(random(6));
        return {
          group,
          grade,
          cases,
          cost: cases === 0n ? 0n : cases * unit + (halves ? 0n : BigInt(random(999))),
          basic,
          weight,
        };
      });
  });
  if (halves) {
    // Points by the overall mean of such a sum are halves of whole numbers.
    const cost = reference.reduce((sum, row) => sum + row.cost, 0n);
    const whole = 2n * 10n ** 10n;
    reference.push({
      group: "Z",
      grade: 3,
      cases: 3n,
      cost: whole - (cost % whole),
      basic: false,
      weight: undefined,
    });
  }
  const cases = Array.from({ length: size }, (_, i): NaiveCase => {
    const hospital = pick(hospitals);
    const group = pick([...groups, ...groups, "", "unknown"]);
    const row = reference.find((each) => each.group === group && each.grade === hospital.grade);
    const mean = row && row.cases > 0n ? row.cost / row.cases : BigInt(random(5_000_000));
    const near = pick([3n, 13n, 15n, 20n, 25n, 30n]);
    const total = [
      () => 0n,
      () => (mean * near) / 10n,
      () => (mean * near) / 10n + 1n,
      () => ((mean * near) / 10n || 1n) - 1n,
      () => (mean * BigInt(random(4000))) / 1000n,
      () => BigInt(random(5_000_000) * 2 + 1),
      () => (mean * BigInt(random(300))) / 1000n,
    ][random(7)]!();
    const part = (of: bigint) => (of * BigInt(random(101))) / 100n;
    const cash = part(total);
    return {
      case: `${i + 1}`,
      hospital: hospital.id,
      month: 1 + random(4),
      group,
      status: pick(["on_time", "on_time", "on_time", "on_time", "on_time", "late", "returned"] as const),
      total,
      noncompliant: random(3) === 0 ? part(total) : 0n,
      cash,
      selfPay: random(2) === 0 ? part(cash) : 0n,
    };
  });
  const deductions = Array.from({ length: random(6) }, () => ({
    hospital: pick(hospitals).id,
    month: 1 + random(5),
    audit: BigInt(random(400_000)),
    points: BigInt(random(2) * random(2_000_000_000)),
  }));
  const reviewed = cases.filter(() => random(6) === 0);
  const reviews = reviewed.map((c) => ({
    case: c.case,
    kind: c.group === "" || random(3) === 0 ? ("group" as const) : ("high" as const),
    unreasonable: (c.total * BigInt(random(60))) / 100n,
    paidMonth: random(3) === 0 ? undefined : c.month + 1 + random(3),
  }));
  const less = BigInt(random(500_000_000));
  const cash = cases.reduce((sum, c) => sum + c.total - c.cash, 0n);
  return {
    hospitals,
    reference,
    deductions,
    reviews,
    cases,
    total: less + BigInt(random(1_000_000_000)),
    less,
    shares: [1, 2, 3, 4]
      .slice(0, 2 + random(3))
      .map((month) => [month, BigInt(1 + random(9_000_000))] as const),
    fundCost: cash,
    basis: random(3) === 0 ? "total" : "fund",
  };
}

/** The same items in another order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
