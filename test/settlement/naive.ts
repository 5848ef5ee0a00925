// The specification read row by row with BigInt and nothing else: what every engine must come to. It shares no code
// with src/settlement on purpose.

export interface NaiveCase {
  readonly case: string;
  readonly hospital: string;
  readonly month: number;
  /** Empty: 无法分入DRG. */
  readonly group: string;
  readonly status: "on_time" | "late" | "returned";
  readonly total: bigint;
  readonly noncompliant: bigint;
  readonly cash: bigint;
  readonly selfPay: bigint;
}

export interface NaiveYear {
  readonly hospitals: readonly { id: string; grade: 1 | 2 | 3; assessment: bigint; prevPaid: bigint }[];
  readonly reference: readonly {
    group: string;
    grade: 1 | 2 | 3;
    cases: bigint;
    cost: bigint;
    basic: boolean;
    /** 1e-8 */
    weight: bigint | undefined;
  }[];
  readonly deductions: readonly { hospital: string; month: number; audit: bigint; points: bigint }[];
  readonly reviews: readonly {
    case: string;
    kind: "high" | "group";
    unreasonable: bigint;
    paidMonth: number | undefined;
  }[];
  readonly cases: readonly NaiveCase[];
  readonly total: bigint;
  readonly less: bigint;
  readonly shares: readonly (readonly [number, bigint])[];
  readonly fundCost: bigint;
  readonly basis: "fund" | "total";
}

const rh = (a: bigint, b: bigint): bigint => (a < 0n ? -rh(-a, b) : (2n * a + b) / (2n * b));
const min = (a: bigint, b: bigint) => (a < b ? a : b);
const max = (a: bigint, b: bigint) => (a > b ? a : b);
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

