import { Readable } from "node:stream";
import { toCsv } from "../../../output/csv.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { found, refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import { maskPerson } from "../cases/mask.ts";
import { hospitalsWithin } from "../reach.ts";
import type { UploadRecord } from "../settled/load.ts";
import { readAccepted } from "./accepted.ts";
import { columnNames } from "./columns.lexicon.ts";
import { uploadRecord } from "./list.ts";
import { acceptedFileName, rejectedFileName, uploadSays } from "./words.zh.ts";

/** A file on its way to someone who may read it. */
export interface OpenedUpload {
  readonly name: string;
  readonly type: string;
  readonly size?: number;
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

const csv = "text/csv; charset=utf-8";

/**
 * The file as it came. It names the patients: to the hospital it is its own; whoever else may see persons says what
 * for, and the look is logged.
 */
export async function openOriginal(
  workspace: Workspace,
  actor: Actor,
  id: string,
  purpose: string | undefined,
): Promise<OpenedUpload> {
  const upload = await uploadRecord(workspace, actor, id);
  if (!(await isOwn(workspace, actor, upload))) {
    demand(actor, "insurance.person");
    if (!purpose) return refuse({ code: "invalid", field: "purpose", says: uploadSays.purpose() });
    const { year, month, fund, hospital } = upload;
    await change(workspace, actor, (work) =>
      work.record({
        kind: "insurance.person-seen",
        subject: id,
        data: { year, month, fund, hospital, cases: [], purpose },
      }),
    );
  }
  return { name: upload.name, type: "application/octet-stream", ...(await open(workspace, upload.file)) };
}

/** The accepted rows for a spreadsheet; who the patients are is for the hospital alone. */
export async function openAccepted(workspace: Workspace, actor: Actor, id: string): Promise<OpenedUpload> {
  const upload = await uploadRecord(workspace, actor, id);
  const own = await isOwn(workspace, actor, upload);
  const rows = await readAccepted(workspace.store.blobs, upload.accepted);
  const title = (column: keyof typeof columnNames) => columnNames[column][0]!;
  const bytes = toCsv([
    [
      ...(["case", "hospital", "month", "group", "total", "noncompliant", "cash", "selfPay"] as const).map(
        title,
      ),
      ...(["person", "admitted", "discharged"] as const).map(title),
    ],
    ...rows.map((row) => [
      row.case,
      row.hospital,
      row.month,
      row.group,
      row.total_cost_yuan,
      row.noncompliant_yuan,
      row.patient_cash_yuan,
      row.self_pay_yuan,
      own ? row.person : maskPerson(row.person),
      row.admitted,
      row.discharged,
    ]),
  ]);
  return { name: acceptedFileName(upload.name), type: csv, bytes: new Uint8Array(bytes) };
}

/** The refused rows with the reasons. */
export async function openRejected(workspace: Workspace, actor: Actor, id: string): Promise<OpenedUpload> {
  const upload = await uploadRecord(workspace, actor, id);
  return { name: rejectedFileName(upload.name), type: csv, ...(await open(workspace, upload.rejected)) };
}

async function isOwn(
  { store, region }: Workspace,
  actor: Actor,
  { hospital }: UploadRecord,
): Promise<boolean> {
  return (await hospitalsWithin(store.db, region, actor, "insurance.upload")).has(hospital);
}

async function open({ store }: Workspace, sha256: string) {
  const { stream, size } = found(await store.blobs.get(sha256), "upload");
  return { bytes: Readable.toWeb(stream) as ReadableStream<Uint8Array>, size };
}
