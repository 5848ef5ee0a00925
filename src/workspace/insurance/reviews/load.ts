import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceOpinions, insuranceReviews } from "../../../storage/tables/index.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import type { Work } from "../../workspace.ts";

export type ReviewRecord = typeof insuranceReviews.$inferSelect;
export type OpinionRecord = typeof insuranceOpinions.$inferSelect;

/** A review as its row holds it, locked until the change is done. A refusal where there is none. */
export async function lockReview({ tx, region }: Work, id: string): Promise<ReviewRecord> {
  const [row] = isId(id)
    ? await tx
        .select()
        .from(insuranceReviews)
        .where(and(eq(insuranceReviews.region, region), eq(insuranceReviews.id, id)))
        .for("update")
    : [];
  return found(row, "review");
}

/** The experts' parts in a review, in the order in which they were assigned. */
export function opinionsOf(db: Database, region: string, review: string): Promise<OpinionRecord[]> {
  return db
    .select()
    .from(insuranceOpinions)
    .where(and(eq(insuranceOpinions.region, region), eq(insuranceOpinions.review, review)))
    .orderBy(asc(insuranceOpinions.at), asc(insuranceOpinions.expert));
}
