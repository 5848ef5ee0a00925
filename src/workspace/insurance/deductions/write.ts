import { and, eq } from "drizzle-orm";
import { fenOfText } from "../../../settlement/csv/fields.ts";
import { fromUnits, moneyDigits, pointDigits, toUnits } from "../../../settlement/numbers.ts";
import { insuranceDeductions, insuranceMonths } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import { refuseField } from "../../units/tree.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import type { FundMonth } from "../events.ts";
import { hospitalWithin } from "../reach.ts";
import { findVersion } from "../settled/load.ts";
import { deductionProblems as problems } from "./words.zh.ts";

/** What is taken off a hospital's month: yuan, points. */
export interface DeductionDraft extends FundMonth {
  readonly hospital: string;
  readonly audit: string;
  readonly points: string;
  readonly reason: string;
  readonly decision: string;
}

/** Takes something off a month that is not published yet. Gives the deduction's id. */
export function addDeduction(
  workspace: Workspace,
  actor: Actor | undefined,
  draft: DeductionDraft,
): Promise<string> {
  return change(workspace, actor, async (work) => {
    demand(actor, "insurance.manage");
    const { year, month, fund, hospital, reason, decision } = draft;
    if (!Number.isInteger(month) || month < 1 || month > 12) refuseField("month", problems.notMonth());
    await hospitalWithin(work.tx, work.region, actor, "insurance.manage", hospital);
    const version = await findVersion(work.tx, work.region, { year, fund });
    if (!version?.content.hospitals.some(({ code }) => code === hospital))
      refuseField("hospital", problems.notSettled(hospital));
    const fen = fenOfText(draft.audit);
    if (!(fen >= 0)) refuseField("audit", problems.notMoney(draft.audit));
    const points = toUnits(draft.points, pointDigits);
    if (points === undefined || points < 0n) return refuseField("points", problems.notPoints(draft.points));
    if (fen === 0 && points === 0n) refuseField("audit", problems.nothing());
    if (reason === "") refuseField("reason", problems.noReason());
    await refusePublished(work, draft);
    const id = work.newId();
    const amounts = { audit: fromUnits(BigInt(fen), moneyDigits), points: fromUnits(points, pointDigits) };
    await work.record({
      kind: "insurance.deducted",
      subject: id,
      data: { year, month, fund, hospital, ...amounts, reason, decision },
    });
    return id;
  });
}

/** Takes a deduction back, as long as its month is not published. */
export function revokeDeduction(
  workspace: Workspace,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "insurance.manage");
    const t = insuranceDeductions;
    const [row] = isId(id)
      ? await work.tx
          .select()
          .from(t)
          .where(and(eq(t.region, work.region), eq(t.id, id)))
          .for("update")
      : [];
    const deduction = found(row, "deduction");
    if (deduction.revoked) return;
    if (reason === "") refuseField("reason", problems.noRevokeReason());
    await refusePublished(work, deduction);
    await work.record({ kind: "insurance.deduction-revoked", subject: id, data: { reason } });
  });
}

/** What a published month paid never changes. The month stays as it is until this change is done. */
async function refusePublished(work: Work, { year, month, fund }: FundMonth): Promise<void> {
  const t = insuranceMonths;
  const [row] = await work.tx
    .select({ step: t.step })
    .from(t)
    .where(and(eq(t.region, work.region), eq(t.year, year), eq(t.fund, fund), eq(t.month, month)))
    .for("update");
  if (row?.step === "published") refuseField("month", problems.published(month));
}
