import type { PlanView } from "../../workspace/plans/views.ts";
import type { ConflictRow } from "../parts/Conflict.tsx";
import { dayWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

/** The head of a plan, as its form holds it. */
export interface PlanHead {
  readonly title: string;
  readonly issuer: string;
  readonly docNumber: string;
  readonly start: string;
  readonly end: string;
}

const fields = ["title", "issuer", "docNumber", "start", "end"] as const;

type Headed = { readonly [F in keyof PlanHead]?: PlanView[F] | null | undefined };

export function headOf(plan: Headed): PlanHead {
  const { title, issuer, docNumber, start, end } = plan;
  return {
    title: title ?? "",
    issuer: issuer ?? "",
    docNumber: docNumber ?? "",
    start: start ?? "",
    end: end ?? "",
  };
}

/** What is sent: only what is other than in the plan. */
export function headEdit(plan: Headed, values: PlanHead): Partial<PlanHead> {
  const before = headOf(plan);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field].trim();
      return value === before[field] ? [] : [[field, value]];
    }),
  );
}

/** What someone else changed of the head since it was read. @param current as the server's refusal has it */
export function headConflicts(plan: Headed, current: unknown): ConflictRow[] {
  const before = headOf(plan);
  const now = headOf((current ?? {}) as Headed);
  return fields
    .filter((field) => before[field] !== now[field])
    .map((field) => ({
      field: labels[field],
      before: said(field, before[field]),
      now: said(field, now[field]),
    }));
}

const labels: Readonly<Record<keyof PlanHead, string>> = {
  title: words.planTitle,
  issuer: words.issuer,
  docNumber: words.docNumber,
  start: words.start,
  end: words.end,
};

function said(field: keyof PlanHead, value: string): string {
  if (field === "start" || field === "end") return value === "" ? words.noDate : dayWords(value);
  return value === "" ? words.none : value;
}
