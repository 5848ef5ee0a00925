import type { Section } from "../../parser/tree.ts";
import type { Op, Value } from "../facts.ts";
import type { Clause, Reading, Sentence } from "../reading.ts";
import type { Quantity } from "../values/quantity.ts";
import { comparisonAfter, comparisonOf } from "./comparison.ts";
import { riseOf } from "./rise.ts";
import { BARE, EMPTY, splitMetrics, trimBack, trimFront } from "./wording.ts";

/** A number with what the clause says of it, before it is decided what kind of commitment it is. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly sentence: Sentence;
  readonly path: readonly Section[];
  readonly metric: string;
  readonly op: Op;
  readonly value: Value;
  readonly unit: string;
  /** Words of the clause before and after the number. */
  readonly before: string;
  readonly after: string;
  /** The place among the numbers of its clause, and how many there are. */
  readonly nth: number;
  readonly of: number;
  /** The other numbers of a list that one 分别 hands out; 0 where there is none. */
  readonly shared: boolean;
  /** It is what the next number rises or falls from: 由83.6%提高到90%. */
  readonly was: boolean;
}

/** The numbers of a sentence with their metrics. */
export function candidatesOf(reading: Reading, sentence: Sentence): Candidate[] {
  if (sentence.clauses.every((clause) => clause.quantities.length === 0)) return [];
  const found: Candidate[] = [];
  let subject = ""; // what the clauses so far speak of: 持证率2022年达到30%,2024年达到40%
  for (const clause of sentence.clauses) {
    const numbers = clause.quantities.map((quantity, i) => describe(reading, sentence, clause, quantity, i));
    for (const candidate of handOut(reading, clause, numbers, subject)) {
      const metric = EMPTY.test(candidate.metric)
        ? subject
        : BARE.test(candidate.metric)
          ? subject.slice(-16) + candidate.metric
          : candidate.metric;
      if (!BARE.test(candidate.metric)) subject = metric || subject;
      found.push({ ...candidate, metric });
    }
    if (numbers.length === 0) subject = subjectOf(reading.text.slice(clause.start, clause.end)) || subject;
  }
  return found;
}

/** What a clause without a number may hand to the next: 养老床位达到每千名老人35张,累计… */
function subjectOf(words: string): string {
  const trimmed = trimFront(words);
  return trimmed.length <= 40 ? trimmed : "";
}

function describe(
  reading: Reading,
  sentence: Sentence,
  clause: Clause,
  quantity: Quantity,
  nth: number,
): Candidate {
  const { text } = reading;
  const previous = clause.quantities[nth - 1];
  const next = clause.quantities[nth + 1];
  const from = previous ? comparisonAfter(text, previous.end) : clause.start;
  const before = text.slice(clause.start, quantity.start);
  const after = text.slice(comparisonAfter(text, quantity.end), Math.max(clause.end, quantity.end));
  const own = text.slice(Math.min(from, quantity.start), quantity.start);
  const behind = text.slice(comparisonAfter(text, quantity.end), next ? next.start : clause.end);
  const risen = riseOf(text, clause, quantity, next);
  return {
    quantity,
    clause,
    sentence,
    path: sentence.path,
    before,
    after,
    nth,
    of: clause.quantities.length,
    metric:
      risen ??
      riseOf(text, clause, previous, quantity) ??
      (LIMIT.test(behind)
        ? limited(text, sentence, clause, own, behind)
        : metricOf(own, behind, quantity, next !== undefined)),
    op: comparisonOf(text, quantity),
    value: quantity.value,
    unit: quantity.unit,
    shared: false,
    was: risen !== undefined,
  };
}

/** 5个工作日内, 7天前: what must happen within the time follows, in this clause or the next. */
const LIMIT = /^(?:以?内|之内|内|前|之前|以前|后)(?![科部容])/;

function limited(text: string, sentence: Sentence, clause: Clause, own: string, behind: string): string {
  const what = behind
    .replace(LIMIT, "")
    .replace(/^[\s,、]+/, "")
    .trim();
  if (what.length >= 2) return what.slice(0, 30);
  const next = sentence.clauses.find((c) => c.start >= clause.end);
  return next ? text.slice(next.start, Math.min(next.end, next.start + 30)) : trimFront(own);
}

