import { and, count, eq, lt, or } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceReviews } from "../../../storage/tables/index.ts";
import type { ReviewRecord } from "./load.ts";

const t = insuranceReviews;

/** The review's number among those of its fund's year, in the order in which they came: what experts know it by. */
export async function numberOf(
  db: Database,
  region: string,
  { year, fund, at, id }: Pick<ReviewRecord, "year" | "fund" | "at" | "id">,
): Promise<number> {
  const [row] = await db
    .select({ before: count() })
    .from(t)
    .where(
      and(
        eq(t.region, region),
        eq(t.year, year),
        eq(t.fund, fund),
        or(lt(t.at, at), and(eq(t.at, at), lt(t.id, id))),
      ),
    );
  return (row?.before ?? 0) + 1;
}
