import type { Severity } from "../message/finding.ts";

/** How severities are called on every screen and export. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};
