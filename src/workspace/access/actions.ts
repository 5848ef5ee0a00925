/** Everything that can be done in the office; who may is in permissions.ts. */
export const actions = [
  "session.own",
  "inbox.own",
  "token.own",
  "unit.read",
  "unit.write",
  "person.read",
  "person.write",
  "plan.read",
  "plan.draft",
  "plan.write",
  "task.read",
  "task.report",
  "task.answer",
  "task.split",
  "task.manage",
  "task.supervise",
  "task.comment",
  "target.read",
  "target.report",
  "target.write",
  "overview.read",
  "settings.write",
  "audit.read",
] as const;

export type Action = (typeof actions)[number];
