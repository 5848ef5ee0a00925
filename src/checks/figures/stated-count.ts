import type { Span } from "../../message/span.ts";
import { NUMERAL, readNumeral } from "../../parser/numerals.ts";

/** A number of things that the text says it has: 十大改革措施, 11项任务, 三部分. */
export interface StatedCount extends Span {
  readonly number: number;
  /** 措施, 任务, 部分: what is counted, at most its last two characters. */
  readonly noun: string;
  /** 大, 项, 个: what it is counted in. */
  readonly unit: string;
}

const NOUN =
  "任务|措施|举措|工程|行动|改革|项目|原则|机制|制度|内容|要求|环节|步骤|阶段|方式|类型|情形|条件|计划|专项|重点|体系|政策|目标|工作|事项|领域|方法|办法|渠道|途径|平台|标准|指标|程序|路径|清单|关系|对象|类别|职责|方面|部分";
const COUNT = new RegExp(
  `(?<![第\\d.${NUMERAL}])(\\d{1,2}|[${NUMERAL}]{1,3})(大类|大|项|个|条|类|种|方面|部分|步|点)([\\u4e00-\\u9fff“”]{0,10}?(?:${NOUN})*(${NOUN})(?!日))?(?![\\u4e00-\\u9fff]{0,1}(?:以上|之一))`,
  "g",
);
/** The least that a count has: most sentences do not. */
const FIGURE = new RegExp(`[\\d${NUMERAL}][大项个条类种方部步点]`);
/** Words after which a number of things is no count of the plan's own. */
const NOT_OWN = /(?:每|前|近|这|那|上述|其他|其它|另|后|最后|任|同|各|某|至少|不少于|超过|约|近|等)$/;

/** The counts of things in a stretch of text. */
export function findStatedCounts(text: string, within: Span): StatedCount[] {
  const words = text.slice(within.start, within.end);
  if (!FIGURE.test(words)) return [];
  const found: StatedCount[] = [];
  for (const match of words.matchAll(COUNT)) {
    const [, figure, unit, , head] = match;
    const noun = head ?? (/方面|部分|步|点/.test(unit!) ? unit! : undefined);
    const number = /^\d+$/.test(figure!) ? Number(figure) : readNumeral(figure!);
    if (noun === undefined || number === undefined || number < 2 || number > 60) continue;
    if (isCongress(number, unit!) || NOT_OWN.test(words.slice(0, match.index))) continue;
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length, number, noun, unit: unit! });
  }
  return found;
}

/** 党的十九大 is no count. */
function isCongress(number: number, unit: string): boolean {
  return unit === "大" && number > 15 && number < 25;
}
