import { isDuplicate } from "../../../storage/errors.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { refuse } from "../../refusal.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import { findVersion } from "../settled/load.ts";
import type { VersionContent } from "./content.ts";
import { readContent, refuseFaults } from "./to-input.ts";
import { versionProblems as problems } from "./words.zh.ts";

/** A version as it is handed in. */
export interface NewVersion {
  readonly year: number;
  readonly fund: string;
  /** The first month that it settles. */
  readonly fromMonth: number;
  readonly decision: string;
  readonly note: string;
  /** Number of the version that it was made from: of two at once one wins. 0 where there is none before. */
  readonly basedOn: number;
  readonly content: VersionContent;
}

/** A version that was made. */
export interface MadeVersion {
  readonly id: string;
  readonly number: number;
}

/** Makes the next version of a fund's year. Gives its id and number. */
export async function makeVersion(
  workspace: Workspace,
  actor: Actor | undefined,
  version: NewVersion,
): Promise<MadeVersion> {
  const { basedOn: sent } = version;
  try {
    return await change(workspace, actor, (work) => addVersion(work, version));
  } catch (error) {
    // Another one took the number while this one was being written.
    if (!isDuplicate(error)) throw error;
    return refuse({
      code: "conflict",
      what: "version",
      current: { number: sent + 1 },
      sent: { basedOn: sent },
    });
  }
}

async function addVersion(work: Work, { basedOn, content, ...data }: NewVersion) {
  demand(work.actor, "insurance.manage");
  const before = await findVersion(work.tx, work.region, data);
  const newest = before?.number ?? 0;
  if (newest !== basedOn)
    refuse({ code: "conflict", what: "version", current: { number: newest }, sent: { basedOn } });
  if (data.decision === "") refuse({ code: "invalid", field: "decision", says: problems.noDecision() });
  if (!Number.isInteger(data.fromMonth) || data.fromMonth < 1 || data.fromMonth > 12)
    refuse({ code: "invalid", field: "fromMonth", says: problems.fromMonth() });
  if (newest === 0 && data.fromMonth !== 1)
    refuse({ code: "invalid", field: "fromMonth", says: problems.firstFromJanuary() });
  refuseFaults(readContent(content, data.fund).faults);
  const id = work.newId();
  const number = newest + 1;
  await work.record({ kind: "insurance.version", subject: id, data: { ...data, number, content } });
  return { id, number };
}
