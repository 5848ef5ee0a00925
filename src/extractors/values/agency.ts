/**
 * Chinese public bodies by their structure, not by a list: where (区, 市, 县, 各, 有关 …), what for, and at the
 * end what they are (局, 委, 办, 中心, 领导小组 …). People who answer for something (院长, 全科医生) count as well.
 */
const KIND = [
  "领导小组(?:成员单位|办公室)?",
  "工作小组",
  "工作组",
  "协调小组",
  "专家组",
  "专班",
  "联席会议",
  "指挥部",
  "理事会",
  "协会",
  "学会",
  "促进会",
  "联合会",
  "商会",
  "基金会",
  "委员会",
  "管委会",
  "居委会",
  "村委会",
  "村民委员会",
  "居民委员会",
  "两委",
  "“两委”",
  "党委",
  "党工委",
  "工委",
  "党组",
  "党支部",
  "支部",
  "党组织",
  "工作委员会",
  "办公室",
  "办事处",
  "人民政府",
  "政府",
  "机关",
  "法院",
  "检察院",
  "公安分局",
  "分局",
  "分公司",
  "公司",
  "集团",
  "银行",
  "联社",
  "事务所",
  "卫生院",
  "医院",
  "卫生室",
  "卫生站",
  "服务站",
  "服务中心",
  "中心",
  "门诊部",
  "保健院",
  "福利院",
  "敬老院",
  "养老院",
  "学校",
  "大学",
  "学院",
  "高校",
  "中小学",
  "院校",
  "幼儿园",
  "科研院所",
  "研究院",
  "研究所",
  "机构",
  "单位",
  "部门",
  "组织",
  "团体",
  "企业",
  "队伍",
  "工作队",
  "团队",
  "财政",
  "街镇",
  "乡镇",
  "镇街",
  "街道",
  "社区",
  "园区",
  "开发区",
  "高新区",
  "新区",
  "总工会",
  "工会",
  "共青团",
  "团委",
  "团市委",
  "团县委",
  "团区委",
  "团省委",
  "妇联",
  "残联",
  "科协",
  "文联",
  "侨联",
  "工商联",
  "红十字会",
  "老龄办",
  "关工委",
  "供销社",
  "网信办",
  "编办",
  "信访",
  "主体",
  "牵头单位",
  "责任人",
  "负责人",
  "负责同志",
  "书记",
  "院长",
  "校长",
  "主任",
  "局长",
  "市长",
  "区长",
  "县长",
  "镇长",
  "乡长",
  "村长",
  "医生",
  "医师",
  "护士",
  "专干",
  "网格员",
  "联络员",
  "工作人员",
  "申请人",
  "承办人",
  "经办人",
  "人员",
  "领导",
  "[委局办厅部处科股室所站院校会队社县区市省镇乡村组]",
].join("|");

const ENDS_AS_AGENCY = new RegExp(`(?:${KIND})(?:\\([^)]{1,16}\\))?$`);

/** Short names that officials use in lists: 教育、公安、民政、卫健等部门. */
const LINE =
  /^(?:县|区|市|省|州)?(?:政法|宣传|组织|统战|教育|教体|公安|民政|司法|财政|人社|人力社保|人力资源社会保障|卫健|卫计|卫生计生|卫生健康|卫生|医保|住建|住房城乡建设|自然资源|国土|规划|交通|水利|水务|农业|农业农村|林业|商务|文旅|文化|文广|体育|文体|审计|税务|市场监管|工商|质监|食药监|物价|发改|发展改革|经信|工信|科技|环保|生态环境|城管|应急|应急管理|扶贫|乡村振兴|老龄|信访|残联|工会|共青团|妇联|团委|科协|统计|金融|退役军人|民宗|外事|国资|人防|编办|气象|消防|电信|供电|通信|邮政|党委|政府|纪检|监察|纪检监察)$/;

