import type { Section } from "../../parser/tree.ts";
import type { Candidate } from "./candidate.ts";

/** What surrounds a number, as far as it speaks for or against a kind of commitment. */
export interface Surroundings {
  readonly candidate: Candidate;
  /** The sentence, the titles above it, and the words beside the number. */
  readonly sentence: string;
  readonly titles: string;
  readonly nearBefore: string;
  readonly nearAfter: string;
  /** The document is written in articles. */
  readonly articles: boolean;
  readonly path: readonly Section[];
}

/** One thing to look for. What it weighs is in weights.gen.ts, fitted by scripts/fit-weights.ts. */
export interface Evidence {
  readonly name: string;
  readonly holds: (s: Surroundings) => boolean;
}

const unit = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.candidate.unit);
const op = (ops: string) => (s: Surroundings) => ops.split(" ").includes(s.candidate.op);
const before = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.nearBefore);
const clauseBefore = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.candidate.before);
const after = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.nearAfter);
const sentence = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.sentence);
const under = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.titles);
const metric = (pattern: RegExp) => (s: Surroundings) => pattern.test(s.candidate.metric);

const COUNT =
  /^[千百]?万?亿?(?:个|家|所|处|座|条|户|张|套|间|台|件|辆|支|批|组|册|本|门|片|栋|幢|村|镇|乡|县|街道|社区|站|床|对|只|头|株|盏|部|项|名额)$/;

