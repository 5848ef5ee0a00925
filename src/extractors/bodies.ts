import type { Span } from "../message/span.ts";
import type { BodyFact } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { abbreviates, endingsOf, lastOf, nameStart, unquoted } from "./values/name.ts";
import { type Phrase, PhraseReader } from "./values/noun-phrase.ts";
import { peopleIn, seatIn } from "./values/people.ts";

/** Bodies that steer and decide; a plan may name them without setting them up. */
const STEERING =
  "领导小组|联席会议|指挥部|管委会|委员会|理事会|监事会|大党委|工作小组|协调小组|小组|专班|办(?=[,。;、])(?<=[\\u4e00-\\u9fff][^转协承主督举经代申交查催兴创操]办)";
/** Bodies that advise, inspect or carry out. */
const WORKING =
  "专家组|[导查核审业调进作务评估]组|[护务作传逻察查讲战击援险愿者分]队(?![伍员长])|宣讲团|讲师团|队伍|团队|工作机构|内设机构|专门机构|自律组织|行业组织|代表大会|党支部|党小组|联盟|联合体|医联体|医共体|协会|学会|联合会|促进会|指导中心|辅导中心|中心";

const reader = new PhraseReader(`(?:领导小组|联席会议|指挥部|管委会|委员会)办公室|${STEERING}|${WORKING}`);

const LEADS = /^(?:领导小组|联席会议|指挥部)$/;
const OFFICE = "办公室";

/** A body where it is named, before the places that name the same one are put together. */
interface Mention {
  readonly span: Span;
  readonly name: string;
  readonly kind: string;
  /** The innermost section that it stands in. */
  readonly section: unknown;
  /** 由…组成的, where it stands before the name. */
  readonly before: string;
}

/** Bodies that the plan sets up or names as its own, each once, with chair, members and office where it says. */
export function findBodies(reading: Reading): BodyFact[] {
  const mentions: Mention[] = [];
  for (const sentence of reading.sentences) {
    const words = reading.text.slice(sentence.start, sentence.end);
    for (const phrase of reader.read(words)) {
      const body =
        isSetUp(phrase, words) || isNamed(phrase, words) ? mentionOf(reading, sentence, phrase) : undefined;
      if (body) mentions.push(body);
      const office = officeOf(reading, sentence, phrase, words);
      if (office) mentions.push(office);
    }
  }
  const bodies = distinct(mentions);
  return bodies.map((body, i) => factOf(reading, body, bodies[i + 1], bodies[i + 2]));
}

const FOUNDS = /^(?:建立|成立|组建|设立|组成|创建|筹建|增设|下设|组织)/;
const GROWS = /^(?:培育|培养|发展|壮大)/;
const SENDS = /^(?:组织|派出|选派|抽调|聘请)/;
/** Kinds that need no more name: one of them is enough for a plan. */
const ALONE = /^(?:领导小组|联席会议|指挥部|理事会|监事会|专家组|专班|代表大会|工作小组|内设机构|专门机构)$/;
/** The people of a trade are no body. */
const STAFF = /(?:人才|干部|教师|师资|党员|职工|员工|企业|骨干|网络)队伍$/;
/** Every village has them. */
const NEVER = /[村居]民小组$/;
/** Counted buildings, not a body. */
const COUNTED = /^(?:\d|[一二三四五六七八九十]+[个所家])/;

/** Whether the verb before the phrase brings the body about. */
function isSetUp(phrase: Phrase, words: string): boolean {
  const { force, verb, kind } = phrase;
  const name = words.slice(phrase.start, phrase.end);
  if (COUNTED.test(name) || STAFF.test(name)) return false;
  if (force === "makes") return FOUNDS.test(verb) || (kind !== "中心" && kind !== "队伍");
  if (force === "works-on")
    return (
      (GROWS.test(verb) && /(?:队伍|团队|组织|协会)$/.test(kind)) || (kind === "协会" && name.length >= 6)
    );
  return force === "other" && SENDS.test(verb) && /[^小]组$/.test(kind);
}

/** Who is in it, or that it acts: 领导小组由…组成, 领导小组负责…. */
const MADE_UP =
  /(?:成员|负责人|主任|组长)?[,]?(?:一般)?由[^,。;:]{2,60}?(?:组成|组建|担任|兼任|产生)|下设|设(?:书记|主任|组长|会长|办公室)/y;
const ACTS =
  /[,]?(?:各?成员|要|应|须|负责|统筹|定期|每[月季年]|作用|制度[^,。;:]{0,8}作用|组织|下设|的?统一)/y;

/** Whether the phrase names a body that is there already as one of the plan's own. */
function isNamed(phrase: Phrase, words: string): boolean {
  const steers = LEADS.test(phrase.kind) || (phrase.kind.endsWith("小组") && phrase.end - phrase.clear >= 8);
  if (phrase.force === "uses")
    return phrase.verb.startsWith("发挥") && steers && phrase.end - phrase.start >= 8;
  if (phrase.force === "makes" || phrase.end - phrase.clear < phrase.kind.length + 2) return false;
  if (
    /^[把将对向经报据按由从以在让使]|^根据|^(?:中央|国家|国务院)/.test(
      words.slice(phrase.clear, phrase.clear + 3),
    )
  )
    return false;
  MADE_UP.lastIndex = ACTS.lastIndex = phrase.end;
  return MADE_UP.test(words) || (steers && ACTS.test(words));
}

