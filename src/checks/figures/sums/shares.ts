import type { Sentence } from "../../../extractors/reading.ts";
import type { Span } from "../../../message/span.ts";
import type { Subject } from "../../check.ts";
import { type Figure, figuresOf } from "./parts.ts";

/** A share that does not follow from the figures beside it. */
export interface Share {
  readonly at: Span;
  readonly related: readonly Span[];
  readonly share: string;
  readonly part: string;
  readonly whole: string;
  /** What the figures make. */
  readonly made: string;
}

const MOST = 40; // figures of a sentence: one with more is a table without its lines
const BACK = 2; // sentences before it in which the whole may stand

/** Shares of a present state (占86.4%, 免费驿站占比76%) against the part and the whole said before them. */
export function* shares({ reading, toSource }: Subject): Generator<Share> {
  const { text, sentences } = reading;
  for (const [i, sentence] of sentences.entries()) {
    if (!sentence.clauses.some(({ quantities }) => quantities.some(({ unit }) => unit === "%"))) continue;
    const own = figuresOf(text, sentence);
    if (own.length < 2 || own.length > MOST) continue;
    const before = sentences
      .slice(Math.max(0, i - BACK), i)
      .filter((other) => other.path.at(-1) === sentence.path.at(-1));
    const known = [...before.flatMap((other) => figuresOf(text, other)), ...own].filter(
      ({ unit }) => unit !== "%",
    );
    for (const [k, rate] of own.entries()) {
      if (rate.unit !== "%") continue;
      const parts = partsOf(text, sentence, own, k);
      const pairs = parts.flatMap((part) =>
        known.filter((whole) => mayBeWhole(whole, part)).map((whole) => ({ part, whole })),
      );
      const [first] = pairs;
      if (!first || known.some((a) => known.some((b) => mayBeWhole(b, a) && fits(rate, a, b)))) continue;
      const say = ({ start, end }: Span) => reading.words({ start, end });
      yield {
        at: toSource(rate),
        related: [toSource(first.part), toSource(first.whole)],
        share: say(rate),
        part: say(first.part),
        whole: say(first.whole),
        made: `${first.part.amount.value.div(first.whole.amount.value).times(100).round(1).toString()}%`,
      };
    }
  }
}

/** What a rate is the share of: the figure right before 占, or those whose name begins like the rate's: 免费驿站, 免费占比. */
function partsOf(text: string, sentence: Sentence, figures: readonly Figure[], k: number): Figure[] {
  const rate = figures[k]!;
  const label = (i: number) =>
    text.slice(figures[i - 1]?.end ?? sentence.start, figures[i]!.start).replace(/^[^\u4e00-\u9fff]+/, "");
  const own = label(k);
  const before = figures[k - 1];
  if (
    /^[\u4e00-\u9fff]{0,8}[,(]?占(?:比|总数的?|[\u4e00-\u9fff]{2,8}的)?(?:为|达到?)?$/.test(
      text.slice(before?.end ?? rate.start, rate.start),
    )
  )
    return before && before.unit !== "%" && before.depth <= rate.depth ? [before] : [];
  const name =
    /(?:^|[,;、])([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,8}(?:覆盖率|占比|比例)(?:为|达到?|是)?$/.exec(
      own,
    )?.[1];
  if (!name) return [];
  return figures.slice(0, k).filter((figure, i) => figure.unit !== "%" && label(i).startsWith(name));
}

function mayBeWhole(whole: Figure, part: Figure): boolean {
  return (
    whole.amount.base === part.amount.base &&
    whole.start < part.start &&
    whole.amount.value.gt(part.amount.value)
  );
}

/** Whether a part of a whole makes the rate, rounded as the rate is written. */
function fits(rate: Figure, part: Figure, whole: Figure): boolean {
  const digits = /\.(\d+)$/.exec(rate.amount.value.toString())?.[1]?.length ?? 0;
  const made = part.amount.value.div(whole.amount.value).times(100);
  return made
    .minus(rate.amount.value)
    .abs()
    .lte(0.6 * 10 ** -digits);
}
