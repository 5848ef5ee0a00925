import type { Span } from "../../message/span.ts";
import { NUMERAL, readNumeral } from "../../parser/numerals.ts";

/** Names that are listed and counted in one breath: A、B和C三项制度, “四会”(A、B、C). */
export interface Enumeration {
  /** The list and the count. */
  readonly span: Span;
  /** What says the number: 三项制度, 四会. */
  readonly counted: string;
  readonly number: number;
  /** How many names are listed: more where 和 joins two of them. */
  readonly least: number;
  readonly most: number;
}

const HEAD =
  "任务|措施|工程|行动|改革|项目|原则|机制|制度|内容|环节|步骤|方式|类型|情形|条件|计划|专项|体系|政策|领域|渠道|平台|标准|指标|程序|清单|对象|类别|方面|部分|部门|单位|县|区|镇|村";
const COUNTED = new RegExp(
  `(等)?(\\d{1,2}|[二两三四五六七八九十]{1,3})(大类|大|项|类|种|级|方面|个)((?:[\\u4e00-\\u9fff]{0,8}?)(?:${HEAD}))?`,
  "g",
);
const QUOTED = new RegExp(
  `“([二两三四五六七八九十])([^“”\\d${NUMERAL}]{1,4})”(?:\\(([^()]{0,120}(?:\\([^()]{0,60}\\)[^()]{0,120}){0,9})\\)|,?(?:即|是指|指)[:,]?([^,。;()]{4,80}))`,
  "g",
);

/** The least that such a sentence has: most do not. */
const FIGURE = /[\d二两三四五六七八九十][大项类种级方个]|“[二两三四五六七八九十]/;

/** The counted enumerations of a sentence. */
export function findEnumerations(text: string, sentence: Span): Enumeration[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!FIGURE.test(words)) return [];
  return [...beforeCounts(words, sentence.start), ...inBrackets(words, sentence.start)];
}

/** A、B和C三项制度: the list runs back to the last stop. */
function* beforeCounts(words: string, offset: number): Generator<Enumeration> {
  for (const match of words.matchAll(COUNTED)) {
    const [all, etc, figure, unit, noun] = match;
    const number = /^\d+$/.test(figure!) ? Number(figure) : readNumeral(figure!);
    if (number === undefined || number < 2 || number > 15) continue;
    if (unit === "个" ? !noun || !etc : /\d/.test(figure!) && !etc && unit !== "大") continue;
    const list = listBefore(words.slice(0, match.index));
    const { least, most } = sizeOf(list);
    if (least < 2 || list.endsWith("、")) continue;
    // With 等 the list may stop early, without it it may not.
    if (number >= least && (number <= most || etc)) continue;
    const start = offset + match.index - list.length;
    yield {
      span: { start, end: offset + match.index + all.length },
      counted: all.replace(/^等/, ""),
      number,
      least,
      most,
    };
  }
}

/** “四会”(A、B、C): the list stands in the brackets, or after 即. */
function* inBrackets(words: string, offset: number): Generator<Enumeration> {
  for (const match of words.matchAll(QUOTED)) {
    const [all, figure, noun, bracket, named] = match;
    const number = readNumeral(figure!)!;
    const list = (bracket ?? named)!;
    if (/[。:]|^(?:简称|以下|下同|见|详见|含|包括)|等$/.test(list)) continue;
    const { least, most } = sizeOf(list.replace(/[;,]/g, "、"));
    if (least < 2 || (number >= least && number <= most)) continue;
    yield {
      span: { start: offset + match.index, end: offset + match.index + all.length },
      counted: figure! + noun!,
      number,
      least,
      most,
    };
  }
}

const LONGEST_LIST = 300;

/** The list that ends here, without brackets that explain its names; empty where there is none. */
function listBefore(words: string): string {
  let depth = 0;
  let from = words.length;
  while (from > Math.max(0, words.length - LONGEST_LIST)) {
    const c = words[from - 1]!;
    if (c === ")" || c === "”" || c === "》") depth++;
    else if (c === "(" || c === "“" || c === "《") {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[,。;:!?\s]/.test(c)) break;
    from--;
  }
  return words.slice(from);
}

/** How many names a list holds: by 、 at the least, by 和 and 及 as well at the most. */
function sizeOf(list: string): { least: number; most: number } {
  const whole = /^[^“]*“([^“”]+)”$/.exec(list)?.[1]; // “A、B、C”三项
  const plain = (whole ?? list)
    .replace(/\([^()]*\)/g, "")
    .replace(/[”》](?=[“《])/g, "$&、")
    .replace(/“[^“”]*”/g, "“”");
  const pieces = plain.split("、").filter((piece) => piece !== "");
  const joined = pieces.reduce(
    (sum, piece) => sum + piece.split(/以及|和|与|及/).filter((part) => part.length > 0).length,
    0,
  );
  return { least: pieces.length, most: Math.max(pieces.length, joined) };
}
