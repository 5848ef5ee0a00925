import type { ComponentType } from "react";
import type { Action } from "../../workspace/access/actions.ts";

/** A page of the workspace: its address, its name, who may see it, and its code, fetched when it is opened. */
export interface PageEntry {
  /** Two levels at most; a part like :id is a parameter (useParams of wouter). */
  readonly path: `/${string}`;
  /** What the window is called until the page says more. */
  readonly title: string;
  readonly action: Action;
  readonly load: () => Promise<ComponentType>;
}

/** Every page that needs a login. A vertical adds its line; the navigation shows those of navigation.ts. */
export const pages: readonly PageEntry[] = [
  {
    path: "/",
    title: "工作台",
    action: "session.own",
    load: () => import("../desk/DeskPage.tsx").then((page) => page.DeskPage),
  },
  {
    path: "/messages",
    title: "消息",
    action: "inbox.own",
    load: () => import("../desk/MessagesPage.tsx").then((page) => page.MessagesPage),
  },
  {
    path: "/ledger",
    title: "台账",
    action: "task.read",
    load: () => import("../ledger/LedgerPage.tsx").then((page) => page.LedgerPage),
  },
  {
    path: "/tasks/:id",
    title: "任务",
    action: "task.read",
    load: () => import("../task/TaskPage.tsx").then((page) => page.TaskPage),
  },
  {
    path: "/plans",
    title: "方案",
    action: "plan.read",
    load: () => import("../plans/PlansPage.tsx").then((page) => page.PlansPage),
  },
  {
    path: "/plans/:id",
    title: "方案",
    action: "plan.read",
    load: () => import("../plans/PlanPage.tsx").then((page) => page.PlanPage),
  },
  {
    path: "/overview",
    title: "总览",
    action: "overview.read",
    load: () => import("../overview/OverviewPage.tsx").then((page) => page.OverviewPage),
  },
  {
    path: "/targets",
    title: "指标",
    action: "target.read",
    load: () => import("../targets/TargetsPage.tsx").then((page) => page.TargetsPage),
  },
  {
    path: "/targets/:id",
    title: "指标",
    action: "target.read",
    load: () => import("../targets/TargetPage.tsx").then((page) => page.TargetPage),
  },
  {
    path: "/settlement",
    title: "医保结算",
    action: "insurance.read",
    load: () => import("../settlement/overview/OverviewPage.tsx").then((page) => page.OverviewPage),
  },
  {
    path: "/settlement/months",
    title: "月度结算",
    action: "insurance.read",
    load: () => import("../settlement/months/MonthsPage.tsx").then((page) => page.MonthsPage),
  },
  {
    path: "/settlement/cases",
    title: "病例",
    action: "insurance.read",
    load: () => import("../settlement/cases/CasesPage.tsx").then((page) => page.CasesPage),
  },
  {
    path: "/settlement/groups",
    title: "病组",
    action: "insurance.read",
    load: () => import("../settlement/groups/GroupsPage.tsx").then((page) => page.GroupsPage),
  },
  {
    path: "/settlement/objections",
    title: "异议",
    action: "insurance.read",
    load: () => import("../settlement/objections/ObjectionsPage.tsx").then((page) => page.ObjectionsPage),
  },
  {
    path: "/settlement/reviews",
    title: "特病单议",
    action: "insurance.read",
    load: () => import("../settlement/reviews/ReviewsPage.tsx").then((page) => page.ReviewsPage),
  },
  {
    path: "/settlement/clearing",
    title: "年终清算",
    action: "insurance.read",
    load: () => import("../settlement/clearing/ClearingPage.tsx").then((page) => page.ClearingPage),
  },
  {
    path: "/settlement/anomalies",
    title: "异常提示",
    action: "insurance.read",
    load: () => import("../settlement/anomalies/AnomaliesPage.tsx").then((page) => page.AnomaliesPage),
  },
  {
    path: "/hospital",
    title: "本院结算",
    action: "insurance.upload",
    load: () => import("../hospital/HomePage.tsx").then((page) => page.HomePage),
  },
  {
    path: "/hospital/upload",
    title: "病例上传",
    action: "insurance.upload",
    load: () => import("../hospital/upload/UploadPage.tsx").then((page) => page.UploadPage),
  },
  {
    path: "/hospital/year",
    title: "年终清算",
    action: "insurance.upload",
    load: () => import("../hospital/YearPage.tsx").then((page) => page.YearPage),
  },
  {
    path: "/reviews",
    title: "特病单议评审",
    action: "insurance.review",
    load: () => import("../expert/AssignmentsPage.tsx").then((page) => page.AssignmentsPage),
  },
  {
    path: "/rules",
    title: "规则手册",
    action: "rule.read",
    load: () => import("../rules/RulesPage.tsx").then((page) => page.RulesPage),
  },
  {
    path: "/rules/:id",
    title: "规则手册",
    action: "rule.read",
    load: () => import("../rules/RulePage.tsx").then((page) => page.RulePage),
  },
  {
    path: "/settlement/hospitals",
    title: "医院",
    action: "insurance.read",
    load: () => import("../settlement/hospitals/HospitalsPage.tsx").then((page) => page.HospitalsPage),
  },
  {
    path: "/settlement/versions",
    title: "参数版本",
    action: "insurance.read",
    load: () => import("../settlement/versions/VersionsPage.tsx").then((page) => page.VersionsPage),
  },
  {
    path: "/units",
    title: "单位与人员",
    action: "unit.read",
    load: () => import("../people/UnitsPage.tsx").then((page) => page.UnitsPage),
  },
  {
    path: "/people",
    title: "单位与人员",
    action: "person.read",
    load: () => import("../people/PeoplePage.tsx").then((page) => page.PeoplePage),
  },
  {
    path: "/audit",
    title: "审计",
    action: "audit.read",
    load: () => import("../audit/AuditPage.tsx").then((page) => page.AuditPage),
  },
  {
    path: "/account",
    title: "我的账号",
    action: "session.own",
    load: () => import("../account/AccountPage.tsx").then((page) => page.AccountPage),
  },
];
