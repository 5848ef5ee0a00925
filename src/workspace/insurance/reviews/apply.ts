import { and, eq, ne } from "drizzle-orm";
import { kindWords } from "../../../settlement/words.zh.ts";
import { insuranceHospitals, insuranceMonths, insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { takeUploads } from "../../tasks/evidence.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { isCleared } from "../clearing/is-cleared.ts";
import type { FundMonth } from "../events.ts";
import { hospitalWithin } from "../reach.ts";
import { lockReview } from "./load.ts";
import { quotaOf } from "./quota.ts";
import { reviewSays as says } from "./words.zh.ts";
import { type CaseFacts, yearCases } from "./year-cases.ts";

export interface ReviewInput extends FundMonth {
  readonly hospital: string;
  readonly case: string;
  readonly kind: "high" | "group";
  readonly reason: string;
  /** Ids of files that the person uploaded before. */
  readonly evidence?: readonly string[] | undefined;
}

/** A hospital applies for 特病单议 of a case, within its quota. Returns the id. */
export async function applyForReview(
  workspace: Workspace,
  actor: Actor,
  input: ReviewInput,
): Promise<string> {
  const { store, region } = workspace;
  const { year, month, fund, hospital: code, case: caseName, kind } = input;
  const hospital = await hospitalWithin(store.db, region, actor, "insurance.upload", code);
  const reason = input.reason.trim();
  if (reason === "") refuse({ code: "invalid", field: "reason", says: says.noReason() });
  const cases = await yearCases(workspace, { year, fund });
  const facts = cases?.find(code, caseName);
  return change(workspace, actor, async (work) => {
    await lockHospital(work, code);
    await demandResult(work, input);
    if (!cases || facts?.month !== month)
      return refuse({ code: "invalid", field: "case", says: says.noCase(caseName) });
    demandKind(kind, facts);
    await demandFirst(work, input);
    const { allowed, used } = await quotaOf(work.tx, region, { year, fund, hospital: code }, cases);
    if (used >= allowed) refuse({ code: "invalid", field: "case", says: says.quotaUsed(allowed, used) });
    const id = work.newId();
    const evidence = await takeUploads(work, actor, input.evidence ?? []);
    await work.record({
      kind: "insurance.review-applied",
      subject: id,
      data: { year, month, fund, hospital: code, caseName, kind, reason, evidence },
    });
    await tell(work, [
      {
        kind: "insurance-review-applied",
        roles: ["insurer"],
        data: { hospital: hospital.name, case: caseName, month },
      },
    ]);
    return id;
  });
}

/** The hospital takes its application back, before anyone was asked to look at it. */
export function withdrawReview(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version }: { readonly version: number },
): Promise<void> {
  return change(workspace, actor, async (work) => {
    const row = await lockReview(work, id);
    await hospitalWithin(work.tx, work.region, actor, "insurance.upload", row.hospital);
    if (version !== row.version)
      refuse({ code: "conflict", what: "review", current: { version: row.version }, sent: { version } });
    if (row.state !== "applied") refuse({ code: "invalid", field: "state", says: says.notApplied() });
    await work.record({ kind: "insurance.review-withdrawn", subject: id, data: {} });
  });
}

/** A hospital's applications come one after the other, so that two at once cannot both take the last place. */
async function lockHospital({ tx, region }: Work, code: string): Promise<void> {
  await tx
    .select({ code: insuranceHospitals.code })
    .from(insuranceHospitals)
    .where(and(eq(insuranceHospitals.region, region), eq(insuranceHospitals.code, code)))
    .for("update");
}

/** Refuses before the month's first result and after the year's clearing. */
async function demandResult({ tx, region }: Work, { year, month, fund }: FundMonth): Promise<void> {
  const m = insuranceMonths;
  const [row] = await tx
    .select({ step: m.step })
    .from(m)
    .where(and(eq(m.region, region), eq(m.year, year), eq(m.fund, fund), eq(m.month, month)));
  if (!row || row.step === "upload") refuse({ code: "invalid", field: "month", says: says.noResult(month) });
  if (await isCleared(tx, region, { year, fund }))
    refuse({ code: "invalid", field: "year", says: says.cleared() });
}

/** §14: points are added to high cases alone; whole reviews are for what the groups have no measure for. */
function demandKind(kind: ReviewInput["kind"], facts: CaseFacts): void {
  const word = kindWords[facts.kind];
  if (kind === "high" && facts.kind !== "high")
    refuse({ code: "invalid", field: "kind", says: says.notHigh(word) });
  const hasNoMeasure = facts.kind === "unstable" || facts.kind === "ungrouped" || facts.mean === null;
  if (kind === "group" && !hasNoMeasure)
    refuse({ code: "invalid", field: "kind", says: says.notWhole(word) });
}

async function demandFirst({ tx, region }: Work, input: ReviewInput): Promise<void> {
  const t = insuranceReviews;
  const others = await tx
    .select({ id: t.id })
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, input.year),
        eq(t.fund, input.fund),
        eq(t.hospital, input.hospital),
        eq(t.caseName, input.case),
        ne(t.state, "withdrawn"),
      ),
    );
  if (others.length > 0) refuse({ code: "invalid", field: "case", says: says.appliedBefore(input.case) });
}
