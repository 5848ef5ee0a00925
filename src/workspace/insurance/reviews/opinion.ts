import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { hospitalWithin } from "../reach.ts";
import { checkedUnreasonable } from "./amount.ts";
import { leastExperts } from "./assign.ts";
import { assignedTo } from "./assigned.ts";
import { lockReview, opinionsOf, type ReviewRecord } from "./load.ts";
import { reviewSays as says } from "./words.zh.ts";
import { yearCases } from "./year-cases.ts";

export interface Opinion {
  readonly agrees: boolean;
  /** Yuan found unreasonable; may be left out by who does not agree. */
  readonly unreasonable?: string | undefined;
  readonly opinion: string;
}

/** An assigned expert says what they think, once. */
export async function giveOpinion(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { agrees, unreasonable, opinion }: Opinion,
): Promise<void> {
  demand(actor, "insurance.review");
  const text = opinion.trim();
  if (text === "") refuse({ code: "invalid", field: "opinion", says: says.noOpinion() });
  const { review } = await assignedTo(workspace.store.db, workspace.region, actor, id);
  const facts = (await yearCases(workspace, review))?.find(review.hospital, review.caseName);
  await change(workspace, actor, async (work) => {
    const row = await lockOwn(work, actor, id);
    if (!facts) return refuse({ code: "invalid", field: "case", says: says.gone() });
    const amount = checkedUnreasonable(unreasonable ?? (agrees ? undefined : "0"), facts.cost);
    await work.record({
      kind: "insurance.review-opinion",
      subject: id,
      data: { expert: actor.person, agrees, unreasonable: amount, opinion: text },
    });
    const states = (await opinionsOf(work.tx, work.region, id)).map(({ state }) => state);
    const given = states.filter((state) => state === "given").length;
    if (given >= leastExperts && !states.includes("assigned"))
      await tellOffice(work, row, "insurance-review-ready");
  });
}

/** An assigned expert takes no part; the office asks another. The reason stays with the office. */
export function recuse(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "insurance.review");
    const row = await lockOwn(work, actor, id);
    const text = reason.trim();
    if (text === "") refuse({ code: "invalid", field: "reason", says: says.noRecusal() });
    await work.record({
      kind: "insurance.review-recused",
      subject: id,
      data: { expert: actor.person, reason: text },
    });
    await tellOffice(work, row, "insurance-review-recused");
  });
}

/** The review, locked, where the person was assigned to it and has not answered; not-found where they were not. */
async function lockOwn(work: Work, actor: Actor, id: string): Promise<ReviewRecord> {
  const row = await lockReview(work, id);
  const { state } = (await assignedTo(work.tx, work.region, actor, id)).own;
  if (row.state !== "assigned") refuse({ code: "invalid", field: "state", says: says.notOpen() });
  if (state !== "assigned") refuse({ code: "invalid", field: "state", says: says.alreadyGiven() });
  return row;
}

async function tellOffice(work: Work, row: ReviewRecord, kind: string): Promise<void> {
  const hospital = await hospitalWithin(work.tx, work.region, undefined, "insurance.read", row.hospital);
  await tell(work, [
    { kind, roles: ["insurer"], data: { hospital: hospital.name, case: row.caseName, month: row.month } },
  ]);
}
