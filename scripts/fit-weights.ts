/**
 * Fits the weights with which evidence.ts and neighbours.ts decide what a number is, from annotated plans:
 * ../shared (where it stands beside the project) and test/plans. Multinomial logistic regression, L2, plain
 * gradient descent; the same input gives the same file.
 *
 *   node --import tsx scripts/fit-weights.ts            writes src/extractors/numbers/weights.gen.ts
 *   node --import tsx scripts/fit-weights.ts --without  leaves each plan out in turn and prints how its numbers are read
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evidence, type Surroundings } from "../src/extractors/numbers/evidence.ts";
import { neighboursOf } from "../src/extractors/numbers/neighbours.ts";
import { NUMBER_ROLES, surroundingsOf } from "../src/extractors/numbers/roles.ts";
import { readTree } from "../src/extractors/reading.ts";
import { parse } from "../src/parser/parse.ts";
import { clean } from "../src/reader/clean.ts";

const root = new URL("..", import.meta.url).pathname;
const SOURCES = [
  { texts: join(root, "../shared/corpus"), gold: join(root, "../shared/gold") },
  { texts: join(root, "test/plans"), gold: join(root, "test/plans") },
];
const L2 = 0.3;
const RARE = 6; // a neighbour seen less often tells more of one plan than of plans
const NEIGHBOUR = 0.5; // how loud neighbours are beside named evidence
const LONG_PLAN = 60; // numbers; longer plans count by their root, so that one does not decide
const STEPS = 1200;

interface GoldItem {
  readonly value: unknown;
  readonly quote: string;
  readonly optional?: boolean;
  readonly basis?: string;
}

interface Row {
  readonly plan: string;
  readonly role: number;
  readonly surroundings: Surroundings;
}

const normal = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(normal).join("~");
  const word = String(value)
    .replace(/[︰∶:]/g, ":")
    .trim();
  const fraction = /^(\d+)\/(\d+)$/.exec(word);
  if (fraction) return String(Number(fraction[1]) / Number(fraction[2]));
  return word !== "" && !Number.isNaN(Number(word)) ? String(Number(word)) : word;
};

/** The numbers of one plan with the role that its annotation gives them; optional ones are left out. */
function rowsOf(plan: string, text: string, gold: Record<string, readonly GoldItem[]>): Row[] {
  const view = clean(text);
  const all = surroundingsOf(readTree(parse(view)));
  const places = all.map((s) => ({
    ...view.toSource(s.candidate.quantity),
    value: normal(s.candidate.value),
  }));
  const labels = new Map<number, number>();
  for (const [role, list] of [
    ["target", "targets"],
    ["baseline", "baselines"],
    ["standard", "standards"],
  ] as const)
    for (const item of gold[list] ?? []) {
      let found = -1;
      for (let at = text.indexOf(item.quote); at >= 0 && found < 0; at = text.indexOf(item.quote, at + 1))
        found = places.findLastIndex(
          (p, i) =>
            !labels.has(i) &&
            p.value === normal(item.value) &&
            p.start >= at &&
            p.start < at + item.quote.length,
        );
      if (found >= 0)
        labels.set(found, item.optional || item.basis === "duty" ? -1 : NUMBER_ROLES.indexOf(role));
    }
  return all.flatMap((surroundings, i) => {
    const role = labels.get(i) ?? NUMBER_ROLES.indexOf("none");
    return role < 0 ? [] : [{ plan, role, surroundings }];
  });
}

const rows = SOURCES.flatMap(({ texts, gold }) => {
  let names: string[];
  try {
    names = readdirSync(gold)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    console.error(`no annotated plans in ${gold}: left out`);
    return [];
  }
  return names.flatMap((name) =>
    rowsOf(
      name.slice(0, -5),
      readFileSync(join(texts, name.replace(".json", ".txt")), "utf8"),
      JSON.parse(readFileSync(join(gold, name), "utf8")),
    ),
  );
});

const seen = new Map<string, number>();
for (const { surroundings } of rows)
  for (const word of new Set(neighboursOf(surroundings))) seen.set(word, (seen.get(word) ?? 0) + 1);
const words = [...seen]
  .filter(([word, n]) => n >= RARE && !word.endsWith(" "))
  .map(([word]) => word)
  .sort();
const column = new Map(words.map((word, i) => [word, evidence.length + i]));
const width = evidence.length + words.length;
const sizes = new Map<string, number>();
for (const { plan } of rows) sizes.set(plan, (sizes.get(plan) ?? 0) + 1);

