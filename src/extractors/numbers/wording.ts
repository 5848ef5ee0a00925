/** Takes off what stands before a metric and is not part of it: dates, places, modals. */
export function trimFront(words: string): string {
  let rest = words.trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/^[\s,、;:.。)—~(`”]+/, "")
      .replace(/^(?:20\d\d、)+(?=20\d\d年)/, "")
      .replace(/^(?:较|比|由|从)(?:(?:19|20)\d\d|20xx)年(?:度|底|末)?(?:的)?/, "")
      .replace(/^(?:\d+|[一二三四五六七八九十]+)?年?以?内(?=.)/, "")
      .replace(
        /^(?:到|至|在|截至|截止|力争到|争取到|于)?\s*(?:(?:19|20)\d\d|20[xX*]{2}|[xX*]+)\s*(?:—+|-|~|至)?\s*(?:(?:19|20)\d\d|20[xX*]{2}|[xX*]+)?\s*年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末|初)?(?:前|以前|之前|起|间|期间)?/,
        "",
      )
      .replace(/^(?:到|至)?(?:“?十[二三四五]五”?(?:期)?末|三年内|年底前?|期末|届时|今年|明年|当年)/, "")
      .replace(
        /^(?:力争|争取|确保|保证|努力|实现|使得?|要求|要(?![素点])|应当?(?![届急用聘收])|须|必须|将|计划(?!生育)|原则上|其中|并(?!发)|且|同时|每年|年均|平均每年|平均(?=每)|累计|至少|均(?!衡)|都(?!市)|共(?![享同建治青])|还|再(?!生|就业)|即|由此|以(?![上下内]))(?=.)/,
        "",
      )
      .replace(/^(?:基本|全面|逐步|进一步)(?=建|实现|完成|形成|达|消除|覆盖|推|开展|提高|落实)/, "")
      .replace(/^(?:我|全|本)(?:区|市|县|省|镇|乡|街道|州|旗|国|院|校)(?:的|内|共)?/, "");
  }
  return rest;
}

/** Takes off what stands between a metric and its figure: 力争达到, 不低于, 控制在, 提高到. */
export function trimBack(words: string): string {
  let rest = words.trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/[\s,、:(“]+$/, "")
      .replace(
        /(?:分别|均|都|各|要|应|须|将|力争|争取|确保|保持|稳定|控制|维持|提高|提升|增加|上升|扩大|增长|下降|降低|缩小|减少|缩短|压缩|完成|实现)*(?:达到|达|为|是|到|至|在|占到|占|超过?|不低于|不少于|不得低于|不得少于|不超过|不得超过|不高于|不得高于|不足|高于|低于|多于|少于|大于|小于|等于|小于等于|大于等于|至少|最低|最高|约|近|突破|保底|共|≥|≤|=|>|<|有)$/,
        "",
      )
      .replace(
        /(?:力争|争取|确保|保持|稳定|控制|年均|每年|逐年|分别|均|都|总计|共计|合计|累计|原则上|只|仅|要|应|须|不|同比|平均)$/,
        "",
      )
      .replace(
        /(?:较|比|由|从)(?:(?:19|20)\d\d|20xx)年(?:度|底|末)?(?:的|的?水平)?(?:提高|提升|增长|增加|上升|下降|降低|减少|缩小)?$/,
        "",
      )
      .replace(/(?<=率|比例|比重|数|量|额|面积|收入)(?:提高|提升|增长|增加|上升|下降|降低|减少|缩小)$/, "");
  }
  return rest;
}

/** Verbs and fillers that are no metric by themselves. */
export const EMPTY =
  /^(?:完成?|建成?|完|实现|达到?|其中|累计|新增|年|分别|再|各|占|共|用时间|(?:19|20)\d\d年?|每年|约|为|是|有|首批|确定|预留|规模|占比)?$/;

/** Measures that say nothing without what they measure. */
export const BARE =
  /^(?:覆盖率|建成率|占比|比例|比重|规模|总量|数量|面积|完成率|达标率|合格率|普及率|参与率|参训率|增幅|增速|总投资|投资|占地|资金|金额|总数|人数|户数)$/;

/** Splits a list of metrics: 、 and 和, 及, 与 between nouns, outside brackets. */
export function splitMetrics(words: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words[i]!;
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (
      depth === 0 &&
      (c === "、" || ((c === "和" || c === "及" || c === "与") && i > from + 1 && i < words.length - 2))
    ) {
      pieces.push(words.slice(from, i));
      from = i + 1;
    }
  }
  pieces.push(words.slice(from));
  return pieces.map((piece) => piece.replace(/^以?及/, "").trim()).filter((piece) => piece !== "");
}

/** The scope that a metric begins with (城区, 三级医院中…), and the metric without it. */
export function splitScope(metric: string): { metric: string; scope?: string } {
  const found =
    /^(城区|城镇|农村|城市|县级|区级|市级|全(?:区|市|县|省)|每个[\u4e00-\u9fff]{0,4}?(?:[区县市镇村]|乡镇?|街道|社区|学校|医院|机构|单位|中心))(?:的|内|中)?(?=.{4,})/.exec(
      metric,
    );
  return found && /^每个|城区/.test(found[1]!)
    ? { metric: metric.slice(found[0].length), scope: found[1]! }
    : { metric };
}