const ACTION =
  /(?:新改扩建|新建|改建|扩建|建设|建成|建立|建|新增|增加|增设|设立|设置|设|配备|配置|培育|培养|培训|打造|完成|实施|创建|改造|改善|提升|整治|推进|开展|举办|组织|发展|扶持|引进|引导|评选|遴选|选派|选树|安排|发放|投入|筹集|购置|购买|送|放映|惠及|覆盖|帮助|资助|救助|扶助|支持|解决|转移|输送|吸纳|招收|招聘|推广|创办|命名|认定|确定|申报|争取|落实|维修|修建|硬化|种植|治理|清理|取消|减少|淘汰|关停|消除|清零|出台|制定|修订|废止|开发|提供|搭建|开工|启动|巩固|保留|拥有|有|办好|办|成立|组建|聘请|编制|采购|更新|更换|安装|结对|挂钩|联系|拆除|抽查|检查|走访|慰问|受理|办理|评定|验收|达标|推出|树立|选拔|覆|达到|通过|录制|播放|开放|扩大|保障|推动|完善|健全|拓展|主办|承办|征集|服务|参加|带动|促进)(?:了|好|出|各类|一批|不少于|不低于|至少|超过|约|近|达到|完成|建设|改造|成|达)*$/;

/** What a number measures: the noun before it (…率达到), or the verb before and the noun after it (建设9所幼儿园). */
function metricOf(own: string, behind: string, { unit }: Quantity, more: boolean): string {
  const front = trimFront(trimBack(own)).replace(/^(?:和|与|及|、)/, "");
  const noun = nounBehind(behind, more);
  const measured =
    /(?:率|比例|比重|占比|数|量|额|面积|收入|标准|水平|总数|人数|床位|工资|经费|预期寿命|年限|成本|费|产值|差距|覆盖|规模|时间|期限|满意度|投资|资金|贷款|补贴|补助|缺口|平均|资产|资本|利润|税收|距离|长度|高度|深度|点数|倍数|系数|价格|金额)$/.test(
      front,
    );
  const told =
    /(?:达到|达|为|是|到|至|在|不低于|不少于|不得低于|不得少于|不超过|不得超过|不高于|控制在|=|≥|≤|占|超过|低于|高于|:|:)\s*$/.test(
      own.trim(),
    );
  if (noun === "") return front;
  if (measured && (told || front.length >= 3)) return front;
  if (unit === "%" || unit === "‰") {
    if (/[对为向使将把给]$/.test(front)) return noun; // …机构对50%以上患者提供…
    return front.length >= 4 && !ACTION.test(front) ? front : join(front, noun);
  }
  if (told && front.length >= 3 && !ACTION.test(own.trim())) return front;
  return join(verbOf(front), noun);
}

function join(verb: string, noun: string): string {
  return verb + noun;
}

/** The action that a clause does to what it counts, without its adverbs: 大力推进3所 → 推进. */
function verbOf(front: string): string {
  const action = ACTION.exec(front);
  if (!action) return front.length <= 12 ? front : "";
  return front.length <= 16 ? front : action[0];
}

