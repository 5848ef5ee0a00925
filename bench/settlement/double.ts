import type { Settlement } from "../../src/settlement/settle.ts";
import { grades } from "../../src/settlement/tables.ts";

/** What each hospital's points are worth each month, in fen, by index hospital · 13 + month. */
export type Payments = readonly number[];

/** The tables as one would hold them in doubles. */
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

/** The months as one would write them with doubles: no table of cut-offs, no rounding but the last. */
export function settleInDoubles(
  { input, months }: Settlement,
  tables: ReturnType<typeof doubleTables>,
): Payments {
  const { cases, hospitals } = input;
  const { size, all, unstable, mean, groupMean, multiple, base, coefficient, low } = tables;
  const kind = new Uint8Array(cases.count);
  const points = new Float64Array(cases.count);
  const prepaid = new Float64Array(hospitals.length * 13);
  const denominator = new Float64Array(13);
  // The year needs these too, whatever the arithmetic.
  const [cash, total, selfPay, counts] = [0, 1, 2, 3].map(() => new Float64Array(hospitals.length * 13)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
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
    } else if (cost - cases.noncompliant[i]! > multiple[at]! * mean[at]!) {
      kind[i] = 2;
      value = base[at]! * coefficient[at]!;
    } else if (cost < low * mean[at]!) {
      kind[i] = 3;
      value = Math.min(base[at]!, (base[at]! * cost) / groupMean[at]!);
    } else {
      kind[i] = 4;
      value = base[at]! * coefficient[at]!;
    }
    points[i] = value;
    const own = cases.hospital[i]! * 13 + (cases.status[i] === 0 ? cases.month[i]! : 0);
    cash[own] = cash[own]! + cases.cash[i]!;
    total[own] = total[own]! + cost;
    selfPay[own] = selfPay[own]! + cases.selfPay[i]!;
    counts[own] = counts[own]! + 1;
    prepaid[own] = prepaid[own]! + value * part;
    if (cases.status[i] === 0) denominator[cases.month[i]!] = denominator[cases.month[i]!]! + value;
  }
  const values = new Map(
    months.map(({ month, budget }) => [month, Number(budget) / 100 / denominator[month]!]),
  );
  return Array.from(prepaid, (own, at) => Math.round(own * (values.get(at % 13) ?? 0) * 100));
}

/** The exact ones, to compare with. */
export function exactPayments({ hospitalMonths, input }: Settlement): Payments {
  const payments = new Array<number>(input.hospitals.length * 13).fill(0);
  for (const { hospital, month, gross } of hospitalMonths)
    payments[hospital * 13 + month] = Number(gross ?? 0n);
  return payments;
}
