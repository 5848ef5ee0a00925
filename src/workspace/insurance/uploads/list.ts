import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { insuranceUploads, people } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import type { UploadCounts } from "../events.ts";
import { hospitalsWithin } from "../reach.ts";
import type { UploadRecord } from "../settled/load.ts";
import type { UploadView } from "../views.ts";
import { inForceOf } from "./in-force.ts";
import { readRejected } from "./rejected.ts";

/** Refused rows that a list shows of each file. */
const fewShown = 20;
const mostShown = 200;

/** The files of a fund's year, or of one month of it: a hospital's people see their own alone. */
export async function listUploads(
  workspace: Workspace,
  actor: Actor,
  asked: { readonly year: number; readonly fund: string; readonly month?: number | undefined },
): Promise<UploadView[]> {
  const { region } = workspace;
  return views(
    workspace,
    actor,
    and(
      eq(insuranceUploads.region, region),
      eq(insuranceUploads.year, asked.year),
      eq(insuranceUploads.fund, asked.fund),
      asked.month === undefined ? undefined : eq(insuranceUploads.month, asked.month),
    ),
    fewShown,
  );
}

/** One file. What a person does not reach does not exist. */
export async function findUpload(workspace: Workspace, actor: Actor, id: string): Promise<UploadView> {
  const row = await uploadRecord(workspace, actor, id);
  const of = and(
    eq(insuranceUploads.region, workspace.region),
    eq(insuranceUploads.year, row.year),
    eq(insuranceUploads.fund, row.fund),
    eq(insuranceUploads.hospital, row.hospital),
    eq(insuranceUploads.month, row.month),
  );
  const all = await views(workspace, actor, of, mostShown);
  return found(
    all.find((each) => each.id === id),
    "upload",
  );
}

/** The row of a file that the person may read. */
export async function uploadRecord(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
): Promise<UploadRecord> {
  const [row] = isId(id)
    ? await store.db
        .select()
        .from(insuranceUploads)
        .where(and(eq(insuranceUploads.region, region), eq(insuranceUploads.id, id)))
    : [];
  const upload = found(row, "upload");
  const hospitals = await hospitalsWithin(store.db, region, actor, "insurance.read");
  return found(hospitals.has(upload.hospital) ? upload : undefined, "upload");
}

async function views(
  { store, region }: Workspace,
  actor: Actor,
  where: SQL | undefined,
  most: number,
): Promise<UploadView[]> {
  const hospitals = await hospitalsWithin(store.db, region, actor, "insurance.read");
  if (hospitals.size === 0) return [];
  const rows = await store.db
    .select({ upload: insuranceUploads, by: people.name })
    .from(insuranceUploads)
    .innerJoin(people, eq(people.id, insuranceUploads.by))
    .where(and(where, inArray(insuranceUploads.hospital, [...hospitals.keys()])))
    .orderBy(asc(insuranceUploads.month), asc(insuranceUploads.hospital), desc(insuranceUploads.number));
  const inForce = new Set(inForceOf(rows.map(({ upload }) => upload)).map(({ id }) => id));
  return Promise.all(
    rows.map(async ({ upload, by }): Promise<UploadView> => {
      const { id, year, month, fund, hospital, number, late, name, at } = upload;
      const counts = upload.counts as UploadCounts;
      return {
        id,
        year,
        month,
        fund,
        hospital,
        hospitalName: hospitals.get(hospital)!.name,
        number,
        late,
        inForce: inForce.has(id),
        name,
        counts,
        at,
        by,
        rejected: counts.rejected > 0 ? await readRejected(store.blobs, upload.rejected, most) : [],
      };
    }),
  );
}
