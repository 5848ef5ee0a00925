/**
 * The verbs of official texts by what they do to their object, and what may follow a noun phrase. Insides of
 * alternations, longer words first. What a verb may stand in as a noun (建设 in 体系建设领导小组) is told apart by
 * its place, in noun-phrase.ts.
 */

/** It is to be there: 成立领导小组. Never part of a name. */
export const MAKES =
  "下设|建立健全|建立完善|建立和完善|建立并完善|健全完善|完善健全|建立起?|成立|组建|设立|搭建|(?<!机)构[建筑]|打造|健全|完善|开通|创建|筹建|建成|建好|绘制|编制|制定|制订|开发(?!区(?!级)|小组|领导|工作|成果|性)|组成(?!员)|创设|开设|开辟|增设|设置|编写|研发|组织(?=专家|评审|检查|督[导查])";

/** It is there and to be used: 依托信息平台. Never part of a name. */
export const USES =
  "依托|利用|运用|借助|通过|发挥好?|整合|接入|录入|登录|用好|使用|填写|依靠|借力|畅通|公布|公开";

/** It is to become more: 推进信息平台建设. May be part of a name. */
export const WORKS_ON =
  "建设|推进|推行|推广|推动|加强|强化|发展|实施(?!方案|意见|办法|细则)|实行|落实|明确|提升|改造升级|升级改造|升级|深化|丰富|规范|优化|探索|创新|形成|实现|开展|做好|做到|加快|启动|上线|培育|培养|壮大|充实|支持|建强|扩大|拓展|召集|完成|调整|修订|更新";

/** The words are about something else: 参加领导小组会议. May be part of a name. */
export const OTHER =
  "促进|提高|确保|引导|鼓励|督促|负责|牵头|承担|参与|参加|召开|提供|接受|进行|作为|成为|列入|纳入|报送|上报|根据|按照|围绕|结合|坚持|属于|具备|要求|组织(?!部|部门|机构|者|和|、)|配合|协助|采取|聘请|选派|派出|抽调|改进|营造|激发|增强|解决|处理|具有|达到|满足|包括|听取|安排|接到";

/** Nouns after which a verb is a verb again, or a list goes on with its next member. */
export const HEADS =
  "制度|机制|体系|方案|办法|措施|标准|规划|计划|政策|规范|预案|规则|章程|平台|系统|队伍|能力|水平|作用|优势|资源|力量|(?:建设|工程|发展|创新|提升|改造|整治)(?=、)";

/** Particles and prepositions, unless they begin another word: 中 in 中心, 对 in 对象. */
const PARTICLES =
  "和|与|及|以及|并|或|等|为|向|将|把|由|以|按|给|让|对(?![象接口外])|从(?!业)|在(?![线校岗册职])|于|使(?!用者)|上(?![级市网线报])|中(?![心小学医层])|内(?![部容控设涵])|里";
const ADVERBS =
  "能(?![力源])|要(?![素件点])|应(?![急用])|需(?!求)|须|可(?![信视])|也|均|都|各|每|统一|统筹|定期|及时|主动|积极|自动|持续|不断|逐步|进一步|轮流|全[域省市县区面]|基层";
/** Verbs that are no verb before another noun: 发布制度, 管理平台. */
const DEEDS =
  "(?:交换|查询|发布|推送|申请|申报|办理|登记|比对|报名|受理|采集|收集|汇聚|归集|上传|播放|公告|公示|预约|投诉|举报)(?![制机系平体服])|管理(?![人制办系平信服应体机])|(?:制度|工作)(?![机的精方人者])|服务(?=功能|优化|能力|水平)|覆盖|延伸|共享|审核|审议|成员|下设|设在|电话";
const NOUNS_OF_STATE =
  "作用|优势|功能|(?:标准|规范|信息|专业|网络|数字)化(?=[建管发运水和、,。])|的(?:建设|作用|优势|功能|运行|规范|专业|标准)";

/** What may follow the last word of a noun phrase: the end, a particle, a number, or a verb; never another noun. */
export const FOLLOWS = `$|[,。;:、!?\\s()“”"《》〈〉\\[\\]…—\\-\\d]|[一二三四五六七八九十]+[个支项名家所条]|${PARTICLES}|${ADVERBS}|${DEEDS}|${NOUNS_OF_STATE}|${MAKES}|${USES}|${WORKS_ON}|${OTHER}`;