/** 县 in 县深化改革领导小组: what follows is part of a name. */
const PLACE = /^(?:[\u4e00-\u9fff]{0,6}[省市县区州镇乡])$/;

/** The phrase as a mention; undefined where what is left of it is no name. */
function mentionOf(reading: Reading, sentence: Sentence, phrase: Phrase): Mention | undefined {
  const place = PLACE.test(
    reading.text.slice(sentence.start + phrase.clear, sentence.start + phrase.verbStart),
  );
  const free = phrase.force === "none" || phrase.force === "other" || place;
  const begin = sentence.start + (free ? phrase.clear : phrase.start);
  const end = sentence.start + phrase.end;
  const offset = nameStart(reading.text.slice(begin, end), phrase.kind.length);
  if (offset === undefined) return undefined;
  const name = unquoted(reading.words({ start: begin + offset, end }));
  if (NEVER.test(name) || (lastOf(name) === phrase.kind && name !== phrase.kind)) return undefined;
  if (name.startsWith("以下简称") || (name.length <= phrase.kind.length + 1 && !ALONE.test(phrase.kind)))
    return undefined;
  const level = phrase.force === "makes" ? levelBefore(reading.text, sentence, phrase) : "";
  const start = phrase.force === "none" || place ? begin + offset : sentence.start + phrase.verbStart;
  return {
    span: { start, end },
    name: level + name,
    kind: phrase.kind,
    section: sentence.path.at(-1),
    before: phrase.modifier ?? madeOf(reading.text, sentence, phrase),
  };
}

/** 各乡镇 in 各乡镇成立…: a body at each of them, not the one above. */
function levelBefore(text: string, sentence: Sentence, phrase: Phrase): string {
  const verb = sentence.start + phrase.verbStart;
  return LEVEL.exec(text.slice(Math.max(sentence.start, verb - 16), verb))?.[1] ?? "";
}

/** 由A、B in 由A、B组成调查小组. */
function madeOf(text: string, sentence: Sentence, phrase: Phrase): string {
  if (phrase.verb !== "组成") return "";
  const verb = sentence.start + phrase.verbStart;
  const clause = text.slice(Math.max(sentence.start, verb - 160), verb);
  const by = clause.lastIndexOf("由");
  return by < 0 ? "" : `${clause.slice(by)}组成`;
}

const LEVEL = /(?:^|[,。;:])(各[^,。;:各]{1,10}?)(?:也|都|均|要|应|相应|分别)*$/;

const SEATED = /(?:下设|设立|设)办公室|(?=(?:设在|设于|设立在))/y;

/** 领导小组下设办公室, 领导小组办公室设在…: the office is a body of its own. */
function officeOf(reading: Reading, sentence: Sentence, phrase: Phrase, words: string): Mention | undefined {
  SEATED.lastIndex = phrase.end;
  const seat = SEATED.exec(words);
  const own = phrase.kind.endsWith("办公室");
  if (!seat || own === (seat[0] !== "")) return undefined;
  const mention = mentionOf(reading, sentence, phrase);
  const name = mention ? mention.name : words.slice(phrase.end - phrase.kind.length, phrase.end);
  const span = { start: sentence.start + phrase.clear, end: sentence.start + phrase.end + seat[0].length };
  return {
    span,
    name: own ? name : `${name}办公室`,
    kind: OFFICE,
    section: sentence.path.at(-1),
    before: "",
  };
}

/** The bodies of all mentions, each once under its fullest name, in text order. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const byName = new Map<string, Mention>();
  for (const mention of mentions) if (!byName.has(mention.name)) byName.set(mention.name, mention);
  const all = [...byName.values()];
  const endings = endingsOf(byName.keys());
  return all.filter((mention, i) => {
    if (mention.name === mention.kind)
      return !all.some((other) => other !== mention && isAlike(mention, other)); // one a kind at most
    if (endings.has(mention.name)) return false;
    return !LEADS.test(mention.kind) || !near(all, i).some((other) => isShortFor(mention, other));
  });
}

/** 建立联席会议制度 in a section of its own is one of its own. */
function isAlike(mention: Mention, other: Mention): boolean {
  return other.kind === mention.kind && other.section === mention.section;
}

function isShortFor(mention: Mention, other: Mention): boolean {
  return (
    other.kind === mention.kind &&
    other.name.length > mention.name.length &&
    abbreviates(mention.name, other.name)
  );
}

/** A plan names its bodies within so many others of it; more are other plans in the same text. */
const NEIGHBOURS = 60;

function near(all: readonly Mention[], i: number): readonly Mention[] {
  return all.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
}

/** How far after its name a text still speaks of a body. */
const REACH = 1200;

/** The body with its people, read up to the next body, and its seat, read in its office's words as well. */
function factOf(
  { text }: Reading,
  { span, name, kind, before }: Mention,
  next: Mention | undefined,
  afterNext: Mention | undefined,
): BodyFact {
  const end = kind === OFFICE ? span.end - OFFICE.length : span.end;
  const limit = Math.min(end + REACH, text.length);
  const until = Math.min(limit, next ? next.span.start : limit);
  const offices = Math.min(limit, next?.kind === OFFICE ? (afterNext?.span.start ?? limit) : until);
  const office = seatIn(text.slice(end, offices));
  return { span, name, ...peopleIn(before, text.slice(end, until)), ...(office && { office }) };
}
