import { and, eq, isNull } from "drizzle-orm";
import { defuse } from "../../../output/safe-text.ts";
import { longestText } from "../../../settlement/csv/row-reader.ts";
import type { Transaction } from "../../../storage/store.ts";
import { insuranceHospitals, units } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found, refuse } from "../../refusal.ts";
import { lockTree, refuseField } from "../../units/tree.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { hospitalProblems as problems } from "./words.zh.ts";

/** A hospital as it is registered. */
export interface HospitalDraft {
  /** As the case files name it. */
  readonly code: string;
  readonly unit: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly decision: string;
}

/** Registers a unit as a hospital that is paid by points. */
export async function registerHospital(
  workspace: Workspace,
  actor: Actor | undefined,
  draft: HospitalDraft,
): Promise<void> {
  await change(workspace, actor, async (work) => {
    demand(actor, "insurance.manage");
    await lockTree(work.tx);
    const known = await registered(work.tx, work.region);
    refuseCode(draft.code);
    const taken = known.find(({ code }) => code === draft.code);
    if (taken) refuseField("code", problems.codeTaken(draft.code, taken.name));
    await recordHospital(work, draft, known);
  });
}

/** What may be changed of a registration, at the version that was read. */
export type HospitalEdit = { readonly code: string; readonly version: number } & {
  readonly [K in Exclude<keyof HospitalDraft, "code">]?: HospitalDraft[K] | undefined;
};

/** Changes a registration: its days, its decision, or the unit that stands for the code after a reorganisation. */
export async function editHospital(
  workspace: Workspace,
  actor: Actor,
  { version, ...sent }: HospitalEdit,
): Promise<void> {
  await change(workspace, actor, async (work) => {
    demand(actor, "insurance.manage");
    await lockTree(work.tx);
    const [row] = await work.tx
      .select()
      .from(insuranceHospitals)
      .where(and(eq(insuranceHospitals.region, work.region), eq(insuranceHospitals.code, sent.code)))
      .for("update");
    const { region, version: now, validTo, ...current } = found(row, "hospital");
    if (now !== version)
      refuse({ code: "conflict", what: "hospital", current: { ...current, validTo, version: now }, sent });
    const draft = { ...current, ...(validTo !== null && { validTo }), ...defined(sent) };
    const others = (await registered(work.tx, work.region)).filter(({ code }) => code !== sent.code);
    await recordHospital(work, draft, others);
  });
}

/** A hospital that is registered, with its unit's name. */
export interface Registered {
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  readonly validTo: string | null;
}

export function registered(tx: Transaction, region: string): Promise<Registered[]> {
  const t = insuranceHospitals;
  return tx
    .select({ code: t.code, unit: t.unit, name: units.name, validTo: t.validTo })
    .from(t)
    .innerJoin(units, eq(units.id, t.unit))
    .where(eq(t.region, region));
}

/** Refuses what cannot be a code in a file of cases. */
function refuseCode(code: string): void {
  const problem = findCodeProblem(code);
  if (problem !== undefined) refuseField("code", problem);
}

export function findCodeProblem(code: string): string | undefined {
  if (code === "") return problems.codeEmpty();
  if (code.length > longestText) return problems.codeLong(longestText);
  return defuse(code) === code ? undefined : problems.codeFormula(code);
}

async function recordHospital(
  work: Work,
  draft: HospitalDraft,
  others: readonly Registered[],
): Promise<void> {
  const { unit, ...data } = draft;
  await refuseClosedUnit(work.tx, unit);
  const same = others.find((each) => each.unit === unit && each.validTo === null);
  if (same) refuseField("unit", problems.unitTaken(same.name, same.code));
  if (data.validTo !== undefined && data.validTo < data.validFrom)
    refuseField("validTo", problems.reversed());
  await work.record({ kind: "insurance.hospital", subject: unit, data });
}

async function refuseClosedUnit(tx: Transaction, id: string): Promise<void> {
  const [unit] = isId(id)
    ? await tx
        .select({ id: units.id })
        .from(units)
        .where(and(eq(units.id, id), isNull(units.validTo)))
    : [];
  if (!unit) refuseField("unit", problems.unitUnknown());
}

/** Without the fields that were not sent. */
function defined<T extends object>(sent: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
