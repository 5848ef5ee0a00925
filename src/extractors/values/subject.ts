import { isAgency, mayEndName, splitUnits } from "./agency.ts";

/** Words that a clause goes on with after its subject: modals, adverbs, and the verbs of official texts. */
const GOES_ON =
  /^(?:要|应|须|必须|需|将|可以?|不得|负责(?!人|同志|制(?![定订]))|负(?:总|主|直接|全)|牵头(?!单位|部门|领导|医疗|和)|会同|联合|配合|协助|参与|承担|作为|是|为|主要(?!负责|领导)|全面|具体|统一|分别|共同|统筹|积极|主动|密切|切实|认真|及时|定期|依法|直接|就近|进一步|重点|优先|根据|按照?|依据|结合|通过|对|把|在|向|以|与|每|于|协调|组织(?!部|者)|制定|制订|研究|编制|打造|建立|建设|设立|成立|开展|加强|做好|落实|完善|健全|推进|推动|指导|监督|审核|审批|审定|拨款|拨付|安排|提供|收到|出台|发布|公布|汇总|确定|确认|支持|引导|督促|履行|抓好|争取|制作|受理|办理|评估|考核|检查|召集|主持|聘请|选派|采取|明确|强化|优化|扩大|实施|执行|使用|管理|监管|依职责|依托|围绕|也|均|都|各自|全程|参加|报送|上报|审查|验收|实行|轮流|任|担任|兼任|组成|产生|提名|推荐|选举|任命|有关规定|号召|给予|组建|提出|进行|据实|下达|签订|启动|分\d|派员|派出|举办|申报|编制|调整|修订|公示|设在|设于|下设|审计|核定|核销|落实|自行|消化|予以|先行|拿出|要求|,|;|$)/;

export interface Subject {
  readonly units: string[];
  /** Offset at which what follows the units begins. */
  readonly end: number;
}

/**
 * The units that a clause begins with: 区教育局、区民政局要…. A name ends where it is built like an agency and a
 * verb, modal or adverb follows; the shortest such name wins.
 */
export function leadingUnits(words: string, from = 0): Subject | undefined {
  const units: string[] = [];
  let start = from;
  for (;;) {
    const stop = nextStop(words, start);
    const name = words.slice(start, stop);
    const goesOn = words[stop] === "、";
    if (goesOn && isAgency(name) && !verbInside(name)) {
      units.push(...splitUnits(name));
      start = stop + 1;
      continue;
    }
    if (
      goesOn &&
      units.length > 0 &&
      name.length <= 12 &&
      /^[\u4e00-\u9fff“”()]+$/.test(name) &&
      !verbInside(name)
    ) {
      units.push(name);
      start = stop + 1;
      continue;
    }
    const end = nameEnd(words, start, stop);
    if (end === undefined) return undefined;
    const last = splitUnits(words.slice(start, end));
    return { units: [...units, ...last], end };
  }
}

function nextStop(words: string, from: number): number {
  let depth = 0;
  for (let i = from; i < words.length; i++) {
    const c = words[i]!;
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (depth <= 0 && /[、,;:]/.test(c)) return i;
  }
  return words.length;
}

const LONGEST = 36;

function nameEnd(words: string, start: number, stop: number): number | undefined {
  for (let end = start + 2; end <= Math.min(stop, start + LONGEST); end++) {
    if (!mayEndName(words, end)) continue;
    const name = words.slice(start, end);
    if ((name.match(/\(/g)?.length ?? 0) !== (name.match(/\)/g)?.length ?? 0)) continue;
    const rest = words.slice(end);
    if (
      /^等(?:有关|相关|各)?(?:\d+|[一二三四五六七八九十]+)?(?:个)?(?:部门|单位|组织|机构)/.test(rest) &&
      name.length >= 2
    ) {
      const tail = /^等(?:有关|相关|各)?(?:部门和单位|部门|单位|组织|机构)/.exec(rest);
      if (tail && GOES_ON.test(rest.slice(tail[0].length))) return end + tail[0].length;
    }
    if (isAgency(name) && !verbInside(name) && GOES_ON.test(rest)) return end;
  }
  return undefined;
}

const VERBS =
  "加强|推进|建立|完善|健全|充分|按照|通过|根据|培育|制定|引入|引进|优先|调动|统一|执行|鼓励|支持|引导|督促|指导|提高|提升|推动|发挥|组织|协调|依托|整合|利用|开展|实施|落实|强化|变|经过|对于|涉及|各项改革";

const OPENS_WITH_VERB = new RegExp(`^(?:${VERBS}|由|对|向|把|将|在|以|按|经|报|请|并|可|再)`);

/** A name that holds a verb is a clause: 加强与公安局, 报市政府. */
function verbInside(name: string): boolean {
  if (OPENS_WITH_VERB.test(name)) return true;
  return /(?:加强|做好|负责(?!人|同志)|牵头(?!单位|部门|领导|医疗|和)|会同|配合|要求)/.test(name);
}
