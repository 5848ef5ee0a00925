import type { Role } from "../../workspace/access/roles.ts";

/** The plan that the sample office carries out. */
export const planFile = "district-action-plan.txt";

export const district = { government: "青枫区人民政府" } as const;

/** Towns and streets of the invented district, and what the plan calls all of them. */
export const towns: readonly string[] = ["石鼓镇", "云麓镇", "桐坪镇", "下浦镇", "望江街道", "东门街道"];
export const townGroup = "各镇街";

/** Invented people. Their passwords are set by the administrator who tries them out (重置密码). */
export const staff: readonly {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly unit?: string;
}[] = [
  { name: "方安", login: "fangan", role: "plan-office" },
  { name: "岳明远", login: "yuemingyuan", role: "leader" },
  { name: "沈清", login: "shenqing", role: "auditor" },
  { name: "周敏", login: "zhoumin", role: "liaison", unit: "区教育局" },
  { name: "韩志强", login: "hanzhiqiang", role: "unit-head", unit: "区教育局" },
  { name: "吴晓兰", login: "wuxiaolan", role: "liaison", unit: "区卫生健康局" },
  { name: "马俊", login: "majun", role: "liaison", unit: "区民政局" },
  { name: "林书妍", login: "linshuyan", role: "liaison", unit: "区人力资源社会保障局" },
  { name: "邓伟", login: "dengwei", role: "liaison", unit: "区住房城乡建设局" },
  { name: "罗静", login: "luojing", role: "liaison", unit: "区财政局" },
];

/** What units say in the sample's reports: by how far the work is. */
export const reportWords = {
  begun: [
    {
      done: "已印发本单位实施方案，明确分管领导和责任科室，完成摸底。",
      next: "按月推进，下月完成选址和立项。",
      problems: "",
    },
    {
      done: "召开专题会议部署，任务分解到科室和镇街。",
      next: "开展现场调研，形成问题清单。",
      problems: "个别镇街底数不清，正在核实。",
    },
  ],
  going: [
    {
      done: "累计完成年度任务的六成，现场抽查12处，整改问题5个。",
      next: "集中攻坚未开工点位。",
      problems: "",
    },
    {
      done: "完成招投标，施工单位已进场。",
      next: "加快主体施工，落实每周调度。",
      problems: "材料价格上涨，资金缺口约18万元。",
    },
  ],
  finished: [{ done: "任务内容全部完成，验收材料齐全。", next: "转入常态管理。", problems: "" }],
  close: "任务已完成，佐证材料已上传，申请销号。",
  unfinished: "其他单位承担的部分由本单位督促，年底前完成。",
  verified: "现场核验属实，同意销号。",
  returned: "佐证材料不足，请补充验收报告和现场照片。",
  extension: "用地手续仍在办理，申请延期完成。",
  supervise: "进度滞后，请主要负责人每周报告一次。",
} as const;
