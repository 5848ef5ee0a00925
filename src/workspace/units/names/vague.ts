/**
 * Words that name no one in particular: a person has to say whom they mean. Names of whole classes of bodies
 * (乡镇卫生院, 村党组织) and of people (院长, 全科医生) count too: they are no unit of a tree.
 */
const vague: readonly RegExp[] = [
  /、(?![^(]*\))/u, // more than one name
  /^(?:其他|其它|各级|上级|下级|专门的?|专\(?兼|适宜|首诊|家庭|驻村|驻镇|所在|当地|属地|本(?:级|地|部门|单位|[省市县区乡镇村])|辖区|全社会|群众(?!工作|文化|艺术)|公众|第三方|基层|农村(?!工作|信用)|社会各界|全体|所有|社会(?:公众|力量|资本|组织|团体|机构|人士))/u,
  /^各?(?:[省市区县州镇](?:级|直|属|直属))?(?:政府|部门|单位|机关|机构|企业|企事业单位|事业单位|组织|团体|群团组织|群团|社区|村|村组|街道|学校|医院|党委|党组|党支部|支部|行业协会|党委政府|党政机关|科室|股室)$/u,
  /(?:书记|院长|校长|主任|局长|科长|股长|站长|所长|[省市区县镇乡村]长|医生|医师|药师|护士|护师|专干|网格员|联络员|人员|人|领导|干部|同志|法人|代表|村医|教师|居民|群众|患者|志愿者|专家|成员|主体)$/u,
  /(?:机构|审批机关|党组织|“?大党委”?)$/u,
  /^(?:省|市|区|县|街镇|乡镇|镇街|街道|村)级?财政$/u,
  /^(?:乡镇|社区|村|村级|镇村|街道社区)(?!.*[局办委])(?:.*(?:医院|卫生院|卫生室|卫生站|服务中心|服务站|服务队|医务室|委员会|两委|党委|组织|干部|中心\(站\)))$/u,
  /(?:科研院所|高等院校|中小学|高校|社会力量|社会组织)$/u,
  /^(?:自治区|省|市|县|区|州|旗|盟|镇|乡|村|街道|社区)$/u,
];

/** A place or name that the plan left open: x区, 某县, **局. */
const blank = /(?:^|[^A-Za-z])[xX×]{1,4}(?=[^A-Za-z]|$)|[*○〇□]|某/u;

/** Words that leave a choice to a person wherever they stand: 区级有关部门, 各责任单位. */
const open =
  /(?:有关|相关|责任|牵头|参与|配合|协作|主管|业务|承办|协办|涉及|行业)(?:的)?(?:各)?(?:行业|职能|业务|审批|市级|区级|县级)?(?:部门|单位|机关|机构|企业|股室|科室|处室|街镇|乡镇|镇街|街道|镇|乡|村|方面|方|主体)/u;

/** Whether a name leaves a choice open or a place blank: no group of an office can mean that. */
export function isOpen(name: string): boolean {
  return blank.test(name) || open.test(name);
}

/** Whether a tidy name names no one in particular. */
export function isVague(name: string): boolean {
  return isOpen(name) || vague.some((words) => words.test(name));
}
