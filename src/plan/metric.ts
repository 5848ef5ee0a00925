/** Verbs that make or change what is counted: a number after them is an amount of work, not a level. */
const WORK =
  "新改扩建|新改建|改扩建|新建|改建|扩建|建设|建成|建立|建|新增|增加|增设|设立|设置|配备|配置|培育|培养|培训|打造|完成|实施|创建|改造|改善|提升|整治|推进|开展|举办|组织|发展|扶持|引进|评选|遴选|选派|发放|投入|筹集|购置|购买|资助|救助|转移|招聘|推广|认定|落实|修建|硬化|种植|治理|清理|出台|制定|修订|开发|提供|搭建|启动|办理|验收|开放|安装|更换|帮扶|解决|安置|安排|维修|拆除|争取|实现|放映|培植|搬迁|脱贫|减少|压减";
const LEAD = new RegExp(`^(?:${WORK})+(?:了|好|各类|一批)?`);

/** What a metric is about, without places, times, totals and the verbs that bring it about: 三年累计新增养老床位 → 养老床位. */
export function nounOf(metric: string): string {
  return stripFront(metric)
    .replace(LEAD, "")
    .replace(/^(?:累计|各类|市级以上|全部)(?=.{2})/, "")
    .replace(/(?:总数|总量|数量|数|全区|全市|全县|各)$/, "")
    .replace(/[\s“”"()的]/g, "");
}

/** A metric as it is compared: without places and times, verbs kept. */
export function metricKey(metric: string): string {
  return stripFront(metric)
    .replace(
      /(?:保持|巩固|稳定|控制|提高|提升|增加|扩大|下降|降低|缩小|达到|力争|分别|均|降|升|增)+(?:在|到|至)?$/,
      "",
    )
    .replace(/[\s“”"的]/g, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/(?:(?:19|20)\d\d年?[底末]?前?|年均?)$/, "")
    .replace(/^九年(?=义务教育)/, "");
}

function stripFront(metric: string): string {
  let rest = metric.trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/^\((?:其中)?/, "")
      .replace(/^(?:全|我|本)(?:区|市|县|省|镇|乡|州|旗)(?:的|内|共)?(?=.{2})/, "")
      .replace(/^(?:到|至)?(?:(?:19|20)\d\d|20[xX*]{2})年(?:度|底|末)?(?=.{2})/, "")
      .replace(
        /^(?:[三五两\d]年(?:来|内|间)?|近[三五两\d]年|期间)?(?:共计|合计|总计|累计|共|力争|争取|确保|其中|年均|每年|平均|计划|拟)(?=.{2})/,
        "",
      )
      .replace(/^近?[一二两三五四\d]{1,2}年(?:来|以来|间)?(?=.{2})/, "")
      .replace(/^(?:有|拥有|建有|现有)(?=.{2})/, "");
  }
  return rest;
}

/** Whether a metric says an amount of work rather than how things stand: 新增床位, 培训人数. */
export function isWork(metric: string): boolean {
  return LEAD.test(stripFront(metric)) && !RATE.test(metric);
}

const RATE = /(?:率|比例|比重|占比|覆盖面|满意度|系数|指数|寿命|年限|水平|标准|差距|密度)$/;

/** Whether a metric says how things stand and may be compared over time: rates, totals, per head. */
export function isLevel(metric: string, unit: string): boolean {
  if (unit === "百分点" || unit === "番") return false;
  if (isWork(metric)) return false;
  return (
    RATE.test(metric) ||
    unit === "%" ||
    unit === "‰" ||
    /^(?:每(?:千|万|百|十|人)|人均|平均|户均|生均)/.test(stripFront(metric)) ||
    /(?:总数|总量|总额|面积|床位数|人口)$/.test(metric)
  );
}

/** Metrics that are better when they are lower. */
const FALLING =
  /失业率|死亡率|发生率|发病率|患病率|返贫|贫困率|事故|投诉|违法|犯罪|负债率|能耗|排放|浓度|辍学率|流失率|感染率|差距|时限|时长|成本|药占比|空置率|误差|逾期|退货|次均费用|漏损|增幅|自付|负担|超标|扣分|平均住院日/;

/** Which way a metric should go, by its name or the words around its figure; undefined where neither tells. */
export function directionOf({
  metric,
  op,
  words,
}: {
  metric: string;
  op: string;
  words: string;
}): "up" | "down" | undefined {
  if (FALLING.test(metric)) return "down";
  if (
    op === "<=" ||
    op === "<" ||
    /(?:下降|降低|降至|降到|减少|压减|压缩|缩小|控制在)[^,;。]{0,6}$/.test(words.replace(/\d.*$/s, ""))
  )
    return "down";
  if (op === ">=" || op === ">" || /(?:提高|提升|增加|增至|达到?|不低于|不少于|扩大|上升|超过)/.test(words))
    return "up";
  return /(?:占比|比例|比重|支出|费用|占[\u4e00-\u9fff]+)$/.test(metric) ? undefined : "up";
}

const VAGUE =
  /^(?:占比|比例|比重|覆盖率|覆盖面|完成率|达标率|合格率|普及率|参与率|增长率|总数|数量|面积|人数|投资|总投资|资金|经费|其中|合计|共|得分|分值|补助|补贴|奖励|标准|收费|费用|人员|总额|单价|年龄|时间|期限)$/;

/** Whether a metric says too little to know that two of the same name are the same. */
export function isVague(key: string): boolean {
  return key.length < 3 || VAGUE.test(key);
}
