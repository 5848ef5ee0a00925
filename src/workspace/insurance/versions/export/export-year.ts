import type { Actor } from "../../../access/actor.ts";
import { found } from "../../../refusal.ts";
import type { Workspace } from "../../../workspace.ts";
import { settleFundYear } from "../../settle-year.ts";
import { demandAll, versionView } from "../list.ts";
import { exportWords } from "./words.zh.ts";
import { yearFolder } from "./year-folder.ts";
import { zipStream } from "./zip.ts";

/** A file to save. */
export interface YearFile {
  readonly name: string;
  readonly type: "application/zip";
  readonly bytes: ReadableStream<Uint8Array>;
}

/**
 * A version with the year's cases, deductions and reviews, as an archive of the folder that `luoshi settle` reads: the
 * receipt by which anyone can compute the year anew.
 */
export async function exportYear(workspace: Workspace, actor: Actor, id: string): Promise<YearFile> {
  demandAll(actor);
  const { year, fund, number, at } = await versionView(workspace, actor, id);
  const settled = found(await settleFundYear(workspace, { year, fund, version: id }), "version");
  return {
    name: exportWords.fileName(fund, year, number),
    type: "application/zip",
    bytes: zipStream(yearFolder(settled), new Date(at)),
  };
}
