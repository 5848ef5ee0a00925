import type { Form } from "../../parser/tree.ts";
import type { Task } from "../../plan/model.ts";
import { defineCheck, type Subject } from "../check.ts";
import { groupBy } from "../figures/measures.ts";
import { halfWidth } from "../near.ts";
import type { Place } from "../outline/outline.ts";
import { quoted } from "../quoted.ts";
import { headOf, taskPlaces } from "./task-place.ts";

interface Unmeasurable {
  /** The chapter or attachment that the tasks stand in. */
  readonly chapter: string;
  readonly tasks: readonly string[];
  readonly of: number;
}

const CHAPTERS: ReadonlySet<Form> = new Set(["part", "title", "chapter", "comma"]);

/** Something that can be shown when it is done: a document, a body, a system, a building. */
const DELIVERABLE =
  /(?:制定|制订|出台|编制|编写|修订|印发|公布|建立|建成|设立|设置|成立|组建|开通|形成|搭建|建设|签订|开发|绘制|上线|挂牌|配备|创建|新建|改造|完成)[^,。;]{0,30}?(?:方案|办法|制度|清单|台账|平台|系统|机制|规划|计划|标准|中心|站|室|小组|队伍|专班|档案|数据库|信息库|目录|名录|指南|意见|细则|热线|报告|协议|基地|机构|园区|项目|设施|体系)/;

/** Tasks with neither figure, date nor anything to show. */
export const unmeasurableTask = defineCheck<Unmeasurable>({
  id: "unmeasurable-task",
  summary: "任务无法衡量",
  explain:
    "任务既没有指标、时限、频次，也没有可交付的成果（文件、机构、平台、设施），考核时难以判断是否完成。按章节或附件合并提示一次，并列出各项。",
  severity: "info",
  examples: [
    {
      text: "一、重点任务\n(一)加强宣传。营造良好氛围。\n(二)推进供水。2024年底前铺设管网20公里。",
      finds: ["(一)加强宣传"],
    },
    { text: "一、重点任务\n(一)加强管理。制定饮用水管理办法。\n(二)推进供水。铺设管网20公里。", finds: [] },
  ],
  *run(subject) {
    const placeOf = taskPlaces(subject);
    const chapters = groupBy(subject.plan.tasks, (task) => chapterOf(placeOf(task))?.section.id ?? "");
    for (const tasks of chapters.values()) {
      const vague = tasks.filter((task) => isVague(subject, task, placeOf(task)));
      const [first, ...others] = vague.map((task) => headOf(task, placeOf(task)));
      if (!first) continue;
      yield {
        at: first,
        related: others,
        data: {
          chapter: chapterOf(placeOf(vague[0]!))?.section.title ?? "",
          tasks: vague.slice(0, 3).map(({ title }) => title),
          of: vague.length,
        },
      };
    }
  },
  say: ({ chapter, tasks, of }) => {
    const names = tasks.map((title) => quoted(title, 16)).join("、");
    return `${chapter ? `${quoted(chapter, 16)}中` : ""}${names}${of > tasks.length ? `等${of}项任务` : ""}没有指标、时限或可交付的成果，难以考核。`;
  },
});

/** The chapter or attachment around a place; none where the tasks themselves are at the top. */
function chapterOf(place: Place | undefined): Place | undefined {
  let top = place;
  while (top?.parent) top = top.parent;
  return top && CHAPTERS.has(top.node.form) ? top : undefined;
}

function isVague({ plan, toSource }: Subject, task: Task, place: Place | undefined): boolean {
  if (task.targets.length + task.deadlines.length + task.cadences.length > 0) return false;
  const last = place?.own.at(-1);
  const { start, end } =
    place && last ? toSource({ start: place.node.title.start, end: last.end }) : task.span;
  const text = halfWidth(plan.text.slice(start, end));
  return !DELIVERABLE.test(text) && !/\d/.test(text);
}
