import { and, eq } from "drizzle-orm";
import { insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { found } from "../../refusal.ts";
import type { EvidenceData } from "../../tasks/events.ts";
import { type OpenedFile, openFile } from "../../tasks/evidence.ts";
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
  const evidence = (row?.evidence ?? []) as readonly EvidenceData[];
  return openFile(
    store,
    found(
      evidence.find((each) => each.id === file),
      "evidence",
    ),
  );
}