/** The columns that are set in a row, and how loud each is. */
const sparse = rows.map(({ surroundings }) => {
  const set: [number, number][] = [];
  for (const [i, { holds }] of evidence.entries()) if (holds(surroundings)) set.push([i, 1]);
  for (const word of new Set(neighboursOf(surroundings)))
    if (column.has(word)) set.push([column.get(word)!, NEIGHBOUR]);
  return set;
});
const loudness = rows.map(({ plan }) => Math.sqrt(Math.min(1, LONG_PLAN / sizes.get(plan)!)));

function probabilities(weights: Float64Array, set: readonly (readonly [number, number])[]): number[] {
  const sums = [0, 0, 0, 0];
  for (const [i, x] of set) for (let k = 0; k < 4; k++) sums[k]! += x * weights[i * 4 + k]!;
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** Nesterov's gradient descent on the rows that are kept. */
function fit(keep: (row: Row) => boolean, steps: number): Float64Array {
  const kept = rows.flatMap((row, i) => (keep(row) ? [i] : []));
  const step =
    1 / (0.5 * kept.reduce((sum, i) => sum + loudness[i]! * sparse[i]!.length, 0) ** 0.5 * 12 + L2);
  let weights = new Float64Array(width * 4);
  let before = weights;
  for (let t = 0; t < steps; t++) {
    const ahead = weights.map((w, i) => w + (t / (t + 3)) * (w - before[i]!));
    const gradient = ahead.map((w) => L2 * w);
    for (const i of kept) {
      const p = probabilities(ahead, sparse[i]!);
      for (let k = 0; k < 4; k++) {
        const error = (p[k]! - (rows[i]!.role === k ? 1 : 0)) * loudness[i]!;
        for (const [j, x] of sparse[i]!) gradient[j * 4 + k]! += error * x;
      }
    }
    before = weights;
    weights = ahead.map((w, i) => w - step * gradient[i]!);
  }
  return weights;
}

function printWithout(): void {
  const counts = NUMBER_ROLES.map(() => ({ right: 0, wrong: 0, missed: 0 }));
  for (const plan of sizes.keys()) {
    const weights = fit((row) => row.plan !== plan, 300);
    for (const [i, row] of rows.entries()) {
      if (row.plan !== plan) continue;
      const p = probabilities(weights, sparse[i]!);
      const said = p.indexOf(Math.max(...p));
      if (said === row.role) counts[said]!.right++;
      else {
        counts[said]!.wrong++;
        counts[row.role]!.missed++;
      }
    }
  }
  for (const [k, { right, wrong, missed }] of counts.entries())
    console.log(
      `${NUMBER_ROLES[k]!.padEnd(9)} precision ${(right / (right + wrong)).toFixed(3)}  recall ${(right / (right + missed)).toFixed(3)}  F1 ${((2 * right) / (2 * right + wrong + missed)).toFixed(3)}`,
    );
}

function write(): void {
  const weights = fit(() => true, STEPS);
  const line = (i: number, loud: number) => {
    const four = [0, 1, 2, 3].map((k) => weights[i * 4 + k]! * loud);
    const mean = four.reduce((a, b) => a + b, 0) / 4;
    return `[${four.map((w) => (w - mean).toFixed(2).replace(/^-0\.00$/, "0.00")).join(", ")}]`;
  };
  const text = `// Generated by scripts/fit-weights.ts from ${sizes.size} annotated plans. Do not edit.

type Weights = readonly [target: number, baseline: number, standard: number, none: number];

/** What each line of evidence.ts weighs, in its order. */
export const evidenceWeights: readonly Weights[] = [
${evidence.map(({ name }, i) => `  ${line(i, 1)}, // ${name}`).join("\n")}
];

/** What each neighbour weighs; neighbours that are not here weigh nothing. */
export const neighbourWeights: ReadonlyMap<string, Weights> = new Map([
${words.map((word, i) => `  [${JSON.stringify(word)}, ${line(evidence.length + i, NEIGHBOUR)}],`).join("\n")}
]);
`;
  writeFileSync(join(root, "src/extractors/numbers/weights.gen.ts"), text);
  console.log(
    `${rows.length} numbers of ${sizes.size} plans, ${evidence.length} lines of evidence, ${words.length} neighbours`,
  );
}

if (process.argv.includes("--without")) printWithout();
else write();
