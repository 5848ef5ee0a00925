import type { Action } from "../../workspace/access/actions.ts";

/** An entry of the navigation. It shows once the page table has its path and the person may what it needs. */
export interface Entry {
  readonly path: string;
  readonly title: string;
  /** The letter that goes there after g. */
  readonly key: string;
  /** What one must be allowed to find anything there; absent where nobody needs to be known. */
  readonly action?: Action;
  /** Those who may this have pages of their own for it. */
  readonly unless?: Action;
}

export const entries: readonly Entry[] = [
  { path: "/", title: "工作台", key: "d", action: "task.read" },
  { path: "/overview", title: "总览", key: "o", action: "overview.read" },
  { path: "/plans", title: "方案", key: "p", action: "plan.read" },
  { path: "/ledger", title: "台账", key: "l", action: "task.read" },
  { path: "/targets", title: "指标", key: "t", action: "target.read" },
  { path: "/settlement", title: "医保结算", key: "s", action: "insurance.read", unless: "insurance.upload" },
  { path: "/hospital", title: "本院结算", key: "h", action: "insurance.upload" },
  { path: "/reviews", title: "特病单议评审", key: "e", action: "insurance.review" },
  { path: "/rules", title: "规则手册", key: "r", action: "rule.read" },
  { path: "/units", title: "单位与人员", key: "u", action: "unit.read" },
  { path: "/audit", title: "审计", key: "a", action: "audit.read" },
  { path: "/check", title: "方案体检", key: "c" },
];

/** The entries that lead somewhere for this person. */
export function entriesFor(may: readonly Action[], paths: ReadonlySet<string>): Entry[] {
  return entries.filter(
    ({ path, action, unless }) =>
      paths.has(path) &&
      (action === undefined || may.includes(action)) &&
      (unless === undefined || !may.includes(unless)),
  );
}

/**
 * The entry that an address belongs to: that of its first part, and the ledger for a task.
 * @param shown the entries that the person has: a hospital reads 医保结算 under its own
 */
export function entryOf(address: string, shown: readonly Entry[] = entries): Entry | undefined {
  const first = `/${address.split("/")[1] ?? ""}`;
  const home = homes[first];
  return shown.find(({ path }) => path === first) ?? shown.find(({ path }) => path === home);
}

/** Where pages belong that have no entry of their own, or none for everyone. */
const homes: Readonly<Record<string, string>> = {
  "/tasks": "/ledger",
  "/people": "/units",
  "/settlement": "/hospital",
};
