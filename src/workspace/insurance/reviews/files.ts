import { and, eq } from "drizzle-orm";
import { insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { type OpenedFile, openFileOf } from "../../tasks/evidence.ts";
import type { Workspace } from "../../workspace.ts";
import { findReview } from "./list.ts";

/** A file of a review, for whoever may read the review. */
export async function openReviewFile(
  workspace: Workspace,
  actor: Actor,
  id: string,
  file: string,
): Promise<OpenedFile> {
  await findReview(workspace, actor, id);
  const { store, region } = workspace;
  const t = insuranceReviews;
  const [row] = await store.db
    .select({ evidence: t.evidence })
    .from(t)
    .where(and(eq(t.region, region), eq(t.id, id)));
  return openFileOf(store, row?.evidence, file);
}
