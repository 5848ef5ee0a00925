import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { putUnits } from "../../src/settlement/output/digits.ts";
import { randomOf } from "../../test/settlement/generate.ts";

export const groups = 800;
export const hospitals = 300;

const pad = (value: number) => String(value).padStart(3, "0");
const yuan = (fen: number) => (fen / 100).toFixed(2);

/**
 * Writes a folder with so many generated cases, always the same for one number, unless it is there already. Costs lie
 * around their group's mean: some 5 % of cases are low, 5 % high, 1 % unstable, 1 % ungrouped, 1 % late; there are
 * overrides, deductions and reviews.
 */
export function makeFolder(root: string, cases: number): string {
  const folder = join(root, `year-${cases}`);
  if (existsSync(join(folder, "params.json"))) return folder;
  mkdirSync(folder, { recursive: true });
  const random = randomOf(cases);
  const grades = Array.from({ length: hospitals }, () => 1 + random(3));
  const means = Array.from({ length: groups }, () => 150_000 + random(2_500_000));
  const factor = [0, 0.8, 0.97, 1.15];
  const rows = means.flatMap((mean, group) =>
    [3, 2, 1].map((grade) => {
      const single = group % 100 === 99;
      const n = single ? (grade === 3 ? 1 : 0) : 20 + random(400);
      const cost = Math.round(n * mean * factor[grade]! * (0.95 + random(100) / 1000));
      return `G${pad(group)},${grade},${n},${yuan(cost)},${group % 7 === 0 ? 1 : 0}`;
    }),
  );
  writeFileSync(
    join(folder, "reference.csv"),
    `group,grade,cases,total_cost_yuan,basic_group\n${rows.join("\n")}\n`,
  );
  writeFileSync(
    join(folder, "hospitals.csv"),
    `hospital,grade,assessment_coef,prev_year_fund_paid_yuan\n${grades
      .map((grade, i) => `H${pad(i)},${grade},0.${95 + random(5)},${yuan(random(1e9))}`)
      .join("\n")}\n`,
  );
  writeFileSync(
    join(folder, "overrides.csv"),
    `group,grade,coef,decision\n${[3, 16, 25].map((group) => `G${pad(group)},2,1.02345678,2025-${group}`).join("\n")}\n`,
  );
  writeFileSync(
    join(folder, "deductions.csv"),
    `hospital,month,audit_deduction_yuan,deducted_points\n${grades
      .flatMap((_, i) =>
        i % 3 === 0 ? [`H${pad(i)},${1 + random(12)},${yuan(random(1e6))},${random(9)}.${random(1e8)}`] : [],
      )
      .join("\n")}\n`,
  );
  const { total, fund, reviews } = writeCases(join(folder, "cases.csv"), cases, random, {
    grades,
    means,
    factor,
  });
  writeFileSync(
    join(folder, "reviews.csv"),
    `case,kind,unreasonable_yuan,paid_month\n${reviews.join("\n")}\n`,
  );
  writeFileSync(
    join(folder, "params.json"),
    JSON.stringify({
      fund: "职工医保",
      budget_yuan: {
        统筹基金支出预算总额: yuan(Math.round(total * 0.75)),
        less: { 年度预算调节金: "1000.00" },
      },
      prev_year_month_fund_yuan: Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [i + 1, yuan(1e9 + random(1e8))]),
      ),
      year_inpatient_fund_cost_yuan: yuan(fund),
    }),
  );
  return folder;
}

function writeCases(
  path: string,
  cases: number,
  random: (limit: number) => number,
  { grades, means, factor }: { grades: number[]; means: number[]; factor: number[] },
): { total: number; fund: number; reviews: string[] } {
  const file = openSync(path, "w");
  const buffer = new Uint8Array(1 << 20);
  const ascii = (text: string) => new TextEncoder().encode(text);
  const hospitalText = grades.map((_, i) => ascii(`,H${pad(i)},`));
  const groupText = means.map((_, i) => ascii(`,G${pad(i)},`));
  const put = (bytes: Uint8Array, at: number) => {
    buffer.set(bytes, at);
    return at + bytes.length;
  };
  let at = put(
    ascii(
      "case,hospital,month,group,status,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan\n",
    ),
    0,
  );
  let total = 0;
  let fund = 0;
  const reviews: string[] = [];
  for (let i = 0; i < cases; i++) {
    const hospital = random(hospitals);
    const group = random(groups);
    const spread = 0.25 + random(2600) / 1000;
    const cost = Math.round(means[group]! * factor[grades[hospital]!]! * spread);
    const noncompliant = random(10) === 0 ? random(Math.floor(cost / 20) + 1) : 0;
    const cash = Math.floor((cost * (200 + random(200))) / 1000);
    const self = Math.floor((cash * random(300)) / 1000);
    total += cost;
    fund += cost - cash;
    // One in a hundred of the dearest goes to the experts, most of them as high cases.
    if (spread > 2.7 && random(100) === 0)
      reviews.push(
        `${i + 1},${random(8) === 0 ? "group" : "high"},${yuan(random(cost >> 5))},${random(4) === 0 ? "" : 1 + random(12)}`,
      );
    at = put(ascii(String(i + 1)), at);
    at = put(hospitalText[hospital]!, at);
    at = put(ascii(String(1 + random(12))), at);
    at = random(100) === 0 ? put(ascii(",,"), at) : put(groupText[group]!, at);
    at = put(ascii(random(100) === 0 ? "late," : "on_time,"), at);
    for (const [n, fen] of [cost, noncompliant, cash, self].entries()) {
      at = putUnits(buffer, at, fen, 2);
      buffer[at++] = n === 3 ? 0x0a : 0x2c;
    }
    if (at < buffer.length - 1024) continue;
    writeSync(file, buffer, 0, at);
    at = 0;
  }
  writeSync(file, buffer, 0, at);
  closeSync(file);
  return { total, fund, reviews };
}
