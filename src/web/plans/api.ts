import type { Plan } from "../../plan/model.ts";
import type { CorrectionInput, NameDecision } from "../../workspace/plans/correct.ts";
import type { PublishInput } from "../../workspace/plans/publish.ts";
import type { ChangeDecision } from "../../workspace/plans/revise/types.ts";
import type {
  AcceptedNames,
  AcceptedRevision,
  DraftView,
  ImportedPlan,
  PlanList,
  PlanVersion,
  PlanView,
  PublishedPlan,
  RevisionChanges,
  RolloverView,
} from "../../workspace/plans/views.ts";
import { ask, download, pathOf } from "../client.ts";

const of = (id: string) => `/api/plans/${id}`;
const revisionOf = (id: string, revision: string) => `${of(id)}/revisions/${revision}`;

/** What the pages of plans ask the server. */
export const planApi = {
  list: (signal: AbortSignal) => ask<PlanList>("/api/plans", { signal }),
  one: (id: string, signal: AbortSignal) => ask<PlanView>(of(id), { signal }),
  draft: (id: string, signal: AbortSignal) => ask<DraftView>(`${of(id)}/draft`, { signal }),
  compiled: (id: string, revision: string, signal: AbortSignal) =>
    ask<Plan>(`${revisionOf(id, revision)}/compiled`, { signal }),
  pasted: (text: string) => {
    const form = new FormData();
    form.append("text", text);
    return ask<ImportedPlan>("/api/plans", { method: "POST", body: form });
  },
  correct: (id: string, corrections: readonly CorrectionInput[]) =>
    ask<PlanVersion>(`${of(id)}/corrections`, { method: "PUT", body: { corrections } }),
  decideNames: (id: string, decisions: readonly NameDecision[]) =>
    ask<PlanVersion>(`${of(id)}/names`, { method: "PUT", body: { decisions } }),
  acceptNames: (id: string, body: { readonly names?: readonly string[]; readonly revision?: string }) =>
    ask<AcceptedNames>(`${of(id)}/names/accept`, { method: "POST", body }),
  publish: (id: string, body: PublishInput) =>
    ask<PublishedPlan>(`${of(id)}/publish`, { method: "POST", body }),
  edit: (id: string, body: object) => ask<PlanVersion>(of(id), { method: "PATCH", body }),
  archive: (id: string, version: number) =>
    ask<PlanVersion>(`${of(id)}/archive`, { method: "POST", body: { version } }),
  document: (id: string, revision: string) => download(`${revisionOf(id, revision)}/document`),
  changes: (id: string, revision: string, signal: AbortSignal) =>
    ask<RevisionChanges>(`${revisionOf(id, revision)}/changes`, { signal }),
  accept: (
    id: string,
    revision: string,
    body: { readonly version: number; readonly decisions: Readonly<Record<string, ChangeDecision>> },
  ) => ask<AcceptedRevision>(`${revisionOf(id, revision)}/accept`, { method: "POST", body }),
  decline: (id: string, revision: string, version: number) =>
    ask<PlanVersion>(`${revisionOf(id, revision)}/decline`, { method: "POST", body: { version } }),
  rollover: (id: string, carry: readonly string[], signal: AbortSignal) =>
    ask<RolloverView>(pathOf(`${of(id)}/rollover`, { carry }), { signal }),
  rollOver: (
    id: string,
    body: { readonly to: number; readonly version: number; readonly carry: readonly string[] },
  ) => ask<RolloverView>(`${of(id)}/rollover`, { method: "POST", body }),
  /** Where files are sent. */
  importPath: "/api/plans",
  revisionPath: (id: string, version: number) => pathOf(`${of(id)}/revisions`, { version }),
};