/** The noun phrase after a number, up to where its clause turns to something else. */
function nounBehind(behind: string, more: boolean): string {
  const words = behind.replace(/^的/, "").replace(/\([^)]*$/, "");
  const named = words.replace(/\(([^()]{1,6})\)(?=[\u4e00-\u9fff])/g, "〈$1〉"); // 村(社区)…: part of the name
  const stop = more ? /[、(]|和(?=$)/.exec(named) : /[((]/.exec(named);
  const noun = (stop && stop.index > 0 ? words.slice(0, stop.index) : words)
    .replace(/(?:和|以及|及|、)$/, "")
    .trim();
  return noun.length > 30 ? noun.slice(0, 30) : /^[)”。、]/.test(noun) ? "" : noun;
}

/** Lists that share: 分别达到 hands numbers to metrics one by one; 均达到 gives one number to all. */
function handOut(
  reading: Reading,
  clause: Clause,
  numbers: readonly Candidate[],
  subject: string,
): Candidate[] {
  const words = reading.text.slice(clause.start, clause.end);
  const each = words.search(/分别/);
  const run = each >= 0 ? numbers.filter((n) => n.quantity.start >= clause.start + each) : [];
  if (run.length > 1) {
    const heads = metricsBefore(words.slice(0, each), run.length, subject);
    const tail = nounBehind(
      reading.text.slice(comparisonAfter(reading.text, run.at(-1)!.quantity.end), clause.end),
      false,
    );
    const last = run.at(-1)!.op;
    return numbers.map((n) => {
      const i = run.indexOf(n);
      if (i < 0) return n;
      const op = n.op === "=" ? last : n.op;
      return { ...n, op, metric: heads[i] ?? (tail || n.metric), shared: true };
    });
  }
  const all = /(?:均|都)(?:要|应|须)?(?:达到?|为|不低于|不少于|保持在|控制在|超过|实现|在)[^,]{0,4}$/.exec(
    numbers[0]?.before ?? "",
  );
  if (numbers.length === 1 && all) {
    const head = numbers[0]!.before.slice(0, all.index);
    const count = splitMetrics(trimFront(head)).length;
    if (count > 1)
      return metricsBefore(head, count, subject).map((metric) => ({
        ...numbers[0]!,
        metric: trimFront(metric),
        shared: true,
      }));
  }
  if (numbers.length === 1) {
    const metrics = splitMetrics(numbers[0]!.metric);
    if (metrics.length > 1 && metrics.every((metric) => /.{2}(?:率|比例|占比|比重)$/.test(metric)))
      return metrics.map((metric) => ({ ...numbers[0]!, metric, shared: true }));
  }
  return shareTail(numbers);
}

/** 建成13个街镇、254个村综合服务中心: the noun at the end belongs to both. */
function shareTail(numbers: readonly Candidate[]): Candidate[] {
  return numbers.map((n, i) => {
    const next = numbers[i + 1];
    if (!next || next.unit !== n.unit || n.unit === "%") return n;
    const between = n.after.slice(
      0,
      n.after.length - next.after.length - (next.quantity.end - next.quantity.start),
    );
    const noun = /^(?:以上)?(?:的)?([\u4e00-\u9fff()]{1,4})[、和]$/.exec(between)?.[1];
    const tail = next.metric.replace(/^[^\u4e00-\u9fff]+/, "");
    return noun && tail.length > noun.length + 2 && !tail.endsWith(noun.slice(-2))
      ? { ...n, metric: n.metric + tail }
      : n;
  });
}

/** The metrics before 分别, one for each number; one metric for all where there is no list. */
function metricsBefore(words: string, count: number, subject: string): string[] {
  const whole = trimFront(trimBack(words)) || subject;
  const items = splitMetrics(whole);
  if (items.length !== count) return Array.from({ length: count }, () => whole);
  const first = items[0]!;
  const metric = /^(.*?(?:率|比例|比重|占比|数|标准|水平|工资))([\u4e00-\u9fff“”()]{2,})$/.exec(first);
  if (metric && !items.slice(1).some((item) => /(?:率|比例|比重|数|标准|水平)$/.test(item)))
    return [metric[2]!, ...items.slice(1)].map((scope) => scope + metric[1]!);
  const shared = /^(.*(?:拥有|的))(.+)$/.exec(first)?.[1] ?? "";
  const last = items.at(-1)!;
  const measured = /(?:率|比例|占比|比重)$/;
  if (measured.test(last) && !items.slice(0, -1).some((item) => measured.test(item))) {
    const measure = HOLDERS.exec(last)?.[2] ?? last;
    return items.map((item, i) => (i < items.length - 1 ? item + measure : item));
  }
  return items.map((item, i) => (i > 0 && shared && !item.startsWith(shared) ? shared + item : item));
}

/** Whom or what a rate is measured of, and the rate: 农村普通人群 | 心理健康知识知晓率. */
const HOLDERS =
  /^(.*(?:人群|居民|学生|职工|人员|患者|儿童|老年人|老人|妇女|家庭|机构|学校|医院|企业|地区|城市|农村|城镇|社区|乡镇|街道|园区|教师))(.{3,})$/;
