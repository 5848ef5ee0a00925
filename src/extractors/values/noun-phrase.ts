/** How the words before a noun phrase govern it. */
export type Force =
  | "makes" // 成立, 建立, 健全: it is to be there
  | "works-on" // 推进, 加强, 发展: it is to become more
  | "uses" // 依托, 通过, 接入: it is there and to be used
  | "other" // 促进, 参加, 根据: the words are about something else
  | "none"; // no verb before it in its clause

/** A noun phrase that ends in one of the kinds asked for. Offsets are those of the words given. */
export interface Phrase {
  readonly force: Force;
  /** The verb that governs it; empty where there is none. */
  readonly verb: string;
  readonly verbStart: number;
  /** End of the last comma, making or using verb, or finished phrase: from here on one name may stand. */
  readonly clear: number;
  /** Where the phrase itself begins, after verb, measure words and 由…组成的. */
  readonly start: number;
  readonly end: number;
  /** The kind word it ends in. */
  readonly kind: string;
  /** What 由…组成的, 以…为组长的 says before the name. */
  readonly modifier?: string;
}

const MAKES =
  "建立健全|建立完善|建立和完善|建立并完善|健全完善|完善健全|建立起?|成立|组建|设立|搭建|构[建筑]|打造|健全|完善|开通|创建|筹建|建成|建好|绘制|编制|制定|制订|开发(?!区(?!级)|小组|领导|工作|成果|性)|组成(?!员)|创设|开设|开辟|增设|设置|编写|研发|组织(?=专家|评审|检查|督[导查])";
const USES = "依托|利用|运用|借助|通过|发挥好?|整合|接入|录入|登录|用好|使用|填写|依靠|借力|畅通|公布|公开";
const WORKS_ON =
  "建设|推进|推行|推广|推动|加强|强化|发展|实施(?!方案|意见|办法|细则)|实行|落实|明确|提升|改造升级|升级改造|升级|深化|丰富|规范|优化|探索|创新|形成|实现|开展|做好|做到|加快|启动|上线|培育|培养|壮大|充实|支持|建强|扩大|拓展|召集";
const OTHER =
  "促进|提高|确保|引导|鼓励|督促|负责|牵头|承担|参与|参加|召开|提供|接受|进行|完成|作为|成为|列入|纳入|报送|上报|根据|按照|围绕|结合|坚持|属于|具备|要求|组织(?!部|部门|机构|者|和|、)|配合|协助|采取|聘请|选派|派出|抽调|改进|营造|激发|增强|解决|处理|具有|达到|满足|包括|听取|安排|接到";
/** Heads after which a new verb or a new member of a list may begin. */
const HEAD =
  "制度|机制|体系|方案|办法|措施|标准|规划|计划|政策|规范|预案|规则|章程|平台|系统|队伍|能力|水平|作用|优势|资源|力量|建设(?=、)|工程(?=、)|发展(?=、)";

/** What may follow the last word of a noun phrase: the end, a particle, or a verb; never another noun. */
const ENDS = new RegExp(
  `(?:$|[,。;:、!?\\s()“”"《》〈〉\\[\\]…—\\-]|和|与|及|以及|并|或|等|为|对|向|将|把|由|以|从|在|于|按|给|让|使|能|要|应|需|须|可|上|中|内|里|也|均|都|各|全|统一|统筹|定期|及时|主动|积极|牵头|建设|作用|优势|功能|(?:制度|工作)(?![机的精方人者])|管理(?![人制办系平信服应体机模])|服务(?=功能|优化|能力|水平)|电话|全[域省市县区面]|基层|覆盖|标准化|规范化|信息化|专业化|网络化|数字化|成员|下设|设在|负责|审核|定期|审议|每|轮流|覆盖|延伸|共享|\\d|[一二三四五六七八九十]+[个支项名家所条]|自动|持续|不断|逐步|进一步|(?:交换|查询|发布|推送|申请|申报|办理|登记|比对|报名)(?![制机系平体服])|的(?:建设|作用|优势|功能|运行|规范|专业|标准)|${MAKES}|${USES}|${WORKS_ON}|${OTHER})`,
  "y",
);

const JOINS = /(?:、|以及|和|及|与|或)?/y;
const NARROWS = /(?:了|好|起|一[支个批套])?(?:由|以|包括|覆盖|集|经|基于|面向|涵盖)/y;

