import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";

/**
 * How far a role may go with an action:
 * `all` everything; `tree` what concerns its unit or a unit below it; `unit` what concerns its own unit;
 * `self` what is the person's own.
 */
export type Reach = "all" | "tree" | "unit" | "self";

interface Permission {
  /** What the action is, as the table in docs/ and an error call it. */
  readonly title: string;
  readonly may: Readonly<Partial<Record<Role, Reach>>>;
}

const everyone = (reach: Reach): Permission["may"] => ({
  administrator: reach,
  "plan-office": reach,
  leader: reach,
  "unit-head": reach,
  liaison: reach,
  auditor: reach,
  viewer: reach,
  insurer: reach,
  hospital: reach,
  expert: reach,
});

/** Who reads the work of the office: some all of it, the people of a unit what concerns it. */
const readers = {
  "plan-office": "all",
  leader: "all",
  auditor: "all",
  "unit-head": "tree",
  liaison: "unit",
  viewer: "unit",
} as const;

const office = { "plan-office": "all" } as const;

/** Everything that can be done, and who may. What is not here is denied. */
export const permissions = {
  "session.own": { title: "使用自己的账号", may: everyone("self") },
  "inbox.own": { title: "查看自己的消息", may: everyone("self") },
  "token.own": { title: "管理自己的接口令牌", may: { administrator: "self", "plan-office": "self" } },

  "unit.read": { title: "查看单位", may: everyone("all") },
  "unit.write": { title: "维护单位", may: { administrator: "all", "plan-office": "all" } },
  "person.read": {
    title: "查看人员",
    may: { administrator: "all", "plan-office": "all", auditor: "all", leader: "all", "unit-head": "tree" },
  },
  "person.write": { title: "维护人员和角色", may: { administrator: "all" } },

  "plan.read": {
    title: "查看方案",
    may: {
      "plan-office": "all",
      leader: "all",
      auditor: "all",
      "unit-head": "all",
      liaison: "all",
      viewer: "all",
    },
  },
  "plan.draft": { title: "查看和校正未发布的方案", may: office },
  "plan.write": { title: "导入、发布、修订方案", may: office },

  "task.read": { title: "查看任务", may: readers },
  "task.report": { title: "签收、报送进展", may: { "unit-head": "unit", liaison: "unit" } },
  "task.answer": { title: "牵头单位申请销号、延期、退回下达", may: { "unit-head": "unit", liaison: "unit" } },
  "task.split": { title: "拆分任务", may: { "plan-office": "all", "unit-head": "unit" } },
  "task.manage": { title: "下达、核验、退回、暂停、中止、转办", may: office },
  "task.supervise": { title: "督办", may: { "plan-office": "all", leader: "all" } },
  "task.comment": {
    title: "评论任务",
    may: { "plan-office": "all", leader: "all", "unit-head": "tree", liaison: "unit" },
  },

  "target.read": { title: "查看指标", may: readers },
  "target.report": {
    title: "报送指标数值",
    may: { "plan-office": "all", "unit-head": "unit", liaison: "unit" },
  },
  "target.write": { title: "维护指标定义", may: office },

  "insurance.read": {
    title: "查看医保结算",
    may: { insurer: "all", leader: "all", auditor: "all", hospital: "unit" },
  },
  "insurance.manage": {
    title: "维护结算参数，推进月度结算，答复异议，组织评审，年终清算",
    may: { insurer: "all" },
  },
  "insurance.upload": { title: "上传病例、提出异议、申请特病单议", may: { hospital: "unit" } },
  "insurance.review": { title: "评审特病单议", may: { expert: "self" } },
  "insurance.person": { title: "查看病例的就诊人（记录在案）", may: { insurer: "all", auditor: "all" } },

  "rule.read": { title: "查看规则手册", may: everyone("all") },
  "rule.write": {
    title: "编写规则表，调整规则参数",
    may: { "plan-office": "all", insurer: "all" },
  },

  "overview.read": { title: "查看总览", may: { "plan-office": "all", leader: "all", auditor: "all" } },
  "settings.write": { title: "维护系统设置", may: { administrator: "all" } },
  "audit.read": { title: "查看和核对审计记录", may: { administrator: "all", auditor: "all" } },
} as const satisfies Readonly<Record<Action, Permission>>;
