import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { findVersion } from "../settled/load.ts";
import { diffVersions } from "./diff.ts";
import { fromFolder } from "./folder/from-folder.ts";
import type { FileProblem, FileRead, GivenFile } from "./folder/problem.ts";
import { type MadeVersion, makeVersion, type NewVersion } from "./make.ts";
import { versionProblems } from "./words.zh.ts";

/** What importing the files of a folder does, or did: a version, or nothing. */
export interface VersionImport {
  readonly files: readonly FileRead[];
  readonly problems: readonly FileProblem[];
  /** What differs from the newest version, in sentences. */
  readonly changes: readonly string[];
  /** Parameters that the folder leaves out: the plan's own values are used. */
  readonly defaulted: readonly string[];
  /** Hospitals that nobody can upload for yet. */
  readonly unregistered: readonly string[];
  /** The version that was made; null in a preview, and where there are problems. */
  readonly made: MadeVersion | null;
}

/**
 * Makes the next version from the files of a folder of `luoshi settle`. Without `commit`, or where there are problems,
 * nothing is kept and the report says what would happen.
 */
export async function importVersion(
  workspace: Workspace,
  actor: Actor,
  {
    files,
    commit,
    ...version
  }: Omit<NewVersion, "content"> & { readonly files: readonly GivenFile[]; readonly commit: boolean },
): Promise<VersionImport> {
  demand(actor, "insurance.manage");
  const { db } = workspace.store;
  const read = await fromFolder(files);
  const { content, problems } = read;
  if (read.fund !== undefined && read.fund !== version.fund)
    refuse({ code: "invalid", field: "fund", says: versionProblems.otherFund(version.fund, read.fund) });
  const report = { files: read.files, problems, changes: [], defaulted: [], unregistered: [], made: null };
  if (problems.length > 0 || !content) return report;
  const before = await findVersion(db, workspace.region, version);
  const registered = await hospitalsWithin(db, workspace.region, undefined, "insurance.manage");
  return {
    ...report,
    changes: before ? diffVersions(before.content, content) : [],
    defaulted: content.parameters.defaulted ?? [],
    unregistered: content.hospitals.map(({ code }) => code).filter((code) => !registered.has(code)),
    made: commit ? await makeVersion(workspace, actor, { ...version, content }) : null,
  };
}
