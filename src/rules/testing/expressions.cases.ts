import fc from "fast-check";
import * as b from "../build.ts";
import { comparisons, dateUnits, type Expression, roundings } from "../expression.ts";

/** Expressions by what they come to: 元, a bare number, 人, 年, a truth, a word, a date. */
interface Kinds {
  readonly money: Expression;
  readonly share: Expression;
  readonly people: Expression;
  readonly years: Expression;
  readonly truth: Expression;
  readonly text: Expression;
  readonly date: Expression;
}

type Tie = fc.LetrecTypedTie<Kinds>;

/** Deep enough for a dozen nodes or two: what breaks, breaks in small rules. */
const depth = { maxDepth: 4, depthIdentifier: "rule" } as const;

const decimal = (min: number, max: number, scale: number) =>
  fc.integer({ min: min * 10 ** scale, max: max * 10 ** scale }).map((n) => (n / 10 ** scale).toFixed(scale));

const aMoney = fc.oneof(
  fc.constantFrom("cost", "cost", "balance", "assets", "fund").map(b.input),
  decimal(-100, 3000, 0).map((value) => b.amount(value, "元")),
  decimal(0, 2000, 2).map((value) => b.amount(value, "元")),
  decimal(0, 9, 2).map((value) => b.amount(value, "万元")),
  fc.constant(b.parameter("cap")),
  fc.constant(b.parameter("deductible", b.input("level"))),
);

const aShare = fc.oneof(
  fc.constantFrom("rate", "factor").map(b.input),
  decimal(0, 120, 1).map((value) => b.percent(value)),
  decimal(-2, 2, 2).map((value) => b.amount(value)),
  fc.constant(b.parameter("share")),
);

const aText = fc.oneof(fc.constant(b.input("level")), fc.constantFrom("一级", "二级", "三级").map(b.word));

const aDay = fc
  .integer({ min: 0, max: 30_000 })
  .map((n) => new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10));

const aDate = fc.oneof(
  fc.constantFrom("birth", "day").map(b.input),
  aDay.map(b.date),
  fc.constantFrom("2024-02-29", "2023-12-31", "2024-01-31").map(b.date),
  fc.constant(b.parameter("since")),
);

const aTruth = fc.oneof(
  fc.constantFrom("local", "poor").map(b.input),
  fc.constant(b.parameter("open")),
  fc.constantFrom("职工", "居民").map((kind) => b.isWord(b.input("kind"), kind)),
);

/** Rising edges of one unit, with a value for each tier. */
const tierRows = (gives: fc.Arbitrary<Expression>, unit: string, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 3 })
    .chain((edges) =>
      fc.tuple(
        fc.constant([...edges].sort((x, y) => x - y)),
        fc.array(gives, { minLength: 4, maxLength: 4 }),
      ),
    )
    .map(([edges, values]) => [
      ...edges.map((edge, i) => [b.amount(String(edge), unit), values[i]!] as const),
      [undefined, values[3]!] as const,
    ]);

const within = fc.constantFrom("through" as const, "below" as const);
const mode = fc.constantFrom(...roundings);
const scale = fc.integer({ min: 0, max: 3 });

/** What any kind can be made by: a choice, a table, a named step. */
const composed = (tie: Tie, key: keyof Kinds): fc.Arbitrary<Expression>[] => [
  fc.tuple(tie("truth"), tie(key), tie(key)).map(([test, x, y]) => b.when([[test, x]], y)),
  fc.tuple(tie("truth"), tie("truth"), tie(key), tie(key), tie(key)).map(([first, second, x, y, z]) =>
    b.when(
      [
        [first, x],
        [second, y],
      ],
      z,
    ),
  ),
  fc
    .tuple(tie("money"), within, tierRows(tie(key), "元", 3000))
    .map(([value, edge, rows]) => b.tiers(value, edge, rows)),
  fc
    .tuple(tie("years"), within, tierRows(tie(key), "年", 80))
    .map(([value, edge, rows]) => b.tiers(value, edge, rows)),
  tie(key).map((body) => b.step("步骤", body)),
];

