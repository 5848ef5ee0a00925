import { and, eq } from "drizzle-orm";
import { insuranceMonths, insuranceObjections } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { takeUploads } from "../../tasks/evidence.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import type { Correction, FundMonth } from "../events.ts";
import { hospitalWithin } from "../reach.ts";
import { yearCases } from "../reviews/year-cases.ts";
import { checkedCorrection } from "./correction.ts";
import { findObjection } from "./list.ts";
import { lockObjection } from "./load.ts";
import { objectionSays as says } from "./words.zh.ts";

export interface ObjectionInput extends FundMonth {
  readonly hospital: string;
  readonly case: string;
  readonly reason: string;
  readonly wants: Correction;
  /** Ids of files that the person uploaded before. */
  readonly evidence?: readonly string[] | undefined;
}

/** A hospital objects to how one of its cases came out, while the month's result can still change. Returns the id. */
export async function objectTo(workspace: Workspace, actor: Actor, input: ObjectionInput): Promise<string> {
  const { store, region } = workspace;
  const { year, month, fund, hospital: code, case: caseName } = input;
  const hospital = await hospitalWithin(store.db, region, actor, "insurance.upload", code);
  const reason = input.reason.trim();
  if (reason === "") refuse({ code: "invalid", field: "reason", says: says.noReason() });
  const cases = await yearCases(workspace, { year, fund });
  const facts = cases?.find(code, caseName);
  return change(workspace, actor, async (work) => {
    await demandOpenMonth(work, input);
    if (!cases || facts?.month !== month)
      return refuse({ code: "invalid", field: "case", says: says.noCase(caseName) });
    const wants = checkedCorrection(input.wants, facts, cases);
    await demandNoneOpen(work, input);
    const id = work.newId();
    const evidence = await takeUploads(work, actor, input.evidence ?? []);
    await work.record({
      kind: "insurance.objected",
      subject: id,
      data: { year, month, fund, hospital: code, caseName, reason, wants, evidence },
    });
    await tell(work, [
      {
        kind: "insurance-objected",
        roles: ["insurer"],
        data: { hospital: hospital.name, case: caseName, month, reason: short(reason) },
      },
    ]);
    return id;
  });
}

/** The hospital takes its objection back, as long as it was not answered. */
export function withdrawObjection(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version }: { readonly version: number },
): Promise<void> {
  return change(workspace, actor, async (work) => {
    const row = await lockObjection(work, id);
    const hospital = await hospitalWithin(work.tx, work.region, actor, "insurance.upload", row.hospital);
    if (version !== row.version)
      refuse({
        code: "conflict",
        what: "objection",
        current: await findObjection(work.tx, work.region, actor, id),
        sent: { version },
      });
    if (row.state !== "open") refuse({ code: "invalid", field: "state", says: says.notOpen() });
    await work.record({ kind: "insurance.objection-withdrawn", subject: id, data: {} });
    await tell(work, [
      {
        kind: "insurance-objection-withdrawn",
        roles: ["insurer"],
        data: { hospital: hospital.name, case: row.caseName, month: row.month },
      },
    ]);
  });
}

/** Locks the month, so that it does not close meanwhile; refuses before its first and after its final result. */
async function demandOpenMonth({ tx, region }: Work, { year, month, fund }: FundMonth): Promise<void> {
  const [row] = await tx
    .select({ step: insuranceMonths.step })
    .from(insuranceMonths)
    .where(
      and(
        eq(insuranceMonths.region, region),
        eq(insuranceMonths.year, year),
        eq(insuranceMonths.fund, fund),
        eq(insuranceMonths.month, month),
      ),
    )
    .for("update");
  const wrong = (sentence: string) => refuse({ code: "invalid", field: "month", says: sentence });
  if (!row) return wrong(says.noMonth(month));
  if (row.step === "upload") return wrong(says.tooEarly(month));
  if (row.step === "payment" || row.step === "published") return wrong(says.tooLate(month));
}

/** The month is locked: of two objections to a case at once, the second finds the first. */
async function demandNoneOpen({ tx, region }: Work, input: ObjectionInput): Promise<void> {
  const t = insuranceObjections;
  const open = await tx
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, input.year),
        eq(t.fund, input.fund),
        eq(t.month, input.month),
        eq(t.hospital, input.hospital),
        eq(t.caseName, input.case),
        eq(t.state, "open"),
      ),
    );
  if (open.length > 0) refuse({ code: "invalid", field: "case", says: says.openBefore(input.case) });
}

/** What a message quotes. */
export function short(text: string): string {
  return [...text].slice(0, 80).join("");
}
