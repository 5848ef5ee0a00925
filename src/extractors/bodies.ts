import type { BodyFact } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { isAgency, splitUnits } from "./values/agency.ts";

const KIND =
  "领导小组办公室|领导小组|工作小组|工作专班|专班|协调小组|督导组|督查组|检查组|专家组|工作组|专项小组|推进组|小组|指挥部|联席会议|委员会|理事会|监事会|代表大会|代表会议|协会|学会|联盟|联合体|联合会|促进会|工作机构|内设机构|党支部|党小组|服务团队|管理团队|团队|工作队|服务队|宣讲团|讲师团|志愿者队伍|志愿服务队|分队|专业队伍|工作队伍|队伍|指导中心|辅导中心|服务中心|管理中心|促进中心|中心|大党委|行业组织|自律组织|“大党委”";

const SETS_UP =
  /(?:成立|组建|设立|建立健全|建立完善|建立|健全|组成|培育|建强|完善|抽调[^,。]{0,12}组成|创建|设置|发展|下设|筹建|推进|成立起|充实|加强)(?:了|由[^,。;]{2,60}?(?:组成|参加|参与|为成员)的|以[^,。;]{2,80}?的)?/g;

/** Bodies that the plan sets up: 成立…领导小组, 组建…队伍, with chair, members and office where it names them. */
export function findBodies(reading: Reading): BodyFact[] {
  const found: BodyFact[] = [];
  for (const [i, sentence] of reading.sentences.entries()) {
    for (const fact of inSentence(reading, sentence, i)) if (!found.some((f) => f.name === fact.name)) found.push(fact);
  }
  return found;
}

function inSentence(reading: Reading, sentence: Sentence, index: number): BodyFact[] {
  const { text } = reading;
  const words = text.slice(sentence.start, sentence.end);
  const found: BodyFact[] = [];
  let read = 0;
  for (const match of words.matchAll(SETS_UP)) {
    const from = match.index + match[0].length;
    if (from < read) continue;
    for (const { name, start, end } of namesAt(words, from)) {
      if (name.length < 3 || GENERIC.test(name)) continue;
      if (/(?:加强|完善|推进|发展|培育)$/.test(match[0]) && !/(?:队伍|团队|组织|中心|小组|委员会|联席会议|协会)$/.test(name)) continue;
      if (/中心$/.test(name) && !/(?:成立|设立|组建|建立|设置)/.test(match[0])) continue;
      const span = { start: sentence.start + match.index, end: sentence.start + end };
      const people = /领导小组|委员会|小组|联席会议|指挥部|大党委/.test(name) ? peopleOf(reading, sentence, index) : { members: membersIn(match[0]) };
      found.push({ span, name: reading.words({ start: sentence.start + start, end: sentence.start + end }).replace(/^[“"]|[”"]$/g, ""), ...people });
      read = end;
    }
  }
  if (found.length === 0) {
    const named = new RegExp(`(?:^|[,;、])((?:[\\u4e00-\\u9fffA-Za-z0-9()“”]{4,30})(?:领导小组|联席会议|委员会))(?=成员单位|各成员单位|要|应|负责|办公室|制度)`).exec(words);
    if (named && !GENERIC.test(named[1]!) && !/^(?:各级|有关|根据|按照|经|由)/.test(named[1]!)) {
      const start = sentence.start + named.index + named[0].length - named[1]!.length;
      found.push({ span: { start, end: start + named[1]!.length }, name: named[1]!, members: [] });
    }
  }
  return found;
}

const GENERIC = /^(?:领导小组|委员会|工作小组|小组|专班|队伍|团队|中心|协会|组织|服务中心|服务队伍|人才队伍|干部队伍|教师队伍)$|(?:人才队伍|干部队伍|教师队伍|党员队伍|综治中心|便民服务中心|卫生服务中心|疾控中心)$|^(?:和|与|各级|本级|基层党组织)/;

/** The names right after a verb, a list of them where 、 joins several bodies. */
function namesAt(words: string, from: number): { name: string; start: number; end: number }[] {
  const names: { name: string; start: number; end: number }[] = [];
  const end = clauseEnd(words, from);
  const phrase = words.slice(from, end);
  const pattern = new RegExp(`^(?:[^,。;:]{0,44}?)(?:${KIND})(?!成员|建设标准|制度建设|的)`);
  let at = 0;
  for (let guard = 0; guard < 4; guard++) {
    const rest = phrase.slice(at);
    const found = pattern.exec(rest);
    if (!found) break;
    const longest = extend(rest, found[0]);
    const name = longest.replace(/^(?:了|一支|一批|各类|相应的|专门的?|本级|统一的)?/, "");
    const cut = Math.max(name.lastIndexOf("的") + 1, 0);
    const plain = cut > 0 && name.length - cut >= 5 ? name.slice(cut) : name;
    names.push({ name: plain, start: from + at + longest.length - plain.length, end: from + at + longest.length });
    const next = /^(?:、|和|及|与)/.exec(rest.slice(longest.length));
    if (!next) break;
    at += longest.length + next[0].length;
  }
  return names;
}

/** 领导小组办公室 rather than 领导小组; 工作队伍 rather than 工作队. */
function extend(rest: string, name: string): string {
  const more = new RegExp(`^(?:伍|办公室|办公会|专家组|专家委员会)`).exec(rest.slice(name.length));
  return more ? name + more[0] : name;
}

function clauseEnd(words: string, from: number): number {
  const stop = words.slice(from).search(/[,。;:]/);
  return stop < 0 ? words.length : from + stop;
}

interface People {
  readonly chair?: string;
  readonly members: string[];
  readonly office?: string;
}

/** Chair, members and office, as the sentences after the name say them. */
function peopleOf({ text, sentences }: Reading, sentence: Sentence, index: number): People {
  const stop = sentences[Math.min(sentences.length - 1, index + 5)]!.end;
  const words = text.slice(sentence.start, Math.min(stop, sentence.start + 900));
  const chair =
    /(?:以|由)([^,。;]{2,30}?)(?:任|为|担任)(?:组长|主任|召集人|总指挥|会长|书记)/.exec(words)?.[1] ??
    /(?:组\s*长|主\s*任|召集人|总指挥)(?:由|:)\s*([^,。;\n]{2,30}?)(?:担任|兼任|任|[,。;\n]|$)/.exec(words)?.[1] ??
    /([\u4e00-\u9fff]{2,20})(?:任|为|担任)(?:组长|主任|召集人|总指挥)/.exec(words)?.[1];
  const list = /(?:成\s*员(?:单位)?(?:由|为|包括|:))\s*([^。;\n]{2,400}?)(?:组成|担任|等|[。;\n]|$)/.exec(words)?.[1] ?? /(?:由|以)?([^,。;]{4,300}?)(?:等)?(?:有关|相关)?(?:部门|单位)?(?:负责人|负责同志|主要负责人)?为成员/.exec(words)?.[1];
  const office = /办公室(?:设在|设于|设立在)([^,。;()]{2,20})/.exec(words)?.[1];
  return { ...(chair && { chair: chair.trim() }), members: list ? splitUnits(list).slice(0, 60) : [], ...(office && { office }) };
}

/** 由A、B、C组成的…: the members that the verb names. */
function membersIn(verb: string): string[] {
  const list = /(?:由|以)([^,。;]{2,60}?)(?:组成|参加|参与|为成员|为主)/.exec(verb)?.[1];
  return list ? splitUnits(list).filter((name) => isAgency(name) || name.length <= 12) : [];
}