/** Reads the noun phrases that end in given kind words, from left to right, in time linear in the words. */
export class PhraseReader {
  readonly #tokens: RegExp;
  readonly #kindAtEnd: RegExp;

  /** `kinds` is the inside of an alternation; longer words first. */
  constructor(kinds: string) {
    this.#tokens = new RegExp(
      `(?<quoted>“[^“”,。;]{1,40}”|《[^《》]{1,40}》)|(?<bracket>\\([^()]{0,60}\\))|(?<kind>${kinds})|(?<makes>${MAKES})|(?<uses>${USES})|(?<head>${HEAD})|(?<works>${WORKS_ON})|(?<other>${OTHER})|(?<stop>[,。;:!?])`,
      "g",
    );
    this.#kindAtEnd = new RegExp(`(?:${kinds})(?=[”》)]*$)`);
  }

  /** The phrases of a sentence in text order. */
  read(words: string): Phrase[] {
    const phrases: Phrase[] = [];
    let force: Force = "none";
    let verb = "";
    let verbStart = 0;
    let clear = 0;
    let start = 0; // where the phrase may begin
    let complete = false; // a phrase or a head ended right before: a verb is a verb again
    let open = -1; // start of 由…, 以… that no 的 has closed
    const govern = (f: Force, word: string, at: number) => {
      force = f;
      verb = word;
      verbStart = at;
      start = at + word.length;
      if (f === "makes" || f === "uses") clear = start;
      complete = false;
      NARROWS.lastIndex = start;
      open = f === "makes" && NARROWS.test(words) ? start : -1;
    };
    const add = (kind: string, end: number) => {
      let from = start;
      let modifier: string | undefined;
      if (open >= 0) {
        const closed = end - open > LONGEST_MODIFIER ? -1 : open + words.slice(open, end).lastIndexOf("的");
        if (closed < open) return false;
        modifier = words.slice(open, closed);
        from = closed + 1;
      }
      if (end - from > LONGEST || end <= from) return false;
      phrases.push({ force, verb, verbStart, clear, start: from, end, kind, ...(modifier && { modifier }) });
      return true;
    };
    for (const token of words.matchAll(this.#tokens)) {
      const groups = token.groups!;
      const word = token[0];
      const at = token.index;
      const end = at + word.length;
      if (groups["stop"]) {
        if (
          open >= 0 &&
          word === "," &&
          end - open < LONGEST_MODIFIER &&
          !words.slice(open, end).includes("的")
        )
          continue;
        force = "none";
        verb = "";
        verbStart = start = clear = end;
        complete = false;
        open = -1;
      } else if (groups["quoted"] || groups["bracket"]) {
        const kind = this.#kindAtEnd.exec(word)?.[0];
        if (!kind || (groups["bracket"] && at > start && word.length < 7)) continue;
        if (groups["bracket"]) {
          phrases.push({ force, verb, verbStart, clear: at + 1, start: at + 1, end: end - 1, kind });
          continue;
        }
        if (!this.#ends(words, end)) continue;
        if (add(kind, end)) {
          start = clear = this.#next(words, end);
          complete = true;
        }
      } else if (groups["kind"]) {
        if (!this.#ends(words, end)) continue;
        add(word, end);
        start = clear = this.#next(words, end);
        complete = true;
        open = -1;
      } else if (groups["makes"]) {
        if (open < 0 || word !== "组成") govern("makes", word, at);
      } else if (groups["uses"]) govern("uses", word, at);
      else if (groups["head"]) {
        JOINS.lastIndex = end;
        const join = JOINS.exec(words)![0];
        complete = true;
        if (join && open < 0) start = end + join.length;
      } else if (
        force === "none" ||
        force === "uses" ||
        force === "other" ||
        (complete && word !== "建设") ||
        (force === "works-on" && at === start)
      )
        govern(groups["works"] ? "works-on" : "other", word, at);
    }
    return phrases;
  }

  #ends(words: string, at: number): boolean {
    ENDS.lastIndex = at;
    return ENDS.test(words);
  }

  /** Past the 、 or 和 that joins the next member of a list. */
  #next(words: string, end: number): number {
    JOINS.lastIndex = end;
    return end + JOINS.exec(words)![0].length;
  }
}

/** A name is never longer; 由…组成的 may be. */
const LONGEST = 60;
const LONGEST_MODIFIER = 240;
