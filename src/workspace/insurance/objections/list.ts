import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceObjections, insuranceRuns } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import type { EvidenceData } from "../../tasks/events.ts";
import { type OpenedFile, openFileOf } from "../../tasks/evidence.ts";
import type { Workspace } from "../../workspace.ts";
import type { Correction } from "../events.ts";
import { type HospitalRef, hospitalsWithin } from "../reach.ts";
import type { ObjectionView } from "./views.ts";

export interface ObjectionFilter {
  readonly year: number;
  readonly fund: string;
  readonly month?: number | undefined;
  readonly hospital?: string | undefined;
  readonly case?: string | undefined;
  readonly state?: ObjectionView["state"] | undefined;
}

type Row = typeof insuranceObjections.$inferSelect;
const t = insuranceObjections;

/** Objections of the hospitals that the person reaches, the newest first. */
export async function listObjections(
  { store, region }: Workspace,
  actor: Actor,
  filter: ObjectionFilter,
): Promise<readonly ObjectionView[]> {
  const { year, fund, month, hospital, case: name, state } = filter;
  return select(store.db, region, actor, [
    eq(t.year, year),
    eq(t.fund, fund),
    month === undefined ? undefined : eq(t.month, month),
    hospital === undefined ? undefined : eq(t.hospital, hospital),
    name === undefined ? undefined : eq(t.caseName, name),
    state === undefined ? undefined : eq(t.state, state),
  ]);
}

/** One objection; refuses with not-found what the person does not reach. */
export async function findObjection(
  db: Database,
  region: string,
  actor: Actor,
  id: string,
): Promise<ObjectionView> {
  const [row] = isId(id) ? await select(db, region, actor, [eq(t.id, id)]) : [];
  return found(row, "objection");
}

/** A file of an objection, for whoever may read the objection. */
export async function openObjectionFile(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
  file: string,
): Promise<OpenedFile> {
  await findObjection(store.db, region, actor, id);
  const [row] = await store.db
    .select({ evidence: t.evidence })
    .from(t)
    .where(and(eq(t.region, region), eq(t.id, id)));
  return openFileOf(store, row?.evidence, file);
}

async function select(
  db: Database,
  region: string,
  actor: Actor,
  where: readonly (SQL | undefined)[],
): Promise<readonly ObjectionView[]> {
  const hospitals = await hospitalsWithin(db, region, actor, "insurance.read");
  if (hospitals.size === 0) return [];
  const rows = await db
    .select()
    .from(t)
    .where(and(eq(t.region, region), inArray(t.hospital, [...hospitals.keys()]), ...where))
    .orderBy(desc(t.at), desc(t.id));
  const finals = await finalRuns(db, region, rows);
  return rows.map((row) => viewOf(row, hospitals.get(row.hospital)!, finals.get(monthKey(row))));
}

const monthKey = ({ year, fund, month }: Pick<Row, "year" | "fund" | "month">) => `${year} ${fund} ${month}`;

/** When the final result of each month was made; from then on a correction waits for the clearing. */
async function finalRuns(
  db: Database,
  region: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const years = [...new Set(rows.map(({ year }) => year))];
  if (years.length === 0) return new Map();
  const r = insuranceRuns;
  const runs = await db
    .select({ year: r.year, fund: r.fund, month: r.month, at: r.at })
    .from(r)
    .where(and(eq(r.region, region), inArray(r.year, years), eq(r.stage, "final")));
  return new Map(runs.map((run) => [monthKey(run), run.at]));
}

function viewOf(row: Row, hospital: HospitalRef, finalAt: string | undefined): ObjectionView {
  const { id, year, month, fund, reason, state, answer, at, answeredAt, version } = row;
  const inTime = finalAt === undefined || (answeredAt !== null && answeredAt <= finalAt);
  const counts = state === "open" || state === "accepted";
  return {
    id,
    year,
    month,
    fund,
    hospital: row.hospital,
    hospitalName: hospital.name,
    case: row.caseName,
    reason,
    wants: row.wants as Correction,
    granted: row.granted as Correction | null,
    effect: counts ? (inTime ? "month" : "clearing") : null,
    state: state as ObjectionView["state"],
    evidence: (row.evidence as readonly EvidenceData[]).map(({ sha256: _, ...file }) => file),
    answer,
    at,
    answeredAt,
    version,
  };
}
