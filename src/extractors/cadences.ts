import { readNumeral } from "../parser/numerals.ts";
import type { CadenceFact, Every, Op } from "./facts.ts";
import type { Clause, Reading, Sentence } from "./reading.ts";

/** How a duty is said to recur. */
interface Form {
  readonly pattern: RegExp;
  readonly every: (match: RegExpMatchArray) => Every | undefined;
  /** `each` 每年…; `named` 年度考核: the word belongs to the action; `listed` 月调度、季通报: word and action in one. */
  readonly kind: "each" | "named" | "listed";
}

const ACTS =
  "调度|监测|通报|报告|汇报|考核|考评|观摩|评比|评估|评议|排名|督查|督导|抽查|检查|巡查|总结|公示|公布|分析|例会|小结|点评|会商|研判|讲评|述职|会议|统计|测评|测算|清算|审计|对账|报送|上报|回访|随访|演练|培训|研究";

const PERIOD: Readonly<Record<string, Every>> = {
  周: "week",
  半月: "half-month",
  月: "month",
  月度: "month",
  季: "quarter",
  季度: "quarter",
  半年: "half-year",
  年: "year",
  年度: "year",
  年终: "year",
  年末: "year",
};

const FORMS: readonly Form[] = [
  {
    kind: "each",
    pattern: /每年(?:6月|六月)[^,。;]{0,4}(?:和|、|及)(?:12月|十二月)(?:底|份|\d+日)?(?:前)?/g,
    every: () => "half-year",
  },
  {
    kind: "each",
    pattern: /年中[、和](?:年末|年底|年终)各?|上半年[、和]下半年各/g,
    every: () => "half-year",
  },
  {
    kind: "each",
    pattern: /每(\d+|[一二两三四六])个?月/g,
    every: ([, n]) =>
      (({ 1: "month", 3: "quarter", 6: "half-year", 12: "year" }) as const)[numberOf(n!) as 1 | 3 | 6 | 12],
  },
  { kind: "each", pattern: /每(?:隔)?(?:个)?(?:两|2|二)年/g, every: () => "2-year" },
  { kind: "each", pattern: /每(?:个)?(?:半月|半个月|两周|2周)/g, every: () => "half-month" },
  { kind: "each", pattern: /每(?:个)?半年(?:度)?/g, every: () => "half-year" },
  { kind: "each", pattern: /每(?:个)?(?:一)?季度?|按季度?(?!节)/g, every: () => "quarter" },
  { kind: "each", pattern: /每(?:个)?月(?:度)?|按月(?!度?计)/g, every: () => "month" },
  { kind: "each", pattern: /每(?:个)?(?:周|星期)(?![围边年岁])/g, every: () => "week" },
  { kind: "each", pattern: /每(?:个)?(?:学年|年度|1?年)|按年度?|逐年(?=对|开展|进行)/g, every: () => "year" },
  {
    kind: "listed",
    pattern: new RegExp(
      `(?<![\\d每按上下本当同逐多末])(?:一)?(半月|半年|月度?|季度?|周|年)(?:一|1)?(${ACTS})(?!期)`,
      "g",
    ),
    every: ([, period]) => PERIOD[period!],
  },
  {
    kind: "listed",
    pattern: new RegExp(
      `(季度|半年|年度|月度)(?=(?:、(?:季度|半年|年度|月度))*(?:、|和)(?:季度|半年|年度|月度)(?:${ACTS}))`,
      "g",
    ),
    every: ([, period]) => PERIOD[period!],
  },
  {
    kind: "named",
    pattern: new RegExp(
      `(年度|年终|年末)(?=[^,。;、“”=]{0,8}?(?:${ACTS}|评价|评选|工作计划|目标责任)(?!结果))`,
      "g",
    ),
    every: () => "year",
  },
  { kind: "named", pattern: /年终(?=[对向组开进])|半年(?=[对向组开进])/g, every: ([word]) => PERIOD[word!] },
];

