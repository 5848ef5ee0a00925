import type { Inputs, Rule } from "../../rules/rule.ts";
import type {
  Computed,
  RuleList,
  RuleSql,
  RuleTrial,
  RuleView,
  WrittenRule,
} from "../../workspace/rules/views.ts";
import { ask, pathOf } from "../client.ts";

const signalled = (signal: AbortSignal | undefined) => ({ ...(signal && { signal }) });

/** A parameter's new value, from a day on. */
export interface NewValue {
  readonly parameter: string;
  readonly from: string;
  readonly value: string | boolean | Readonly<Record<string, string>>;
  readonly decision: string;
}

/** Every address that the pages about rules ask. */
export const ruleApi = {
  list: (signal?: AbortSignal) => ask<RuleList>("/api/rules", signalled(signal)),
  one: (id: string, number: number | undefined, signal?: AbortSignal) =>
    ask<RuleView>(pathOf(`/api/rules/${id}`, { number }), signalled(signal)),
  sql: (id: string, signal?: AbortSignal) => ask<RuleSql>(`/api/rules/${id}/sql`, signalled(signal)),
  compute: (id: string, body: { readonly inputs: Inputs; readonly on: string; readonly number?: number }) =>
    ask<Computed>(`/api/rules/${id}/evaluate`, { method: "POST", body }),
  attempt: (
    body: { readonly content: Rule; readonly on: string; readonly inputs: readonly Inputs[] },
    signal?: AbortSignal,
  ) => ask<RuleTrial>("/api/rules/trial", { method: "POST", body, ...signalled(signal) }),
  write: (body: { readonly content: Rule; readonly number: number; readonly note: string }, key: string) =>
    ask<WrittenRule>("/api/rules", { method: "POST", body, key }),
  setParameter: (id: string, body: NewValue, key: string) =>
    ask<RuleView>(`/api/rules/${id}/parameters`, { method: "POST", body, key }),
};

export const rulesKey = ["rules"] as const;
