import type { Span } from "../../message/span.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";

interface Blank {
  /** The blank with the words beside it. */
  readonly words: string;
  readonly kind: "year" | "document" | "number" | "name";
  /** How many other places leave out the same name. */
  readonly others: number;
}

const CJK = "\\u4e00-\\u9fff";
/** What stands for something to fill in. Every alternative needs more than one sign, or a neighbour that tells. */
const BLANKS = new RegExp(
  [
    "20[xX×*]{1,2}(?=年|〕|\\)|-|—|\\.|/|$)", // 20xx年, 〔20**〕
    "(?<![A-Za-z0-9*×])[xX×*]{2,}(?![A-Za-z0-9])(?:-[xX×*]{2,})*", // xx市, ***, ××局
    "(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9])",
    "〇{2,}(?![年一二三四五六七八九\\d])|□{2,}",
    `(?<=[${CJK},。;:、〔(“《—]|^|\\n)[xX](?=[${CJK}〕)]|$)(?!光|线|射|轴|型|形|染|片|波|连|级|刀)`, // x省, (x), —x)
    `(?<=[每于到至前后在自从年月,。;:、(《“]|^|\\n)[×*](?=[年月日个名%])`,
    "某某",
    "[(〔](?:此处|这里|请)?(?:待定|待补充?|待填|待完善|填写[^)〕]{0,12}|(?:此处|这里)[^)〕]{1,12})[)〕]",
  ].join("|"),
  "g",
);

const GLUE = /^(?:[年月日号起止至到~—\-.\d\s]{0,8}|[^。;,、]{0,5}〔|〕)$/; // 20xx年xx月xx日, x政办发〔20xx〕x号

/** What was never filled in or was masked: xx, **, 20xx, ____. */
export const placeholder = defineCheck<Blank>({
  id: "placeholder",
  summary: "内容未填",
  explain:
    "文中留有占位符，如20xx年、xx市、***、____、（待定）。年份、数字没有填写，时限和指标就无法执行；单位、姓名被遮盖，责任就落不到人。同一处相连的几个占位符合并为一条，同一个缺名反复出现也合并为一条。乘号、X光之类不报。",
  severity: "warning",
  examples: [
    { text: "到2025年,建成养老服务站20个。X光机配备到镇。", finds: [] },
    { text: "到20xx年,建成养老服务站20个。", finds: ["20xx"] },
    { text: "各镇于20xx年xx月xx日前报送**区民政局。", finds: ["20xx年xx月xx", "**"] },
    { text: "由x镇负责。x镇政府每月报送进度,联系电话:____。", finds: ["x", "____"] },
  ],
  *run({ reading, toSource }) {
    const { text } = reading;
    const names = new Map<string, Span[]>(); // the places of one blanked-out name: x区, x区人民政府
    for (const span of merged(text)) {
      const kind = kindOf(text, span);
      const words = reading.words(around(text, span));
      const name =
        kind === "name"
          ? /^(?:[省市县区州旗镇乡村]|[\u4e00-\u9fff]{1,2})/.exec(text.slice(span.end, span.end + 2))?.[0]
          : undefined;
      if (name === undefined) {
        yield { at: toSource(span), data: { words, kind, others: 0 } };
        continue;
      }
      const key = text.slice(span.start, span.end) + name;
      const known = names.get(key);
      if (known) known.push(span);
      else names.set(key, [span]);
    }
    for (const [first, ...others] of names.values())
      yield {
        at: toSource(first!),
        related: others.map(toSource),
        data: { words: reading.words(around(text, first!)), kind: "name", others: others.length },
      };
  },
  say: ({ words, kind, others }) => {
    switch (kind) {
      case "year":
        return `${quoted(words)}中的日期没有填写。`;
      case "document":
        return `${quoted(words)}中的文号没有填写完整。`;
      case "number":
        return `${quoted(words)}中的数字没有填写。`;
      case "name":
        return `${quoted(words)}中的名称没有填写${others > 0 ? `，共${others + 1}处` : ""}。`;
    }
  },
});

function merged(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(BLANKS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = spans.at(-1);
    if (before && span.start - before.end <= 8 && GLUE.test(text.slice(before.end, span.start)))
      spans[spans.length - 1] = { start: before.start, end: span.end };
    else if (!isFormula(text, span)) spans.push(span);
  }
  return spans;
}

/** a**b, A×B: operators, not blanks. */
function isFormula(text: string, { start, end }: Span): boolean {
  return (
    /[\d)=+/]\s*$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*[\d(=+/]/.test(text.slice(end, end + 2))
  );
}

function kindOf(text: string, { start, end }: Span): Blank["kind"] {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 2);
  const own = text.slice(start, end);
  if (own.includes("〔") || /〔$/.test(before)) return "document";
  if (/^年/.test(after) && /(?:不少于|不低于|不超过|超过|每|满|累计)$/.test(before)) return "number";
  if (/^20/.test(own) || /^[年月日号]/.test(after)) return "year";
  return /^(?:%|[个名家所元万次遍张项]|人(?![员民群类才]))/.test(after) ? "number" : "name";
}

/** The blank with a few words beside it, up to the next stop; a bracket or number of a document with what it follows. */
function around(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 8), start);
  const words =
    (/[^。;,、:()〔〕“”《》\n]{0,4}$/.exec(before)?.[0] ||
      /[^。;,、:()《》\n]{0,7}[〔(]$/.exec(before)?.[0]) ??
    "";
  const after = /^[^。;,、:()〔“”《》\n]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? "";
  return { start: start - words.length, end: end + after.length };
}