/** Everything that is looked for, in fixed order. */
export const evidence: readonly Evidence[] = [
  { name: "always", holds: () => true },
  // what is counted
  { name: "percent", holds: unit(/^[%‰]$/) },
  { name: "points", holds: unit(/百分点|^番$/) },
  { name: "money", holds: unit(/元$/) },
  { name: "great money", holds: unit(/[万亿]元$/) },
  { name: "persons", holds: unit(/(?:人|名|位|员)$/) },
  { name: "great number", holds: unit(/^[万亿]/) },
  { name: "things", holds: unit(COUNT) },
  { name: "项", holds: unit(/^项$/) },
  { name: "个", holds: unit(/^个$/) },
  { name: "age", holds: unit(/岁$/) },
  { name: "working days", holds: unit(/工作日$/) },
  { name: "days", holds: unit(/^(?:日|天|小时|个小时|周|号)$/) },
  { name: "months", holds: unit(/^(?:个月|月)$/) },
  { name: "years", holds: unit(/^年$/) },
  { name: "minutes", holds: unit(/^分钟$/) },
  { name: "times", holds: unit(/^(?:次|遍|轮|场|场次|期|届|节|课时|学时)$/) },
  { name: "multiple", holds: unit(/^[倍成]$/) },
  { name: "grade", holds: unit(/^[级档类]$/) },
  { name: "marks", holds: unit(/^[分点位票]$/) },
  { name: "measure", holds: unit(/(?:亩|公顷|公里|千米|米|平方|吨|斤|克|瓦)/) },
  { name: "no unit", holds: unit(/^$/) },
  { name: "ratio", holds: (s) => s.candidate.quantity.kind === "ratio" },
  {
    name: "fraction",
    holds: (s) => s.candidate.quantity.kind === "fraction" || s.candidate.quantity.kind === "half",
  },
  {
    name: "chinese numeral",
    holds: (s) => s.candidate.quantity.kind === "chinese" && s.candidate.unit !== "%",
  },
  { name: "one", holds: (s) => s.candidate.value === 1 },
  { name: "two", holds: (s) => s.candidate.value === 2 },
  { name: "range", holds: (s) => Array.isArray(s.candidate.value) },
  { name: "large", holds: (s) => typeof s.candidate.value === "number" && s.candidate.value >= 100 },
  {
    name: "year-like",
    holds: (s) =>
      s.candidate.unit === "" &&
      typeof s.candidate.value === "number" &&
      s.candidate.value >= 1900 &&
      s.candidate.value < 2100,
  },
  // how it is compared
  { name: ">=", holds: op(">=") },
  { name: "<=", holds: op("<=") },
  { name: "> <", holds: op("> <") },
  { name: "+ -", holds: op("+ -") },
  { name: "~", holds: op("~") },
  // what it is compared with: the words beside it
  {
    name: "reaches",
    holds: before(
      /(?:达到?|占到?|为|提高到|提升到|提高至|控制在|保持在|稳定在|降至|增加到|增至|扩大到|缩小到)[^,]{0,4}$/,
    ),
  },
  { name: "reaches, strictly", holds: before(/(?:力争|争取|确保|实现|努力)[^,]{0,12}$/) },
  { name: "measured", holds: metric(/(?:率|比例|比重|占比|面积|总数|床位数?|寿命|满意度|产值)$/) },
  {
    name: "does",
    holds: before(
      /(?:新建|改建|扩建|建设|建成|新增|设立|配备|培育|培养|培训|打造|完成|实施|创建|改造|改善|整治|发展|扶持|引进|引导|建立|组织|开展)[^,]{0,6}$/,
    ),
  },
  {
    name: "does, in clause",
    holds: clauseBefore(
      /(?:新建|改建|扩建|建设|建成|新增|设立|培育|培养|培训|打造|完成|实施|创建|改造|改善|整治|发展|扶持|引进|推进|评选|遴选|巩固)/,
    ),
  },
  {
    name: "now",
    holds: clauseBefore(
      /(?:截至|截止|目前|现有|现已|已经?|已建|已完|近[三五两十\d]年|上年度?末|去年|共有|现共)/,
    ),
  },
  { name: "now, in sentence", holds: sentence(/(?:截至|截止|目前|现有|现已)/) },
  {
    name: "past year",
    holds: sentence(/(?:20\d\d年(?:以来|来|间)|同比|较上年|比上年|十[一二三]五”?(?:期间|以来|时期))/),
  },
  { name: "by a date", holds: (s) => s.candidate.sentence.dates.some((d) => d.role === "by") },
  { name: "has a date", holds: (s) => s.candidate.sentence.dates.length > 0 },
  {
    name: "each person",
    holds: clauseBefore(/每(?:人|名|户|床|次|例|张|位|生|件|公里|亩|平方米|个)(?!.*(?:千|万)).{0,10}$/),
  },
  { name: "each thousand", holds: clauseBefore(/每(?:千|万|百|十|\d+)/) },
  { name: "each year", holds: clauseBefore(/(?:每年|年均|每年度|逐年|每季度?|每月|每半年|每周)/) },
  { name: "from total", holds: before(/(?:总数|总额|总量|总人数|费用|金额|收入|经费|支出|投资额?)的$/) },
  {
    name: "by standard",
    holds: clauseBefore(
      /(?:按照?|标准|给予|予以|补贴|补助|奖励|奖补|资助|发放|缴纳|收取|拨付|报销|支付|扣除|扣减|处以?|罚款|津贴|起付|封顶|限额)/,
    ),
  },
  {
    name: "subsidy, in sentence",
    holds: sentence(/(?:补贴|补助|奖励|奖补|津贴|报销|起付线|封顶线|收费|缴费|罚款|扣分|加分|得分)/),
  },
  { name: "must", holds: sentence(/(?:应当|不得|方可|可以|必须|须|否则|不予|视为|有下列|符合)/) },
  { name: "must, in clause", holds: clauseBefore(/(?:应当|不得|须|必须|应|可)/) },
  { name: "within", holds: after(/^(?:以?内|之内|内|前|后|起)/) },
  { name: "of those who", holds: after(/^(?:\(含\))?(?:及以上|以上|以下|以内)?的(?!$)/) },
  { name: "older, longer", holds: after(/^(?:\(含\))?(?:及|或)?(?:以上|以下)/) },
  { name: "if", holds: sentence(/(?:凡|对(?:于)?[^,。]{2,20}的,|情形|条件|资格|申请)/) },
  {
    name: "names persons",
    holds: after(
      /^(?:以上|以下)?的?(?:老年?人|儿童|妇女|居民|人群|患者|学生|村民|公民|人员|党员|代表|医师|教师)/,
    ),
  },
  { name: "ends the clause", holds: after(/^(?:\(含\))?(?:以上|以内|以下|左右)?(?:$|[,、;。)])/) },
  {
    name: "counts the plan's own",
    holds: after(
      /^(?:大|类|方面|个方面|重点)?(?:重点)?(?:大)?(?:任务|工程|行动|改革|措施|方面|专项|原则|内容|环节|机制|体系|制度|要求|目标|步骤|阶段|项目|工作|举措|指标|计划|清单|关系|领域|部门|单位|成员|专班|小组|层面|维度|重点|板块)/,
    ),
  },
  { name: "names", holds: before(/(?:“|第|十|《|近|上|这|前|后|其他|一|统一|同一|某|任|数)$/) },
  { name: "in brackets", holds: (s) => /\([^)]*$/.test(s.candidate.before) },
  { name: "in quotes", holds: (s) => /“[^”]*$/.test(s.candidate.before) },
  {
    name: "composed of",
    holds: sentence(
      /(?:由[^,。]{0,20}组成|职数|名额|设(?:主任|书记|副|组长)|任期|编码|一式|分制|保留|小数|四舍五入)/,
    ),
  },
  { name: "formula", holds: sentence(/[=×÷≤≥<>]/) },
  { name: "quorum", holds: sentence(/(?:表决|投票|选举|票|联名|评议|半数|过半|得票|测评)/) },
  {
    name: "several",
    holds: (s) => s.candidate.sentence.clauses.reduce((n, c) => n + c.quantities.length, 0) >= 3,
  },
  { name: "second in clause", holds: (s) => s.candidate.nth > 0 && !s.candidate.shared },
  { name: "more to come", holds: (s) => s.candidate.nth < s.candidate.of - 1 && !s.candidate.shared },
  { name: "handed out", holds: (s) => s.candidate.shared },
  { name: "whole place", holds: clauseBefore(/(?:全(?:市|县|区|省|镇|州|国)|我(?:市|县|区|省))/) },
  { name: "其中", holds: clauseBefore(/其中/) },
  { name: "a total", holds: clauseBefore(/(?:共|总计|合计|累计|总数|总额|共计)/) },
  { name: "threshold", holds: clauseBefore(/(?:规模|满|年满|超过|达到|不足|低于|高于|大于|小于).{0,4}$/) },
  { name: "a share of", holds: before(/的$/) },
  { name: "shared out", holds: clauseBefore(/(?:从|按照?|将|占)[^,]{0,24}的$/) },
  {
    name: "inspected or scored",
    holds: clauseBefore(/(?:抽查|抽样|抽检|回访|复核|检查|测评|评议|权重|分值|满分|扣减|计入|陪餐|公示)/),
  },
  { name: "qualified", holds: clauseBefore(/(?:年满|具有|具备|从事|获得|取得|主持|担任|累计服务|任职)/) },
  {
    name: "staffed",
    holds: clauseBefore(
      /每(?:个)?(?:班|所|村|镇|乡镇|站|名|床|院|校|次|餐|组|社区|街道|单位|机构|\d)[^,]{0,14}$/,
    ),
  },
  {
    name: "a rule's measure",
    holds: metric(
      /(?:标准|限额|费率|系数|定额|权重|起付线|封顶线|补偿比|报销比例|支付比例|分值|补贴|补助|奖励|收费|价格|经费)$/,
    ),
  },
  {
    name: "a plan's measure",
    holds: metric(
      /(?:覆盖率|合格率|达标率|完成率|参保率|入学率|巩固率|知晓率|满意度|就业率|签约率|建档率|使用率|处理率|普及率|治理率|到位率|建成率|管理率|增长率|增速|总产值|总量)$/,
    ),
  },
  { name: "coefficient", holds: before(/(?:系数|权重|倍数|比值|因子|指数|比例|配比)[^,]{0,6}$/) },
  { name: "new ones", holds: before(/(?:新增|新建|新培育|新改扩建|累计|力争)[^,]{0,10}$/) },
  {
    name: "time limit",
    holds: (s) =>
      /(?:日|天|小时|月|周)$/.test(s.candidate.unit) && /^(?:以?内|之内|内|前|后)/.test(s.nearAfter),
  },
  { name: "hours taught", holds: unit(/学时|课时/) },
  { name: "percent of goal", holds: (s) => s.candidate.unit === "%" && /目标|指标/.test(s.titles) },
  {
    name: "percent by a date",
    holds: (s) => s.candidate.unit === "%" && s.candidate.sentence.dates.some((d) => d.role === "by"),
  },
  { name: "percent at least", holds: (s) => s.candidate.unit === "%" && s.candidate.op === ">=" },
  {
    name: "things done",
    holds: (s) =>
      COUNT.test(s.candidate.unit) &&
      /(?:建|增|培|创|打造|完成|改|引进|评|扶持|发展|实施|推进)/.test(s.candidate.before.slice(-14)),
  },
  {
    name: "persons trained",
    holds: (s) =>
      /(?:人|名|人次)$/.test(s.candidate.unit) &&
      /(?:培训|培养|引进|选拔|新增|转移|培育|资助|惠及|招聘|选派)/.test(s.candidate.before),
  },
  {
    name: "persons appointed",
    holds: (s) =>
      /(?:人|名)$/.test(s.candidate.unit) &&
      /(?:配备|设|由|推举|联名|组成|不少于|指定|明确|聘)/.test(s.nearBefore),
  },
  {
    name: "many persons",
    holds: (s) =>
      /(?:人|名|位|人次)$/.test(s.candidate.unit) &&
      typeof s.candidate.value === "number" &&
      s.candidate.value >= 30,
  },
  {
    name: "many things",
    holds: (s) =>
      COUNT.test(s.candidate.unit) && typeof s.candidate.value === "number" && s.candidate.value >= 10,
  },
  { name: "money paid", holds: (s) => /^元|[^万亿]元$/.test(s.candidate.unit) },
  {
    name: "money budgeted",
    holds: (s) =>
      /[万亿]元$/.test(s.candidate.unit) &&
      /(?:安排|投入|投资|统筹|筹集|预算|资金|设立|规模)/.test(s.candidate.before),
  },
  {
    name: "age in a rate",
    holds: (s) =>
      /岁$/.test(s.candidate.unit) && /^[^,]{0,20}(?:率|比例|下降|上升|人数|占比)/.test(s.nearAfter),
  },
  {
    name: "rate of persons",
    holds: (s) =>
      s.candidate.unit === "%" &&
      /^(?:以上|左右)?的?[\u4e00-\u9fff]{2}/.test(s.nearAfter) &&
      !/率|比例|占/.test(s.nearBefore),
  },
  {
    name: "rule in clause",
    holds: (s) =>
      /(?:应当|不得|必须|须|方可|可以|的,|可按|予以|视为)/.test(s.candidate.after + s.candidate.before),
  },
  { name: "if-clause", holds: (s) => /(?:的|者)$/.test(s.candidate.after) && s.candidate.after.length > 1 },
  // where it stands
  { name: "under goals", holds: under(/目标|指标|愿景/) },
  { name: "under the present", holds: under(/基本情况|现状|基础|背景|形势|成效|问题|概况|回顾|进展/) },
  { name: "under tasks", holds: under(/任务|工程|行动|措施|重点|内容|举措/) },
  {
    name: "under rules",
    holds: under(
      /标准|条件|资格|对象|程序|办法|范围|规定|待遇|补助|补贴|奖励|收费|付费|结算|机制|要求|管理|职责|设置|监督|费用|筹资|支付/,
    ),
  },
  { name: "under steps", holds: under(/步骤|阶段|安排|进度/) },
  { name: "under safeguards", holds: under(/保障|组织领导|组织实施/) },
  { name: "under a year", holds: under(/20\d\d年|20xx年/) },
  { name: "in an article", holds: (s) => s.articles },
  { name: "no sections", holds: (s) => s.path.length === 0 },
];
