import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceOpinions, insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import type { EvidenceData } from "../../tasks/events.ts";
import { type OpenedFile, openFile } from "../../tasks/evidence.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { casesOfYears } from "./list.ts";
import type { OpinionRecord, ReviewRecord } from "./load.ts";
import { numberOf } from "./number.ts";
import { anonymousFiles, expertView } from "./view.ts";
import type { ReviewView } from "./views.ts";

/** A review that someone was assigned to, and their part in it. */
export interface Assigned {
  readonly review: ReviewRecord;
  readonly own: OpinionRecord;
}

/** The reviews that an expert was assigned to and did not recuse from, the newest first, without names. */
export async function listAssigned(workspace: Workspace, actor: Actor): Promise<readonly ReviewView[]> {
  demand(actor, "insurance.review");
  return viewsOf(workspace, await select(workspace.store.db, workspace.region, actor));
}

/** One of them; not-found for any other id. */
export async function findAssigned(workspace: Workspace, actor: Actor, id: string): Promise<ReviewView> {
  demand(actor, "insurance.review");
  const [view] = await viewsOf(workspace, [
    await assignedTo(workspace.store.db, workspace.region, actor, id),
  ]);
  return found(view, "review");
}

/** A file of a review, for an expert who was assigned to it, under a name that tells nothing. */
export async function openAssignedFile(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
  file: string,
): Promise<OpenedFile> {
  demand(actor, "insurance.review");
  const { review } = await assignedTo(store.db, region, actor, id);
  const evidence = review.evidence as readonly EvidenceData[];
  const index = evidence.findIndex((each) => each.id === file);
  const { name } = found(anonymousFiles(review)[index], "evidence");
  return openFile(store, { ...evidence[index]!, name });
}

/** The review with the person's part in it, or a refusal that there is none. */
export async function assignedTo(db: Database, region: string, actor: Actor, id: string): Promise<Assigned> {
  const [row] = isId(id) ? await select(db, region, actor, eq(insuranceReviews.id, id)) : [];
  return found(row, "review");
}

function select(db: Database, region: string, actor: Actor, where?: SQL): Promise<Assigned[]> {
  const [t, o] = [insuranceReviews, insuranceOpinions];
  return db
    .select({ review: t, own: o })
    .from(o)
    .innerJoin(t, and(eq(t.region, o.region), eq(t.id, o.review)))
    .where(and(eq(o.region, region), eq(o.expert, actor.person), ne(o.state, "recused"), where))
    .orderBy(desc(o.at), desc(t.id));
}

async function viewsOf(workspace: Workspace, rows: readonly Assigned[]): Promise<readonly ReviewView[]> {
  const { store, region } = workspace;
  const hospitals = await hospitalsWithin(store.db, region, undefined, "insurance.read");
  const cases = await casesOfYears(
    workspace,
    rows.map(({ review }) => review),
  );
  return Promise.all(
    rows.map(async ({ review, own }) =>
      expertView(review, {
        hospital: hospitals.get(review.hospital)?.name ?? "",
        own,
        number: await numberOf(store.db, region, review),
        cases: cases(review),
      }),
    ),
  );
}