function text(value: bigint, digits: number): string {
  const sign = value < 0n ? "-" : "";
  const all = String(value < 0n ? -value : value).padStart(digits + 1, "0");
  return `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}
const p8 = (value: bigint) => text(value, 8);
const p2 = (value: bigint) => text(value, 2);

type Nested = Record<string, Record<string, string | null>>;

/** Every figure of `luoshi settle --json`. */
export function settleNaively(year: NaiveYear): Record<string, unknown> {
  const N = sum(year.reference.map((row) => row.cases));
  const S = sum(year.reference.map((row) => row.cost));
  const B = year.total - year.less;
  const names = [...new Set(year.reference.map((row) => row.group))];

  const base: Record<string, bigint> = {};
  const T: Record<string, bigint> = {};
  const raw: Nested = {};
  const coef: Record<string, Record<number, bigint>> = {};
  const flags: Nested = {};
  for (const group of names) {
    const rows = year.reference.filter((row) => row.group === group);
    const n = sum(rows.map((row) => row.cases));
    const s = sum(rows.map((row) => row.cost));
    const weight = rows[0]!.weight;
    base[group] = weight !== undefined ? weight * 100n : n === 0n ? 0n : rh(s * N * 10n ** 10n, n * S);
    const points = base[group];
    T[group] = [100n, 200n, 300n, 500n].some((edge) => points <= edge * 10n ** 8n)
      ? points <= 100n * 10n ** 8n
        ? 30n
        : points <= 200n * 10n ** 8n
          ? 25n
          : points <= 300n * 10n ** 8n
            ? 20n
            : 15n
      : 13n;
    raw[group] = {};
    coef[group] = {};
    let cap: bigint | undefined;
    for (const grade of [3, 2, 1]) {
      const row = rows.find((each) => each.grade === grade);
      const ngk = row?.cases ?? 0n;
      const own = ngk > 0n && s > 0n ? rh(row!.cost * n * 10n ** 8n, ngk * s) : undefined;
      raw[group][grade] = own === undefined ? null : p8(own);
      if (n <= 1n || rows[0]!.basic) coef[group][grade] = 10n ** 8n;
      else if (own === undefined) {
        coef[group][grade] = cap === undefined ? 10n ** 8n : min(10n ** 8n, cap);
        flags[group] = { ...flags[group], [grade]: "NO_GRADE_HISTORY" };
      } else {
        if (cap !== undefined && own > cap) flags[group] = { ...flags[group], [grade]: "INVERSION" };
        coef[group][grade] = cap === undefined ? own : min(own, cap);
        cap = coef[group][grade];
      }
    }
  }

  const gradeOf = (c: NaiveCase) => year.hospitals.find(({ id }) => id === c.hospital)!.grade;
  const classify = (c: NaiveCase): readonly [string, bigint] => {
    if (c.group === "") return ["ungrouped", 0n];
    const rows = year.reference.filter((row) => row.group === c.group);
    const n = sum(rows.map((row) => row.cases));
    const s = sum(rows.map((row) => row.cost));
    if (n <= 1n) return ["unstable", rh(c.total * N * 10n ** 10n, S)];
    const grade = gradeOf(c);
    const row = rows.find((each) => each.grade === grade);
    const normal = rh(base[c.group]! * coef[c.group]![grade]!, 10n ** 8n);
    if (c.total === 0n) return ["low", 0n];
    if (row && row.cases > 0n) {
      // cost > T × mean and cost < 0.3 × mean, without any division
      if ((c.total - c.noncompliant) * 10n * row.cases > T[c.group]! * row.cost) return ["high", normal];
      if (c.total * 10n * row.cases < 3n * row.cost)
        return ["low", min(base[c.group]!, rh(base[c.group]! * c.total * n, s))];
    }
    return ["normal", normal];
  };
  const settled = year.cases.map((c) => {
    const [kind, points] = classify(c);
    const inMonth = c.status === "on_time" && kind !== "ungrouped";
    return { c, kind, points, inMonth, prepaid: kind === "unstable" ? rh(7n * points, 10n) : points };
  });

  const added: Record<string, bigint> = {};
  const replaced: Record<string, bigint> = {};
  for (const review of year.reviews) {
    const { c, kind } = settled.find((each) => each.c.case === review.case)!;
    if (review.kind === "group") {
      replaced[c.case] = rh((c.total - review.unreasonable) * N * 10n ** 10n, S);
      continue;
    }
    const grade = gradeOf(c);
    const row = year.reference.find((each) => each.group === c.group && each.grade === grade);
    added[c.case] =
      kind !== "high" || row!.cost === 0n
        ? 0n
        : max(
            0n,
            rh(
              ((c.total - review.unreasonable) * 10n * row!.cases - T[c.group]! * row!.cost) *
                base[c.group]! *
                coef[c.group]![grade]!,
              10n ** 9n * row!.cost,
            ),
          );
  }

  const allShares = sum(year.shares.map(([, share]) => share));
  const budgets = new Map<number, bigint>();
  for (const [i, [month, share]] of year.shares.entries())
    budgets.set(
      month,
      i < year.shares.length - 1 ? rh(B * share, allShares) : B - sum([...budgets.values()]),
    );
  const months: { month: number; budget: bigint; points: bigint; value: bigint | undefined }[] = [];
  for (let month = 1; month <= 12; month++) {
    const own = settled.filter((each) => each.inMonth && each.c.month === month);
    const points = sum(own.map((each) => each.points));
    if (!budgets.has(month) && points === 0n) continue;
    const budget = budgets.get(month) ?? 0n;
    const money = year.basis === "fund" ? budget : budget + sum(own.map((each) => each.c.cash));
    months.push({ month, budget, points, value: points === 0n ? undefined : rh(money * 10n ** 14n, points) });
  }
  const valueIn = (month: number) => months.find((each) => each.month === month)?.value;
  const worth = (points: bigint, month: number) => {
    const value = valueIn(month);
    return value === undefined ? 0n : rh(points * value, 10n ** 14n);
  };

  const nested = { pre: {} as Nested, gross: {} as Nested, amount: {} as Nested, transfer: {} as Nested };
  const transfers: Record<string, bigint> = {};
  for (const { id } of year.hospitals) {
    let carry = 0n;
    transfers[id] = 0n;
    for (let month = 1; month <= 12; month++) {
      const own = settled.filter((each) => each.inMonth && each.c.month === month && each.c.hospital === id);
      const off = year.deductions.filter((each) => each.hospital === id && each.month === month);
      const paid = year.reviews
        .filter((review) => review.kind === "high" && review.paidMonth === month)
        .map((review) => ({ review, ...settled.find((each) => each.c.case === review.case)! }))
        .filter(({ c }) => c.hospital === id && c.status === "on_time");
      if (own.length + off.length + paid.length === 0) continue;
      const value = valueIn(month);
      const pre = sum(own.map((each) => each.prepaid));
      const gross = worth(pre, month);
      const cash = value === undefined ? 0n : sum(own.map((each) => each.c.cash));
      if (own.length > 0) {
        nested.pre[id] = { ...nested.pre[id], [month]: p8(pre) };
        if (value !== undefined) nested.gross[id] = { ...nested.gross[id], [month]: p2(gross) };
      }
      const amount =
        rh((gross - cash) * 90n, 100n) -
        sum(off.map((each) => each.audit + worth(each.points, month))) +
        sum(paid.map(({ review, c }) => rh(worth(added[review.case]!, c.month) * 90n, 100n)));
      const due = amount + carry;
      carry = min(0n, due);
      transfers[id] += max(0n, due);
      nested.amount[id] = { ...nested.amount[id], [month]: p2(amount) };
      nested.transfer[id] = { ...nested.transfer[id], [month]: p2(max(0n, due)) };
    }
  }

  const final = settled.map((each) =>
    each.c.case in replaced ? replaced[each.c.case]! : each.points + (added[each.c.case] ?? 0n),
  );
  const ofHospital = <X>(id: string, value: (each: (typeof settled)[number], i: number) => X) =>
    settled.flatMap((each, i) => (each.c.hospital === id ? [value(each, i)] : []));
  const points = Object.fromEntries(
    year.hospitals.map(({ id }) => [
      id,
      sum(ofHospital(id, (_, i) => final[i]!)) -
        sum(year.deductions.filter((each) => each.hospital === id).map((each) => each.points)),
    ]),
  );
  const P = sum(Object.values(points));
  const C = sum(settled.map(({ c }) => c.total));
  const vy = P > 0n ? rh((C - year.fundCost + B) * 10n ** 14n, P) : undefined;
  const clearings = year.hospitals.map(({ id, assessment, prevPaid }) => {
    const cost = sum(ofHospital(id, ({ c }) => c.total));
    const gross = vy === undefined ? 0n : rh(points[id]! * vy * assessment, 10n ** 16n);
    const cap = rh(cost * 130n, 100n);
    const excess = max(0n, sum(ofHospital(id, ({ c }) => c.selfPay)) - rh(cost * 10n, 100n));
    const cash = sum(ofHospital(id, ({ c }) => c.cash));
    const audit = sum(year.deductions.filter((each) => each.hospital === id).map((each) => each.audit));
    const clearing = min(gross, cap) - cash - transfers[id]! - audit - excess;
    const paid = transfers[id]! + clearing;
    const old = rh(2n * prevPaid, 12n);
    return { id, gross, cap, ent: min(gross, cap), excess, clearing, paid, old, next: rh(2n * paid, 12n) };
  });
  const byHospital = (of: (each: (typeof clearings)[number]) => string) =>
    Object.fromEntries(clearings.map((each) => [each.id, of(each)]));
  const byCase = (of: (each: (typeof settled)[number]) => string) =>
    Object.fromEntries(settled.map((each) => [each.c.case, of(each)]));
  const multiples: Record<string, string> = { "30": "3", "25": "2.5", "20": "2", "15": "1.5", "13": "1.3" };
  return {
    drg_budget: p2(B),
    avg_all: p8(rh(S * 10n ** 6n, N)),
    base_points: Object.fromEntries(names.map((group) => [group, p8(base[group]!)])),
    threshold: Object.fromEntries(names.map((group) => [group, multiples[String(T[group])]])),
    raw_coef: raw,
    coef: Object.fromEntries(
      names.map((group) => [
        group,
        Object.fromEntries([3, 2, 1].map((grade) => [grade, p8(coef[group]![grade]!)])),
      ]),
    ),
    flags,
    class: byCase(({ kind, c }) => (c.status === "on_time" ? kind : "ungrouped")),
    pre_points_denominator: byCase((each) => p8(each.inMonth ? each.points : 0n)),
    month_points: Object.fromEntries(months.map((each) => [each.month, p8(each.points)])),
    month_budget: Object.fromEntries(months.map((each) => [each.month, p2(each.budget)])),
    month_value: Object.fromEntries(
      months.map((each) => [each.month, each.value === undefined ? null : p8(each.value)]),
    ),
    hospital_month_prepoints: nested.pre,
    hospital_month_gross: nested.gross,
    added_points: Object.fromEntries(Object.entries(added).map(([id, value]) => [id, p8(value)])),
    group_review_points: Object.fromEntries(Object.entries(replaced).map(([id, value]) => [id, p8(value)])),
    hospital_month_amount: nested.amount,
    hospital_month_transfer: nested.transfer,
    year_points: {
      ...Object.fromEntries(Object.entries(points).map(([id, value]) => [id, p8(value)])),
      total: p8(P),
    },
    year_value: vy === undefined ? null : p8(vy),
    year_gross: byHospital(({ gross }) => p2(gross)),
    surplus_cap_amount: byHospital(({ cap }) => p2(cap)),
    year_entitlement: byHospital(({ ent }) => p2(ent)),
    self_pay_excess: byHospital(({ excess }) => (excess === 0n ? "0" : p2(excess))),
    clearing: byHospital(({ clearing }) => p2(clearing)),
    fund_paid_year: byHospital(({ paid }) => p2(paid)),
    advance_old: byHospital(({ old }) => p2(old)),
    advance_new: byHospital(({ next }) => p2(next)),
    advance_diff: byHospital(({ next, old }) => p2(next - old)),
  };
}
