import { and, eq } from "drizzle-orm";
import { insuranceMonths } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { hospitalWithin } from "../reach.ts";
import { checkedUnreasonable } from "./amount.ts";
import { leastExperts } from "./assign.ts";
import { findReview } from "./list.ts";
import { lockReview, opinionsOf, type ReviewRecord } from "./load.ts";
import { reviewSays as says } from "./words.zh.ts";
import { type CaseFacts, yearCases } from "./year-cases.ts";

export interface Decision {
  /** The version that was read. */
  readonly version: number;
  readonly approved: boolean;
  /** Yuan found unreasonable; needed where it is approved. */
  readonly unreasonable?: string | undefined;
  /** When an addition is paid; the month after this one where it is left out, null for the clearing. */
  readonly paidMonth?: number | null | undefined;
  readonly note: string;
}

/** The office decides, once at least two opinions are in. The decision is its own; theirs stand beside it. */
export async function decideReview(
  workspace: Workspace,
  actor: Actor,
  id: string,
  decision: Decision,
): Promise<void> {
  demand(actor, "insurance.manage");
  const read = await findReview(workspace, actor, id);
  const facts = (await yearCases(workspace, read))?.find(read.hospital, read.case);
  await change(workspace, actor, async (work) => {
    const { tx, region } = work;
    const { version, approved, unreasonable, note } = decision;
    const row = await lockReview(work, id);
    if (version !== row.version)
      refuse({
        code: "conflict",
        what: "review",
        current: { version: row.version, state: row.state, approved: row.approved },
        sent: decision,
      });
    if (row.state === "applied") refuse({ code: "invalid", field: "state", says: says.assignedNot() });
    if (row.state !== "assigned") refuse({ code: "invalid", field: "state", says: says.notOpen() });
    const given = (await opinionsOf(tx, region, id)).filter(({ state }) => state === "given").length;
    if (given < leastExperts)
      refuse({ code: "invalid", field: "state", says: says.waitsForOpinions(given, leastExperts) });
    const words = note.trim();
    if (!approved && words === "") refuse({ code: "invalid", field: "note", says: says.noNote() });
    if (!facts) return refuse({ code: "invalid", field: "case", says: says.gone() });
    const paidMonth = approved ? await paidIn(work, row, facts, decision.paidMonth) : undefined;
    await work.record({
      kind: "insurance.review-decided",
      subject: id,
      data: {
        approved,
        unreasonable: approved ? checkedUnreasonable(unreasonable, facts.cost) : "0.00",
        paidMonth,
        note: words,
      },
    });
    const hospital = await hospitalWithin(tx, region, undefined, "insurance.read", row.hospital);
    await tell(work, [
      {
        kind: approved ? "insurance-review-approved" : "insurance-review-rejected",
        hospitals: [hospital.unit],
        data: { case: row.caseName, month: row.month, to: paidMonth },
      },
    ]);
  });
}

/**
 * The month in which an addition is paid (§18 三): the one after the decision, or the next whose final result is not
 * out; none waits for the clearing, as do whole reviews and cases that came late.
 */
async function paidIn(
  work: Work,
  row: ReviewRecord,
  facts: CaseFacts,
  wanted: number | null | undefined,
): Promise<number | undefined> {
  if (row.kind !== "high" || facts.status !== "on_time" || wanted === null) return undefined;
  const closed = await closedMonths(work, row);
  const mayPay = (month: number) => month > row.month && month <= 12 && !closed.has(month);
  if (wanted !== undefined) {
    if (!mayPay(wanted)) refuse({ code: "invalid", field: "paidMonth", says: says.badMonth(wanted) });
    return wanted;
  }
  const today = dayOf(new Date(work.now));
  const year = Number(today.slice(0, 4));
  const next = year > row.year ? 13 : year < row.year ? row.month + 1 : Number(today.slice(5, 7)) + 1;
  for (let month = next; month <= 12; month++) if (mayPay(month)) return month;
  return undefined;
}

/** Months of the year whose final result is out, locked so that none closes meanwhile. */
async function closedMonths(
  { tx, region }: Work,
  { year, fund }: ReviewRecord,
): Promise<ReadonlySet<number>> {
  const m = insuranceMonths;
  const rows = await tx
    .select({ month: m.month, step: m.step })
    .from(m)
    .where(and(eq(m.region, region), eq(m.year, year), eq(m.fund, fund)))
    .orderBy(m.month)
    .for("update");
  return new Set(
    rows.filter(({ step }) => step === "payment" || step === "published").map(({ month }) => month),
  );
}