const numeric = (tie: Tie, key: "money" | "share" | "people"): fc.Arbitrary<Expression>[] => [
  fc.array(tie(key), { minLength: 1, maxLength: 3 }).map((of) => b.sum(...of)),
  fc.tuple(tie(key), tie(key)).map(([x, y]) => b.subtract(x, y)),
  fc.tuple(tie(key), tie(key)).map(([x, y]) => b.atMost(x, y)),
  fc.tuple(tie(key), tie(key)).map(([x, y]) => b.atLeast(x, y)),
  fc.tuple(tie(key), scale, mode).map(([x, to, how]) => b.round(x, to, how)),
];

const isPositive = (divisor: Expression) => b.atLeast(divisor, b.amount("1", "人"));

export const expressions = (() => {
  const tree = fc.letrec<Kinds>((tie: fc.LetrecTypedTie<Kinds>) => ({
    money: fc.oneof(
      depth,
      aMoney,
      ...numeric(tie, "money"),
      ...composed(tie, "money"),
      fc.tuple(tie("money"), tie("share")).map(([x, y]) => b.multiply(x, y)),
      fc.tuple(tie("share"), tie("money"), tie("share")).map((of) => b.multiply(...of)),
      fc.tuple(tie("money"), tierRows(aShare, "元", 5000)).map(([value, rows]) => b.progressive(value, rows)),
      fc
        .tuple(tie("money"), tie("people"), scale, mode)
        .map(([x, y, to, how]) => b.multiply(b.divide(x, isPositive(y), to, how), b.input("people"))),
    ),
    share: fc.oneof(
      depth,
      aShare,
      ...numeric(tie, "share"),
      ...composed(tie, "share"),
      fc.tuple(tie("share"), tie("share")).map(([x, y]) => b.multiply(x, y)),
      fc
        .tuple(tie("money"), scale, mode)
        .map(([x, to, how]) =>
          b.when(
            [[b.compare(b.input("cost"), ">", b.amount("0", "元")), b.divide(x, b.input("cost"), to, how)]],
            b.amount("0"),
          ),
        ),
    ),
    people: fc.oneof(
      depth,
      fc.constant(b.input("people")),
      fc.integer({ min: 0, max: 9 }).map((n) => b.amount(String(n), "人")),
      ...numeric(tie, "people"),
      ...composed(tie, "people"),
    ),
    years: fc.oneof(
      depth,
      fc.tuple(aDate, aDate).map(([from, to]) => b.dateBetween(from, to, "year")),
      fc.tuple(tie("date"), tie("date")).map(([from, to]) => b.dateBetween(from, to, "year")),
      fc.integer({ min: 0, max: 90 }).map((n) => b.amount(String(n), "岁")),
    ),
    truth: fc.oneof(
      depth,
      aTruth,
      fc
        .constantFrom(
          "money" as const,
          "share" as const,
          "people" as const,
          "years" as const,
          "date" as const,
        )
        .chain((key) => fc.tuple(tie(key), fc.constantFrom(...comparisons), tie(key)))
        .map(([x, op, y]) => b.compare(x, op, y)),
      fc
        .tuple(
          tie("date"),
          tie("date"),
          fc.constantFrom(...comparisons),
          fc.constantFrom(...dateUnits),
          fc.nat(400),
        )
        .map(([x, y, op, unit, n]) =>
          b.compare(b.dateBetween(x, y, unit), op, b.amount(String(n), unitWords[unit])),
        ),
      fc.tuple(tie("text"), tie("text")).map(([x, y]) => b.compare(x, "=", y)),
      fc.tuple(tie("truth"), tie("truth")).map(([x, y]) => b.compare(x, "!=", y)),
      fc.array(tie("truth"), { minLength: 1, maxLength: 3 }).map((of) => b.and(...of)),
      fc.array(tie("truth"), { minLength: 1, maxLength: 3 }).map((of) => b.or(...of)),
      tie("truth").map(b.not),
      ...composed(tie, "truth"),
    ),
    text: fc.oneof(depth, aText, ...composed(tie, "text")),
    date: fc.oneof(
      depth,
      aDate,
      fc
        .tuple(tie("date"), fc.integer({ min: -30, max: 30 }), fc.constantFrom(...dateUnits))
        .map(([from, n, unit]) => b.dateAdd(from, b.amount(String(n)), unit)),
      ...composed(tie, "date"),
    ),
  }));
  return {
    ...tree,
    any: fc.oneof(tree.money, tree.money, tree.share, tree.truth, tree.years, tree.text, tree.date),
  };
})();

const unitWords = { day: "日", month: "月", year: "年" } as const;
