import { compileDocument } from "../compile.ts";
import { UnreadableError } from "../message/unreadable.ts";
import { sayChange } from "../output/change.zh.ts";
import { type LedgerFormat, TooManyTasksError, writeLedger } from "../output/ledger.ts";
import { sayTooManyTasks } from "../output/ledger-problem.zh.ts";
import type { PlanDiff } from "../plan/change.ts";
import { diffPlans } from "../plan/diff.ts";
import type { Document } from "../reader/document.ts";
import { read } from "../reader/read.ts";
import type { SaidDiff } from "./api.ts";
import type { Job, Upload } from "./job.ts";
import { refusal, unreadableFile } from "./problem.ts";

/** Does a job in this thread. Throws ProblemError. */
export async function perform(job: Job): Promise<Uint8Array<ArrayBuffer>> {
  switch (job.kind) {
    case "plan":
      return json(compileDocument(await documentOf(job.file)));
    case "ledger":
      return ledgerOf(await documentOf(job.file), job.format);
    case "diff": {
      const before = compileDocument(await documentOf(job.old));
      return json(said(diffPlans(before, compileDocument(await documentOf(job.new)))));
    }
  }
}

async function documentOf({ name, bytes }: Upload): Promise<Document> {
  try {
    return await read(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableError) throw unreadableFile(name, error.why, { cause: error });
    throw error;
  }
}

async function ledgerOf(document: Document, format: LedgerFormat): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await writeLedger(compileDocument(document), format, document.pages));
  } catch (error) {
    if (error instanceof TooManyTasksError)
      throw refusal(422, "too-many-tasks", `${sayTooManyTasks(error)}。`);
    throw error;
  }
}

function said(diff: PlanDiff): SaidDiff {
  return { ...diff, changes: diff.changes.map((change) => ({ ...change, says: sayChange(change) })) };
}

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