/** The last characters that names of bodies have, with closing brackets and quotes. */
const LAST = new Set(
  "组班议部会盟挥委党工导院府关所局司团行社室站心堂场馆校学园构位门织体业队政镇街道区县市省乡村联协办访编人员长书记任士干医师体事域厅处科股传教育公安民财健计生保设建地划通利务业林商旅化广播审监质药价改信技环境态管急扶贫振兴龄残妇团统金融退役军宗外国资防象消电讯邮检察理)”",
);

/** Whether a name may end before an offset: a cheap look before the grammar is asked. */
export function mayEndName(words: string, end: number): boolean {
  return LAST.has(words[end - 1]!) || words[end] === "等";
}

/** Whether a word is built like the name of a body or of people who answer for something. */
export function isAgency(word: string): boolean {
  const name = word.replace(/^[“"]|[”"]$/g, "").trim();
  if (name.length < 2 || name.length > 40 || /[。;:]/.test(name)) return false;
  if (NOT_AN_AGENCY.test(name)) return false;
  return LINE.test(name) || ENDS_AS_AGENCY.test(name);
}

/** Words that end like an agency and are none: 全部, 社会, 机会, 这一部分…; or hold a verb before the name. */
const NOT_AN_AGENCY =
  /^(?:其|该|此|本|所有的|这些|以|在|对|把|将|从|向|为|按|经|与|和|及|并|要|可|让|使|给|用(?!人单位)|通过|根据|按照|依托|加强|推进|建立|完善|建设|开展|鼓励|支持|引导|组织(?!部)|督促|指导|协调|形成|实现|确保|提高|负责|承担|作为|成为|设立|成立|组建)|(?:社会|机会|全部|内部|干部|一部|协会的|晚会|大会|例会|年会|会议室|集会|博览会|工作会|现场会|推进会|运动会|每村|农村|进村|到村|新村|贫困村|示范村|试点村|城区|社区的|山区|灾区|景区|小区|片区|辖区|地区|老区|灾县|贫困县|城市|上市|超市|门市|全市|全县|全区|全省|我市|我县|我区|我省|本市|本县|本区|我镇|场所|厕所|教室|档案室|活动室|辅导室|工作室|咨询室)$/;

/** A body by its own end, not only by the short name of its line: 市教育局, not 教育. */
export function isFullName(word: string): boolean {
  return (
    isAgency(word) &&
    ENDS_AS_AGENCY.test(word) &&
    /^(?:[省市县区州旗镇乡村各团]|[\u4e00-\u9fff]{2,4}[省市县区州镇乡])/.test(word) &&
    word.length >= 3
  );
}

/** Splits a list of units as written: 、, ; / always; 和, 与, 及 only between two complete names. */
export function splitUnits(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const c = list[i] ?? "";
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (i === list.length || (depth <= 0 && /[、,;/ \t]/.test(c))) {
      pieces.push(list.slice(from, i));
      from = i + 1;
    }
  }
  return pieces
    .flatMap(splitAtAnd)
    .map(trimUnit)
    .filter((name) => name !== "");
}

function splitAtAnd(piece: string): string[] {
  for (const match of piece.matchAll(/以及|和|与|及/g)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length);
    if (/^(?:单位|部门|机构|组织|企业|个人)/.test(right)) continue;
    const whole = ENDS_AS_AGENCY.test(left) || (LINE.test(left) && LINE.test(trimUnit(right))); // not 科技和信息化局
    if (
      left.length >= 2 &&
      right.length >= 2 &&
      whole &&
      isAgency(left) &&
      isAgency(trimUnit(right)) &&
      !/\([^)]*$/.test(left)
    )
      return [left, ...splitAtAnd(right)];
  }
  return [piece];
}

/** Takes 等部门, full stops and quotes off a unit. */
function trimUnit(name: string): string {
  return name
    .trim()
    .replace(/[。.;::]+$/, "")
    .replace(/^(?:以及|和|与|及|并|由|:)/, "")
    .replace(/等(?:[^、等\d一二三四五六七八九十]{0,8}(?:部门和单位|部门|单位|组织|机构|企业))?$/, "")
    .replace(/(?<=.{2})(?:要|应|应当|须)$/, "")
    .trim();
}
