import { and, eq } from "drizzle-orm";
import { insuranceObjections } from "../../../storage/tables/index.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import type { Work } from "../../workspace.ts";

/** An objection as its row holds it, locked until the change is done. A refusal where there is none. */
export async function lockObjection(
  work: Work,
  id: string,
): Promise<typeof insuranceObjections.$inferSelect> {
  const [row] = isId(id)
    ? await work.tx
        .select()
        .from(insuranceObjections)
        .where(and(eq(insuranceObjections.region, work.region), eq(insuranceObjections.id, id)))
        .for("update")
    : [];
  return found(row, "objection");
}
