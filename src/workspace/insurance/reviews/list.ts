import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import { insuranceOpinions, insuranceReviews, people } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { mayEver } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import { groupBy } from "../../tasks/group.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import type { OpinionRecord, ReviewRecord } from "./load.ts";
import { reviewView } from "./view.ts";
import type { ReviewView } from "./views.ts";
import { type YearCases, yearCases } from "./year-cases.ts";

export interface ReviewFilter {
  readonly year: number;
  readonly fund: string;
  readonly month?: number | undefined;
  readonly hospital?: string | undefined;
  readonly case?: string | undefined;
  readonly state?: ReviewView["state"] | undefined;
}

const t = insuranceReviews;

/** Reviews of the hospitals that the person reaches, the newest first. */
export function listReviews(
  workspace: Workspace,
  actor: Actor,
  filter: ReviewFilter,
): Promise<readonly ReviewView[]> {
  const { year, fund, month, hospital, case: name, state } = filter;
  return select(workspace, actor, [
    eq(t.year, year),
    eq(t.fund, fund),
    month === undefined ? undefined : eq(t.month, month),
    hospital === undefined ? undefined : eq(t.hospital, hospital),
    name === undefined ? undefined : eq(t.caseName, name),
    state === undefined ? undefined : eq(t.state, state),
  ]);
}

/** One review; refuses with not-found what the person does not reach. */
export async function findReview(workspace: Workspace, actor: Actor, id: string): Promise<ReviewView> {
  const [row] = isId(id) ? await select(workspace, actor, [eq(t.id, id)]) : [];
  return found(row, "review");
}

async function select(
  workspace: Workspace,
  actor: Actor,
  where: readonly (SQL | undefined)[],
): Promise<readonly ReviewView[]> {
  const { store, region } = workspace;
  const hospitals = await hospitalsWithin(store.db, region, actor, "insurance.read");
  if (hospitals.size === 0) return [];
  const rows = await store.db
    .select()
    .from(t)
    .where(and(eq(t.region, region), inArray(t.hospital, [...hospitals.keys()]), ...where))
    .orderBy(desc(t.at), desc(t.id));
  const ids = rows.map(({ id }) => id);
  const opinions = ids.length === 0 ? [] : await opinionsWithNames(workspace, ids);
  const opinionsOf = groupBy(opinions, ({ review }) => review);
  const cases = await casesOfYears(workspace, rows);
  // Who assesses, and what is thought before it is decided, is for the office and its auditors.
  const sees = mayEver(actor, "insurance.manage") || mayEver(actor, "audit.read") ? "office" : "hospital";
  return rows.map((row) =>
    reviewView(row, {
      sees,
      hospital: hospitals.get(row.hospital)!.name,
      opinions: opinionsOf.get(row.id) ?? [],
      cases: cases(row),
    }),
  );
}

export type NamedOpinion = OpinionRecord & { readonly name: string };

async function opinionsWithNames(
  { store, region }: Workspace,
  reviews: readonly string[],
): Promise<NamedOpinion[]> {
  const o = insuranceOpinions;
  const rows = await store.db
    .select({ opinion: o, name: people.name })
    .from(o)
    .innerJoin(people, eq(people.id, o.expert))
    .where(and(eq(o.region, region), inArray(o.review, [...reviews])))
    .orderBy(o.at, o.expert);
  return rows.map(({ opinion, name }) => ({ ...opinion, name }));
}

/** The settled cases of each year that the reviews are of. */
export async function casesOfYears(
  workspace: Workspace,
  rows: readonly ReviewRecord[],
): Promise<(row: Pick<ReviewRecord, "year" | "fund">) => YearCases | undefined> {
  const keyOf = ({ year, fund }: Pick<ReviewRecord, "year" | "fund">) => `${year} ${fund}`;
  const cases = new Map<string, YearCases | undefined>();
  for (const row of rows) if (!cases.has(keyOf(row))) cases.set(keyOf(row), await yearCases(workspace, row));
  return (row) => cases.get(keyOf(row));
}
