import type { Settlement } from "../../src/settlement/settle.ts";
import { grades } from "../../src/settlement/tables.ts";

/** What each hospital's points are worth each month, in fen, by index hospital · 13 + month. */
export type Payments = readonly number[];

/** The tables as one would hold them in doubles: means, and what a careful program makes of them once. */
export function doubleTables({ kernel, tables, input }: Settlement) {
  const { rows, size } = kernel;
  const all = Number(tables.cost) / Number(tables.cases);
  const made = {
    size,
    all,
    unstable: new Uint8Array(size),
    mean: new Float64Array(size),
    groupMean: new Float64Array(size),
    multiple: new Float64Array(size),
    base: new Float64Array(size),
    coefficient: new Float64Array(size),
    low: Number(input.parameters.lowMultiple) / 10,
    bands: input.parameters.highBands.map(({ upTo, multiple }) => ({
      upTo: upTo === undefined ? Number.POSITIVE_INFINITY : Number(upTo) / 1e8,
      multiple: Number(multiple) / 10,
    })),
  };
  for (const [index, group] of rows.entries()) {
    for (const grade of grades) {
      const at = index * 3 + grade;
      const cell = group.cells[grade];
      made.unstable[at] = group.stable ? 0 : 1;
      made.mean[at] = Number(cell.cost) / Number(cell.cases);
      made.groupMean[at] = Number(group.cost) / Number(group.cases);
      made.multiple[at] = Number(group.multiple) / 10;
      made.base[at] = (made.groupMean[at]! / all) * 100;
      made.coefficient[at] = Number(cell.coefficient) / 1e8;
    }
  }
  return made;
}

/**
 * The months as one would write them with doubles: no table of cut-offs, no rounding but the last. With `means` base
 * points and multiple are made of the means case by case, as the plan's text says it; without, they are looked up.
 */
export function settleInDoubles(
  { input, months }: Settlement,
  tables: ReturnType<typeof doubleTables>,
  { means }: { readonly means: boolean },
): Payments {
  const { cases, hospitals } = input;
  const { size, all, unstable, mean, groupMean, multiple, base, coefficient, low, bands } = tables;
  const kind = new Uint8Array(cases.count);
  const points = new Float64Array(cases.count);
  // Laid out as the exact sums are: points, prepaid, cash and number by month, cost and self-paid by year.
  const monthly = new Float64Array(hospitals.length * 16 * 4);
  const yearly = new Float64Array(hospitals.length * 2);
  for (let i = 0; i < cases.count; i++) {
    const at = cases.cell[i]!;
    if (at === 0) continue;
    const cost = cases.total[i]!;
    let value: number;
    let part = 1;
    if (at >= size || unstable[at] === 1) {
      kind[i] = 1;
      value = (cost / all) * 100;
      part = 0.7;
    } else {
      const own = means ? (groupMean[at]! / all) * 100 : base[at]!;
      const times = means ? multipleOf(own, bands) : multiple[at]!;
      if (cost - cases.noncompliant[i]! > times * mean[at]!) {
        kind[i] = 2;
        value = own * coefficient[at]!;
      } else if (cost < low * mean[at]!) {
        kind[i] = 3;
        value = Math.min(own, (own * cost) / groupMean[at]!);
      } else {
        kind[i] = 4;
        value = own * coefficient[at]!;
      }
    }
    points[i] = value;
    const hospital = cases.hospital[i]!;
    const sum = (hospital * 16 + (cases.status[i] === 0 ? cases.month[i]! : 0)) * 4;
    monthly[sum] = monthly[sum]! + value;
    monthly[sum + 1] = monthly[sum + 1]! + value * part;
    monthly[sum + 2] = monthly[sum + 2]! + cases.cash[i]!;
    monthly[sum + 3] = monthly[sum + 3]! + 1;
    yearly[hospital * 2] = yearly[hospital * 2]! + cost;
    yearly[hospital * 2 + 1] = yearly[hospital * 2 + 1]! + cases.selfPay[i]!;
  }
  const values = new Map(
    months.map(({ month, budget }) => {
      const all = hospitals.reduce((sum, _, hospital) => sum + monthly[(hospital * 16 + month) * 4]!, 0);
      return [month, Number(budget) / 100 / all];
    }),
  );
  return Array.from({ length: hospitals.length * 13 }, (_, at) => {
    const prepaid = monthly[(Math.floor(at / 13) * 16 + (at % 13)) * 4 + 1]!;
    return Math.round(prepaid * (values.get(at % 13) ?? 0) * 100);
  });
}

function multipleOf(
  base: number,
  bands: readonly { readonly upTo: number; readonly multiple: number }[],
): number {
  for (const { upTo, multiple } of bands) if (base <= upTo) return multiple;
  return Number.NaN;
}

/** The exact ones, to compare with. */
export function exactPayments({ hospitalMonths, input }: Settlement): Payments {
  const payments = new Array<number>(input.hospitals.length * 13).fill(0);
  for (const { hospital, month, gross } of hospitalMonths)
    payments[hospital * 13 + month] = Number(gross ?? 0n);
  return payments;
}
