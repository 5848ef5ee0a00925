import { and, eq } from "drizzle-orm";
import { insuranceHospitals, insuranceMonths } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { refuse } from "../../refusal.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import type { UploadView } from "../views.ts";
import { type CheckedFile, checkFile, type SentFile } from "./check-file.ts";
import {
  sameContext,
  type UploadAsked,
  type UploadContext,
  uploadContext,
  uploadingHospital,
} from "./context.ts";
import { refuseFile } from "./header.ts";
import { findUpload } from "./list.ts";
import { uploadLimit } from "./read-rows.ts";
import { rejectedFile } from "./rejected.ts";
import type { UploadCheck } from "./views.ts";
import { fileSays, uploadSays } from "./words.zh.ts";

/** Refused rows that an answer shows; the file of them has all. */
export const mostShown = 200;
/** Times that a file is checked anew because something else came in between. */
const mostTries = 4;

/** Says what a file would come to. Keeps nothing. */
export async function checkUpload(
  { store, region }: Workspace,
  actor: Actor,
  asked: UploadAsked,
  file: SentFile,
): Promise<UploadCheck> {
  const hospital = await uploadingHospital(store.db, region, actor, asked.hospital);
  const context = await uploadContext(store.db, region, hospital, asked);
  const { accepted: _, rejected, ...checked } = await checkFile(store, region, asked, context, file);
  const { year, month, fund } = asked;
  return {
    year,
    month,
    fund,
    hospital: hospital.code,
    hospitalName: hospital.name,
    name: file.name,
    ...checked,
    replaces: context.last?.number ?? 0,
    rejected: rejected.slice(0, mostShown),
  };
}

/**
 * Keeps a hospital's file of a month: as it came, its accepted and its refused rows. Of two that come at once the one
 * that first names the file it replaces wins.
 * @param asked `replaces`: number of the month's file that it takes the place of, 0 for none
 * @throws RefusedError, a conflict where another file came in between
 */
export async function keepCases(
  workspace: Workspace,
  actor: Actor,
  asked: UploadAsked & { readonly replaces: number },
  file: SentFile,
): Promise<UploadView> {
  const { store, region } = workspace;
  const hospital = await uploadingHospital(store.db, region, actor, asked.hospital);
  for (let tries = 1; ; tries++) {
    const context = await uploadContext(store.db, region, hospital, asked);
    demandReplaced(context, asked.replaces);
    const checked = await checkFile(store, region, asked, context, file);
    if (checked.counts.accepted === 0) refuseFile(fileSays.allRejected(file.name, checked.counts.rows));
    const files = await keepFiles(workspace, file, checked);
    const id = await change(workspace, actor, async (work) => {
      await lock(work, asked, context);
      const now = await uploadContext(work.tx, region, hospital, asked);
      demandReplaced(now, asked.replaces);
      // Something else changed: what was checked may no longer hold.
      return sameContext(context, now) ? recordUpload(work, asked, now, file, files, checked) : undefined;
    });
    if (id !== undefined) return findUpload(workspace, actor, id);
    if (tries === mostTries) refuseConflict(asked.replaces, context);
  }
}

/** Takes the month and the hospital for this transaction: one file at a time, in any month of the hospital. */
async function lock({ tx, region }: Work, { year, month, fund }: UploadAsked, { hospital }: UploadContext) {
  await tx
    .select({ code: insuranceHospitals.code })
    .from(insuranceHospitals)
    .where(and(eq(insuranceHospitals.region, region), eq(insuranceHospitals.code, hospital.code)))
    .for("update");
  await tx
    .select({ id: insuranceMonths.id })
    .from(insuranceMonths)
    .where(
      and(
        eq(insuranceMonths.region, region),
        eq(insuranceMonths.year, year),
        eq(insuranceMonths.fund, fund),
        eq(insuranceMonths.month, month),
      ),
    )
    .for("share");
}

async function keepFiles({ store }: Workspace, file: SentFile, checked: CheckedFile) {
  const keep = async (bytes: Uint8Array) => (await store.blobs.put(bytes, 4 * uploadLimit)).sha256;
  return {
    file: await keep(file.content),
    accepted: await keep(checked.accepted),
    rejected: await keep(rejectedFile(checked.rejected)),
  };
}

async function recordUpload(
  work: Work,
  { year, month, fund }: UploadAsked,
  { hospital, late, last }: UploadContext,
  { name }: SentFile,
  files: Awaited<ReturnType<typeof keepFiles>>,
  { counts }: CheckedFile,
): Promise<string> {
  const id = work.newId();
  await work.record({
    kind: "insurance.uploaded",
    subject: id,
    data: {
      year,
      month,
      fund,
      hospital: hospital.code,
      number: (last?.number ?? 0) + 1,
      late,
      name,
      ...files,
      counts,
    },
  });
  return id;
}

function demandReplaced(context: UploadContext, replaces: number): void {
  if ((context.last?.number ?? 0) !== replaces) refuseConflict(replaces, context);
}

function refuseConflict(replaces: number, { last }: UploadContext): never {
  return refuse({
    code: "conflict",
    what: "upload",
    current: last && { number: last.number, name: last.name, at: last.at },
    sent: { replaces },
    says: uploadSays.conflict(last?.number ?? 0),
  });
}
