import type { SystemFact } from "./facts.ts";
import type { Reading, Sentence } from "./reading.ts";

/** What can be built and run: platforms, registers, lists, hotlines, and the mechanisms that need one. */
const KIND =
  "平台体系|平台|信息系统|管理系统|监察系统|监控系统|业务系统|监测系统|网络系统|系统(?!化|性|内|的|地|思维|治理|工程|观念)|信息库|数据库|资源库|人才库|专家库|项目库|名录库|信息管理软件|管理软件|应用程序|小程序|APP|公众号|电子档案|健康档案|专项档案|档案(?!管理人员|室)|工作台账|台账|台帐|名录|“?黑名单”?(?:制度)?|失信名单|企业名单|责任清单|权力清单|负面清单|服务清单|任务清单|问题清单|机构清单|项目清单|清单(?!制)|目录(?!内)|服务热线|咨询热线|热线|信息网络|服务网络|宣传网络|监测网络|网络体系|服务网站|网站|绿色通道|登记表|扶贫手册|手册|信用档案|信息共享|数据共享|互联互通|动态监测|监测预警|预警机制|联动机制|共享机制|转介机制|转诊机制|评估机制|发布机制|披露制度|公示制度|统计制度|登记制度|追溯体系|指标体系|监测体系|评估体系|管理体系|远程医疗|远程会诊系统|预约诊疗|一张图|一张网|大数据";

const CALLS =
  /(?:建立健全|建立完善|建立和完善|建立统一的?|建立|建设|搭建|构建|完善|健全|建好|开发|开通|设立|设置|公布|推行|推进|打造|依托|利用|运用|充分发挥|发挥|实行|实施|实现|形成|编制|制定|公开|明确|加强|填写|录入|接入|通过|整合|用好|升级|推广|落实|纳入|上线|绘制|组建|探索|科学实施|研发|畅通|多渠道开展|做到|统一|完成|启动)(?:基于|覆盖|以|统一的?|全(?:市|县|区|省)的?|相关|相应的?|各类|本级|了|好|一批)?/g;

/** Systems that the plan calls for, each once. */
export function findSystems(reading: Reading): SystemFact[] {
  const found: SystemFact[] = [];
  for (const sentence of reading.sentences)
    for (const fact of inSentence(reading, sentence)) if (!found.some((f) => f.name === fact.name)) found.push(fact);
  return found;
}

function inSentence(reading: Reading, sentence: Sentence): SystemFact[] {
  const { text } = reading;
  const found: SystemFact[] = [];
  for (const clause of sentence.clauses) {
    const words = text.slice(clause.start, clause.end);
    let read = 0;
    for (const verb of words.matchAll(CALLS)) {
      const from = verb.index + verb[0].length;
      if (from < read) continue;
      const phrase = new RegExp(`^([^,。;:]{0,36}?)(?:${KIND})`).exec(words.slice(from));
      if (!phrase) continue;
      const name = nameOf(phrase[0]);
      const end = from + phrase[0].length;
      if (name.length < 3 || WEAK.test(name) || (USED.test(verb[0]) && !STRONG.test(name))) continue;
      found.push({
        span: { start: clause.start + verb.index, end: clause.start + end },
        name: reading.words({ start: clause.start + end - name.length, end: clause.start + end }),
        does: does(text, sentence, clause.start + end),
      });
      read = end;
    }
  }
  return found;
}

const WEAK = /^(?:的|各|有关|相关|本|该|其)?(?:平台|系统|机制|制度|体系|网络|目录|清单|档案|大数据|网站|任务清单|问题清单|手册)$|(?:服务体系|组织体系|政策体系|教育系统|政法系统|卫生系统|医疗卫生系统|计生系统)$|神经系统|生态系统/;
const USED = /^(?:依托|利用|运用|充分发挥|发挥|通过|加强|实行|实施|落实|纳入|明确|完成|统一|实现|形成|整合|推广|做到|启动|推行|公开|制定|编制)/;
const STRONG = /(?:平台|系统|信息库|数据库|资源库|人才库|专家库|项目库|名录库|热线|网站|公众号|小程序|APP|名录|档案|台账|台帐|目录|信息共享|数据共享|互联互通|大数据|绿色通道|登记表|手册|远程医疗|预约诊疗|指标体系|清单)$/;

/** Takes what stands before the name off: 统一的, 覆盖全省的, a verb that came between. */
function nameOf(phrase: string): string {
  const cut = Math.max(phrase.lastIndexOf("的") + 1, 0);
  const tail = phrase.length - cut >= 4 ? phrase.slice(cut) : phrase;
  return tail.replace(/^(?:和|与|及|、|好|了|建立|建设|完善|健全|统一|相关|各类|全市|全县|全区)+/, "");
}

/** What it is for: the words that follow in the sentence. */
function does(text: string, sentence: Sentence, end: number): string {
  return text.slice(end, Math.min(sentence.end, end + 80)).replace(/^(?:建设|制度|,|;|、|。|:)+/, "").trim();
}