/** A clause without one of these has no duty that recurs. */
const RECURS = new RegExp(
  `每|按[年月季]|逐年|年中|上半年|半年|年终|年末|年度|季度|月度|[周月季年](?:一|1)?(?:${ACTS})`,
);
const NOT_DUTIES = /基本情况|现状|背景|形势/;

/** Recurring duties: 每季度至少召开1次会议, 按月调度, 年终考核. A duty that is named again is not listed again. */
export function findCadences(reading: Reading): CadenceFact[] {
  const found: CadenceFact[] = [];
  const named = new Set<string>();
  for (const sentence of reading.sentences) {
    if (sentence.path.some((s) => NOT_DUTIES.test(reading.text.slice(s.title.start, s.title.end)))) continue;
    for (const { fact, kind } of inSentence(reading, sentence)) {
      const key = `${fact.every}${fact.action.slice(0, 6)}`;
      if (kind === "named" && named.has(key)) continue;
      named.add(key);
      found.push(fact);
    }
  }
  return found;
}

interface Found {
  readonly fact: CadenceFact;
  readonly kind: Form["kind"];
  /** Where the word that says how often stands. */
  readonly at: number;
  readonly end: number;
}

function inSentence(reading: Reading, sentence: Sentence): Found[] {
  const found: Found[] = [];
  for (const [i, clause] of sentence.clauses.entries()) {
    const words = reading.text.slice(clause.start, clause.end);
    if (!RECURS.test(words) || /[=×÷]/.test(words)) continue;
    for (const form of FORMS)
      for (const match of words.matchAll(form.pattern)) {
        const at = clause.start + match.index;
        const every = form.every(match);
        if (!every || found.some((f) => isSame(reading.text, f, at))) continue;
        const fact = dutyAt(reading, sentence, i, {
          at,
          word: match[0],
          act: match[2],
          every,
          kind: form.kind,
        });
        if (fact) found.push({ fact, kind: form.kind, at, end: at + match[0].length });
      }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** 每半年 and the 半年 in it are one; 季度、年度考核 are two. */
function isSame(text: string, found: Found, at: number): boolean {
  return (
    found.at <= at && (at < found.end || (at < found.at + 4 && !text.slice(found.end, at).includes("、")))
  );
}

interface Hit {
  readonly at: number;
  readonly word: string;
  readonly act: string | undefined;
  readonly every: Every;
  readonly kind: Form["kind"];
}

const AROUND = 120; // characters beside the word that says how often in which the duty is told

function dutyAt(
  reading: Reading,
  sentence: Sentence,
  index: number,
  { at, word, act, every, kind }: Hit,
): CadenceFact | undefined {
  const { text } = reading;
  const clause = sentence.clauses[index]!;
  const before = text.slice(Math.max(clause.start, at - AROUND), at);
  const after = text.slice(at + word.length, Math.min(clause.end, at + AROUND));
  if (/(?:不得|不|不再)$/.test(before) || /^(?:未|不(?!少|低|超))/.test(after)) return undefined;
  if (/^[^,]{0,6}(?:下达|公布|发布|确定|安排|召开)的/.test(after) || /^(?:均|内|度?计划)/.test(after))
    return undefined;
  if (
    kind === "named" &&
    /(?:纳入|作为|列入|列为|依据|根据|结合|折算|计入|挂钩|与|完成|上|本|下一?|当)[^,]{0,24}$/.test(before)
  )
    return undefined;
  const counted = timesIn(text.slice(at, Math.min(clause.end, at + AROUND)), before);
  const amount = kind === "each" && counted === undefined ? amountIn(clause, at) : undefined;
  if (amount === "number") return undefined;
  const action =
    kind === "listed"
      ? (act ?? sharedAct(after))
      : actionOf(reading, sentence, index, before, kind === "named" ? word + after : after);
  if (!action) return undefined;
  const actor = actorOf(before) ?? actorOf(text.slice(sentence.start, clause.start).split(/[,;:]/)[0] ?? "");
  const { times, op } = counted ?? { times: 1, op: "=" as const };
  return {
    span: { start: clause.start, end: clause.end },
    ...(actor && { actor }),
    action,
    every,
    times,
    op,
  };
}

function sharedAct(after: string): string | undefined {
  return new RegExp(`(?:${ACTS})`).exec(after)?.[0];
}

/** What recurs: the words after the period, else those before it, else the next clause. */
function actionOf(
  { text }: Reading,
  sentence: Sentence,
  index: number,
  before: string,
  after: string,
): string | undefined {
  const next = sentence.clauses[index + 1];
  const own = trimAction(after.split(/、(?=按|每|半年|年终|季)/)[0]!);
  if (own.length >= 2 && !/^(?:\d{1,2}月)?(?:\d{1,2}[日号]|底|初|末)?(?:前|以前|之前)?$/.test(own))
    return own.slice(0, 60);
  const lead = trimAction(before.replace(/^(?:由|请)/, ""));
  if (lead.length >= 4 && !/(?:[委局办厅部处]|部门|单位|机构)$/.test(lead)) return lead.slice(-40);
  return next
    ? text.slice(next.start, Math.min(next.end, next.start + 60))
    : lead.length >= 2
      ? lead
      : undefined;
}

function trimAction(words: string): string {
  return words
    .replace(/^[,、::\s]+/, "")
    .replace(/^([^()]*)\)/, "$1") // a bracket that opened before the period
    .replace(/^(?:至少|不少于|定期|都|要|应|须|分别|各)+/, "")
    .replace(
      /(?:不少于|不低于|不超过|至少|最多|各)?(?:\d+|[一二两三四五六七八九十]+)(?:[-—至](?:\d+|[一二两三四]))?次(?:以上)?/,
      "",
    )
    .trim();
}

/** How often in a period; undefined where the clause does not count. */
function timesIn(words: string, before: string): { times: number | [number, number]; op: Op } | undefined {
  const found =
    /(不少于|不低于|不得少于|至少|不超过|最多)?[^,。;]{0,24}?(\d+|[一二两三四五六七八九十]+)(?:[-—~至](\d+|[一二两三四]))?\s*(?:次|场次?|轮|遍|篇|期(?!间|限)|回)(?!以上级|全会|会议精神)(以上)?/.exec(
      words,
    );
  if (!found) return undefined;
  const first = numberOf(found[2]!);
  const least =
    /不少于|不低于|不得少于|至少/.test(words.slice(0, found.index + found[0].length)) ||
    /至少$/.test(before) ||
    found[4] !== undefined;
  if (found[3]) return { times: [first, numberOf(found[3])], op: "range" };
  return { times: first, op: least ? ">=" : /不超过|最多/.test(found[0]) ? "<=" : "=" };
}

function numberOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : (readNumeral(word) ?? 1);
}

/** A figure that the period multiplies makes a yearly number (每年培训40人), not a duty; a share or a length does not. */
function amountIn(clause: Clause, at: number): "number" | undefined {
  const figure = clause.quantities.find((q) => q.start >= at && q.kind === "digits");
  return figure && !/^(?:%|日|号|月|个月|天|年|个?学时|个?课时|小时|个?工作日|岁|周岁|级|)$/.test(figure.unit)
    ? "number"
    : undefined;
}

function actorOf(words: string): string | undefined {
  const actor = /^(?:由|请)?([\u4e00-\u9fff“”()、]{2,30}?)(?:要|应|须|在|于|将|应当|必须|原则上|至少)?$/.exec(
    words.trim(),
  )?.[1];
  return actor && !/^(?:对|将|把|要把|按|纳入|列入|折算)/.test(actor) && ACTOR.test(actor)
    ? actor
    : undefined;
}

const ACTOR =
  /(?:[委局办厅部处科股室所站院校会队社县区市省镇乡村]|机构|单位|部门|中心|政府|小组|人员|医生|书记|主任|财政|企业|学校|组织|委员会|“大党委”|街镇|班)$/;
