import type { Span } from "../../message/span.ts";
import { trimBack, trimFront } from "./wording.ts";

const FROM = /(?:由|从)(?:(?:(?:19|20)\d\d年(?:底|末)?|目前|现在|现有|现行|原来|原|上年|当前)的?)?约?$/;
const TO =
  /^(?:左右)?(?:的水平)?,?(?:逐步)?(?:提高|提升|增加|增长|上升|扩大|延长|缩短|压缩|压减|缩小|下降|降低|减少|上调|下调|调整|增|升|降|减)(?:到|至|为)(?:(?:19|20)\d\d年(?:底|末)?的?)?(?:不低于|不超过|不高于|约)?$/;

/**
 * What rises or falls from one number to the next, 签约率由2021年的83.6%提高到90%: the words before 由;
 * undefined where the numbers do not stand so.
 */
export function riseOf(text: string, clause: Span, from?: Span, to?: Span): string | undefined {
  if (!from || !to || !TO.test(text.slice(from.end, to.start))) return undefined;
  const head = text.slice(clause.start, from.start);
  const at = head.search(FROM);
  return at < 0 ? undefined : trimFront(trimBack(head.slice(0, at)));
}
