import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { BlobTooLargeError } from "../../storage/errors.ts";
import { evidence, uploads } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { mayEver } from "../access/decide.ts";
import { newId } from "../new-id.ts";
import { found, refuse } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { canRead } from "./query/visible.ts";
import type { EvidenceView } from "./views.ts";
import { evidenceSays } from "./words.zh.ts";

/** Bytes of one file: a phone's photo or a scanned report, no film. */
export const evidenceLimit = 20 * 1024 * 1024;

/** Keeps a file of a person until it is reported with. Its type is what its content says. */
export async function keepUpload(
  { store, clock }: Workspace,
  actor: Actor,
  file: { readonly name: string; readonly content: Uint8Array | AsyncIterable<Uint8Array> },
): Promise<EvidenceView> {
  if (!mayEver(actor, "task.report")) refuse({ code: "forbidden", action: "task.report" });
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

/** A file of a task that the person may read. */
export async function openEvidence(
  { store, region }: Workspace,
  actor: Actor,
  id: string,
): Promise<{
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly stream: Readable;
}> {
  const [row] = await store.db
    .select()
    .from(evidence)
    .where(and(eq(evidence.region, region), eq(evidence.id, id)));
  const { task, sha256, name, type } = found(row, "evidence");
  if (!(await canRead(store.db, region, actor, task))) refuse({ code: "not-found", what: "evidence" });
  const { stream, size } = found(await store.blobs.get(sha256), "evidence");
  return { name, type, size, stream };
}

/** The last part of a path, without control characters, at most 200 characters. */
function plainName(name: string): string {
  const last = name.replace(/^.*[/\\]/s, "").replace(/\p{Cc}/gu, "");
  return [...last].slice(-200).join("") || "附件";
}
