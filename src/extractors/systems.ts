import type { Span } from "../message/span.ts";
import type { SystemFact } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { endingsOf, lastOf, nameStart, unquoted } from "./values/name.ts";
import { type Phrase, PhraseReader } from "./values/noun-phrase.ts";

/** What is built, filled in or called up: it is a system by its kind alone. */
const TOOL =
  "平台体系|平台|系统(?![性化内各])|APP|小程序|应用程序|客户端|公众号|软件|服务模块|数据空间|数据库|库(?![存房区容])(?<![仓水车粮金冷血油国入出智]库)|电子病历|档案|台账|台帐|名录|黑名单”?|名单|清单|目录|热线|投诉电话|举报电话|网站|信息网(?!络)|局域网|物联网|绿色通道|通道|登记表|登记簿|登记册|登记卡|手册|编码|端口|中台|一张图|一张网|一卡通”?|(?:时间|学分|积分|爱心|道德)银行|自助服务机|网上办事大厅|[“]?一[\\u4e00-\\u9fff]一[档册卡簿]”?";
/** What is done with data wherever it is named. */
const PRACTICE =
  "建档立卡|信息共享|数据共享|远程医疗|远程会诊|预约诊疗|实名制|“智慧[\\u4e00-\\u9fff]{2}”|智慧[\\u4e00-\\u9fff]{2}(?=建设|示范|工程)|数字校园|“互联网\\+[^“”]{2,12}”";
/** Kinds that are systems where they carry information. */
const ARRANGEMENT = "网络|机制|制度|体系|模式|服务|渠道";

const reader = new PhraseReader(`${TOOL}|${PRACTICE}|${ARRANGEMENT}`);

const IS_TOOL = new RegExp(`^(?:${TOOL})$`);
const IS_PRACTICE = new RegExp(`^(?:${PRACTICE})$`);
/** Words in a name that say that it carries information. */
const INFORMS =
  /信息|数据|监测|预警|预测|共享|联动|沟通|转介|转诊|追溯|公示|披露|发布|统计|登记|名单|惩戒|互联网|\+|智慧|数字|智能|电子|网上|线上|远程|信用|网络安全|联防|衔接|宣传网络|诉求|反映|投诉|举报/;

/** A system where it is named. */
interface Mention {
  readonly fact: SystemFact;
  /** How much the place says of it. */
  readonly weight: number;
  /** A verb brings it about here. */
  readonly made: boolean;
}

/** Systems that the plan calls for, each once. */
export function findSystems(reading: Reading): SystemFact[] {
  const found = new Map<string, Mention>();
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.start, sentence.end);
    for (const phrase of reader.read(words)) {
      const named = isCalledFor(phrase) ? nameOf(words, phrase) : undefined;
      if (!named) continue;
      const mention = {
        fact: factOf(reading, sentence, phrase, named),
        weight: weight(phrase, words),
        made: phrase.force === "makes",
      };
      const before = found.get(mention.fact.name);
      if (!before || mention.weight > before.weight) found.set(mention.fact.name, mention);
    }
  }
  return distinct([...found.values()])
    .map(({ fact }) => fact)
    .sort((a, b) => a.span.start - b.span.start);
}

/** A verb this far before its object has had others. */
const FAR = 80;

/** How much a place says of its system: more where the verb stands right before it than as one of a list. */
function weight({ force, kind, verbStart, verb, start }: Phrase, words: string): number {
  if (force === "none" || force === "other" || IS_PRACTICE.test(kind)) return 0;
  const from = verbStart + verb.length;
  return start - from > FAR || words.slice(from, start).includes("、") ? 1 : 2;
}

/** Whether verb and kind together call for a system. */
function isCalledFor({ force, verb, kind }: Phrase): boolean {
  if (IS_TOOL.test(kind)) return force !== "other";
  if (IS_PRACTICE.test(kind)) return true;
  return force === "makes" || force === "works-on" || verb === "畅通";
}

/** Lines of work, not machines: 教育系统, 卫生系统. */
const MACHINE =
  /(?:信息|管理|监控|监测|监察|监管|网络|数据|业务|报告?|应用|支持|公示|会诊|远程|电子|智能|平台|预警|追溯|指挥|审批|查询|登记|测控|控制|核查|核对|办公|服务|档案)系统$/;
