import { and, eq } from "drizzle-orm";
import { targets } from "../../storage/tables/index.ts";
import { isId } from "../new-id.ts";
import { found, refuse } from "../refusal.ts";
import type { Work } from "../workspace.ts";
import { type LoadedTarget, loadTargets } from "./load.ts";

/** The target with its reports, held against others who report it until the change ends. */
export async function lockTarget({ tx, region }: Work, id: string): Promise<LoadedTarget> {
  if (!isId(id)) refuse({ code: "not-found", what: "target" });
  await tx
    .select({ id: targets.id })
    .from(targets)
    .where(and(eq(targets.region, region), eq(targets.id, id)))
    .for("update");
  const [target] = await loadTargets(tx, region, [id]);
  return found(target, "target");
}
