import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { grants, insuranceOpinions, insuranceReviews, people } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import { unitsBelow } from "../../units/below.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalWithin } from "../reach.ts";
import { opinionsOf, type ReviewRecord } from "./load.ts";
import type { ExpertRow } from "./views.ts";
import { exclusionWords } from "./words.zh.ts";

/** Everyone who can be asked for an opinion; for a review, with those whom something stands against. */
export async function listExperts(
  { store, region }: Workspace,
  actor: Actor,
  review?: string,
): Promise<readonly ExpertRow[]> {
  demand(actor, "insurance.manage");
  if (review === undefined) return expertsFor(store.db, region, undefined);
  const t = insuranceReviews;
  const [row] = isId(review)
    ? await store.db
        .select()
        .from(t)
        .where(and(eq(t.region, region), eq(t.id, review)))
    : [];
  return expertsFor(store.db, region, found(row, "review"));
}

/** Active experts by name, and why each takes no part in the review. */
export async function expertsFor(
  db: Database,
  region: string,
  review: ReviewRecord | undefined,
): Promise<readonly ExpertRow[]> {
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(grants)
    .innerJoin(people, and(eq(people.id, grants.person), eq(people.state, "active")))
    .where(eq(grants.role, "expert"))
    .orderBy(asc(people.name), asc(people.id));
  const o = insuranceOpinions;
  const waiting = await db
    .select({ expert: o.expert, open: count() })
    .from(o)
    .innerJoin(
      insuranceReviews,
      and(
        eq(insuranceReviews.region, o.region),
        eq(insuranceReviews.id, o.review),
        eq(insuranceReviews.state, "assigned"),
      ),
    )
    .where(and(eq(o.region, region), eq(o.state, "assigned")))
    .groupBy(o.expert);
  const openOf = new Map(waiting.map(({ expert, open }) => [expert, open]));
  const why = review ? await exclusions(db, region, review, rows) : new Map<string, string>();
  return rows.map((row) => ({ ...row, open: openOf.get(row.id) ?? 0, excluded: why.get(row.id) ?? null }));
}

/** Who belongs to the hospital or a unit below it, applied for it, or has had a part in the review. */
async function exclusions(
  db: Database,
  region: string,
  review: ReviewRecord,
  experts: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const why = new Map<string, string>();
  if (experts.length === 0) return why;
  const { unit } = await hospitalWithin(db, region, undefined, "insurance.read", review.hospital);
  const units = (await unitsBelow(db, [unit], dayOf(new Date(review.at)))).get(unit)!;
  const own = await db
    .select({ person: grants.person })
    .from(grants)
    .where(
      and(
        inArray(grants.unit, [...units]),
        inArray(
          grants.person,
          experts.map(({ id }) => id),
        ),
      ),
    );
  for (const { person } of own) why.set(person, exclusionWords.unit);
  why.set(review.by, exclusionWords.applicant);
  for (const { expert, state } of await opinionsOf(db, region, review.id))
    why.set(expert, state === "recused" ? exclusionWords.recused : exclusionWords.assigned);
  return why;
}