/** Too little to tell one from another. */
const WEAK =
  /^(?:有效|网络|服务|信息|管理|交流|合作|监控|新|各种|多种|现有|综合|统一|公共|重要|任务|问题|工作任务|微信|门户|手机|移动|人员|监测|联动|共享|沟通|公示|相关|便民|政府|官方|\s)*(?:平台|系统|网络|清单|网站|公众号|客户端|APP|名单|目录|手册|档案|机制|制度|体系|服务|模式|渠道)$/;
/** Kinds that may be named without a verb before them: 信息平台覆盖…. */
const STANDS_ALONE = /^(?:平台|系统|网站|热线|库|数据库|档案)$/;

/** The name of a system, as a span of the words; undefined where the phrase names none. */
function nameOf(words: string, phrase: Phrase): Span | undefined {
  const begin = beginOf(words, phrase);
  if (begin === undefined) return undefined;
  const { end, kind, force } = phrase;
  const offset = nameStart(words.slice(begin, end), kind.length, isBare);
  if (offset === undefined) return undefined;
  const name = words.slice(begin + offset, end);
  if (
    plain(name).length < shortest(kind) ||
    isBare(name.slice(name.lastIndexOf("、") + 1)) ||
    (lastOf(name) === kind && name !== kind)
  )
    return undefined;
  if (force === "uses" && name.startsWith("现有")) return undefined; // any that are there
  return isSystem(name, kind) ? { start: begin + offset, end } : undefined;
}

/** Where the name may begin; undefined where the phrase stands in a place that names nothing. */
function beginOf(words: string, { force, start, end, kind }: Phrase): number | undefined {
  if (words[start] === "等") return undefined; // A、B等平台: the class of what was named
  if (kind.includes("智慧") && (words[end] === "“" || words[start - 1] === "”")) return undefined; // “A”“B”等: examples
  if (force !== "none") return force === "other" ? end - kind.length : start;
  const place = placeBefore(words, start, end);
  if (place !== undefined) return place;
  if (IS_PRACTICE.test(kind)) return end - kind.length;
  return STANDS_ALONE.test(kind) && !/^[把将对向以由从按]/.test(words.slice(start, end)) ? start : undefined;
}

/** Whether a name of this kind is one of something that carries information. */
function isSystem(name: string, kind: string): boolean {
  if (/等(?:相关|有关|各类|各种)/.test(name)) return false;
  if (IS_PRACTICE.test(kind)) return true;
  if (kind === "系统") return MACHINE.test(plain(name));
  if (kind === "清单") return !name.startsWith("《"); // a document
  if (kind === "服务" || kind === "模式") return /[^\d]\+|远程|信息化/.test(name);
  return IS_TOOL.test(kind) || INFORMS.test(name);
}

function isBare(name: string): boolean {
  return WEAK.test(plain(name));
}

/** 台账 is any register; 绿色通道, 一户一档 is one. */
function shortest(kind: string): number {
  const { length } = plain(kind);
  return length >= 4 || IS_PRACTICE.test(kind) ? length : length + 2;
}

function plain(name: string): string {
  return name.replace(/^[“《]|[”》]$/g, "");
}

/** 在…系统发布: where the name after 在 begins. */
function placeBefore(words: string, start: number, end: number): number | undefined {
  for (let i = end - 1; i >= start; i--)
    if (words[i] === "在" && !/[线校岗册职建]/.test(words[i + 1] ?? "")) return i + 1;
  return undefined;
}

/** How far before the name the evidence may begin. */
const EVIDENCE = 60;

function factOf(reading: Reading, sentence: Sentence, phrase: Phrase, named: Span): SystemFact {
  const start =
    sentence.start +
    (phrase.force === "none" ? named.start : Math.max(phrase.verbStart, named.start - EVIDENCE));
  const end = sentence.start + named.end;
  const name = reading.words({ start: sentence.start + named.start, end });
  return { span: { start, end }, name: unquoted(name), does: does(reading, sentence, end) };
}

/** What it is for: the words that follow in the sentence. */
function does(reading: Reading, sentence: Sentence, end: number): string {
  const words = reading.words({ start: end, end: Math.min(sentence.end, end + 80) });
  return words.replace(/^(?:建设|制度|[,;:、。\uff0c\uff1b\uff1a])+/, "").trim();
}

/** Leaves out what is only mentioned by the end of a name that is told in full elsewhere: the same system. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const endings = endingsOf(mentions.map(({ fact }) => fact.name));
  return mentions.filter(({ fact, made }) => made || !endings.has(fact.name));
}
