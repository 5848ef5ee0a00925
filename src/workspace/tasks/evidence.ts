import type { Readable } from "node:stream";
import { and, eq, inArray } from "drizzle-orm";
import { BlobTooLargeError } from "../../storage/errors.ts";
import { evidence, uploads } from "../../storage/tables/index.ts";
import type { Action } from "../access/actions.ts";
import type { Actor } from "../access/actor.ts";
import { mayEver } from "../access/decide.ts";
import { newId } from "../new-id.ts";
import { found, refuse } from "../refusal.ts";
import type { Work, Workspace } from "../workspace.ts";
import type { EvidenceData } from "./events.ts";
import { canRead } from "./query/visible.ts";
import type { EvidenceView } from "./views.ts";
import { evidenceSays, stepSays } from "./words.zh.ts";

/** Bytes of one file: a phone's photo or a scanned report, no film. */
export const evidenceLimit = 20 * 1024 * 1024;

/**
 * Keeps a file of a person until it is reported with. Its type is what its content says.
 * @param action what the file is kept for: whoever may never do that keeps none
 */
export async function keepUpload(
  { store, clock }: Workspace,
  actor: Actor,
  file: { readonly name: string; readonly content: Uint8Array | AsyncIterable<Uint8Array> },
  action: Action = "task.report",
): Promise<EvidenceView> {
  if (!mayEver(actor, action)) refuse({ code: "forbidden", action });
  const { sha256, size, type } = await store.blobs
    .put(file.content, evidenceLimit)
    .catch((error: unknown) => {
      if (!(error instanceof BlobTooLargeError)) throw error;
      return refuse({ code: "invalid", field: "file", says: evidenceSays.tooLarge(evidenceLimit) });
    });
  const row = { id: newId(clock), sha256, name: plainName(file.name), type, size };
  await store.transaction((tx) =>
    tx.insert(uploads).values({ ...row, at: clock().toISOString(), by: actor.person }),
  );
  return { id: row.id, name: row.name, type, size };
}

/** The person's own uploads, which become part of what is reported and are no longer loose. */
export async function takeUploads(work: Work, actor: Actor, ids: readonly string[]): Promise<EvidenceData[]> {
  if (ids.length === 0) return [];
  const rows = await work.tx
    .delete(uploads)
    .where(and(inArray(uploads.id, [...ids]), eq(uploads.by, actor.person)))
    .returning();
  if (rows.length < new Set(ids).size)
    refuse({ code: "invalid", field: "evidence", says: stepSays.uploadGone() });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => {
    const { sha256, name, type, size } = byId.get(id)!;
    return { id, sha256, name, type, size };
  });
}

/** A file on its way to someone who may read it. */
export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly stream: Readable;
}

/** A file of a task that the person may read. */
export async function openEvidence(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
): Promise<OpenedFile> {
  const [row] = await store.db
    .select()
    .from(evidence)
    .where(and(eq(evidence.region, region), eq(evidence.id, id)));
  const { task, sha256, name, type } = found(row, "evidence");
  if (!(await canRead(store.db, region, actor, task))) refuse({ code: "not-found", what: "evidence" });
  return openFile(store, { sha256, name, type });
}

/** One of the files that were handed in with something, as its row holds them; the caller has decided who may read it. */
export function openFileOf(
  store: Pick<Workspace["store"], "blobs">,
  evidence: unknown,
  id: string,
): Promise<OpenedFile> {
  const files = (evidence ?? []) as readonly EvidenceData[];
  const file = files.find((each) => each.id === id);
  return openFile(store, found(file, "evidence"));
}

/** A kept file by its content; the caller has decided who may read it. */
export async function openFile(
  { blobs }: Pick<Workspace["store"], "blobs">,
  { sha256, name, type }: Pick<EvidenceData, "sha256" | "name" | "type">,
): Promise<OpenedFile> {
  const { stream, size } = found(await blobs.get(sha256), "evidence");
  return { name, type, size, stream };
}

/** The last part of a path, without control characters, at most 200 characters. */
function plainName(name: string): string {
  const last = name.replace(/^.*[/\\]/s, "").replace(/\p{Cc}/gu, "");
  return [...last].slice(-200).join("") || "附件";
}
