import { permissions } from "../../workspace/access/permissions.ts";
import type { Refusal } from "../../workspace/refusal.ts";
import { sayState } from "../../workspace/tasks/words.zh.ts";
import type { Problem } from "../api.ts";

const things: Readonly<Record<string, string>> = {
  task: "任务",
  plan: "方案",
  revision: "版本",
  target: "指标",
  unit: "单位",
  person: "人员",
  report: "进展",
  evidence: "附件",
  extension: "延期申请",
  token: "令牌",
  rule: "规则",
  parameter: "参数",
  hospital: "医院",
  objection: "异议",
  review: "特病单议",
  upload: "病例文件",
  month: "结算月份",
  case: "病例",
};

/** A refusal of the workspace as the answer of a request. */
export function problemOfRefusal(why: Refusal): Problem {
  switch (why.code) {
    case "forbidden": {
      const title = permissions[why.action as keyof typeof permissions]?.title ?? why.action;
      return { status: 403, code: why.code, title: `您没有“${title}”的权限。如工作需要，请联系系统管理员。` };
    }
    case "not-found":
      return {
        status: 404,
        code: why.code,
        title: `没有这${why.what === "evidence" ? "个" : "项"}${things[why.what] ?? "内容"}，或您无权查看。`,
      };
    case "conflict":
      return {
        status: 409,
        code: why.code,
        title:
          why.says ??
          `这项${things[why.what] ?? "内容"}刚被他人修改，您的修改没有保存。请对照两份内容后再提交。`,
        current: why.current,
        sent: why.sent,
      };
    case "wrong-state":
      return {
        status: 409,
        code: why.code,
        title: `任务现在是“${sayState(why.state)}”，不能${why.step}。${
          why.from.length > 0
            ? `只有${why.from.map((each) => `“${sayState(each)}”`).join("、")}的任务可以。`
            : ""
        }`,
      };
    case "invalid":
      return { status: 422, code: why.code, title: why.says, field: why.field };
  }
}
