import type { CaseColumns } from "../../../settlement/cases.ts";
import { statuses } from "../../../settlement/cases.ts";
import { type ManyCasesRead, readManyCases } from "../../../settlement/csv/from-csv.ts";
import type { ByteSource } from "../../../settlement/csv/source.ts";
import type { Hospital } from "../../../settlement/input.ts";
import type { KernelTables } from "../../../settlement/kernel.ts";
import type { Blobs } from "../../../storage/blobs.ts";
import type { UploadRecord } from "./load.ts";

/** Cases that came in one file: their place in the columns. */
export interface CasePart {
  readonly upload: UploadRecord;
  readonly from: number;
  readonly to: number;
}

export interface YearCases extends ManyCasesRead {
  readonly parts: readonly CasePart[];
}

/** Bytes that a row of an accepted file has about. */
const usualRow = 80;

/** Reads the accepted rows of uploads into one set of columns; what came late counts at the year's end only. */
export async function readYearCases(
  blobs: Pick<Blobs, "get">,
  uploads: readonly UploadRecord[],
  context: { readonly fund: string; readonly hospitals: readonly Hospital[]; readonly kernel: KernelTables },
): Promise<YearCases> {
  const rows = uploads.reduce((sum, { counts }) => sum + (counts as { accepted: number }).accepted, 0);
  const sources = uploads.map((upload) => () => blobSource(blobs, upload));
  const read = await readManyCases(sources, { ...context, namesByHospital: true }, rows * usualRow);
  const parts = uploads.map((upload, i) => ({
    upload,
    from: i === 0 ? 0 : read.ends[i - 1]!,
    to: read.ends[i]!,
  }));
  markLate(read.cases, parts);
  return { ...read, parts };
}

function markLate({ status }: CaseColumns, parts: readonly CasePart[]): void {
  const late = statuses.indexOf("late");
  for (const { upload, from, to } of parts) if (upload.late) status.fill(late, from, to);
}

/** The accepted rows of an upload, as they come from the disk. Throws where the file is gone: that is no data's fault. */
async function blobSource(blobs: Pick<Blobs, "get">, { id, accepted }: UploadRecord): Promise<ByteSource> {
  const blob = await blobs.get(accepted);
  if (!blob) throw new Error(`the accepted rows of upload ${id} are not in the store: ${accepted}`);
  const pieces = blob.stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let piece: Uint8Array = new Uint8Array();
  return {
    name: `${id}.csv`,
    size: blob.size,
    async read(into, at) {
      if (piece.length === 0) {
        const next = await pieces.next();
        if (next.done) return 0;
        piece = next.value;
      }
      const taken = piece.subarray(0, into.length - at);
      into.set(taken, at);
      piece = piece.subarray(taken.length);
      return taken.length;
    },
    close: () => blob.stream.destroy(),
  };
}
