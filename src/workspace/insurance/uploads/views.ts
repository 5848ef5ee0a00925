import type { FundMonth, UploadCounts } from "../events.ts";
import type { RejectedRow } from "../views.ts";

/** What a file would come to if it were uploaded now. Nothing of it is kept. */
export interface UploadCheck extends FundMonth {
  readonly hospital: string;
  readonly hospitalName: string;
  readonly name: string;
  readonly format: "utf-8" | "gb18030" | "xlsx";
  readonly counts: UploadCounts;
  /** How many of the accepted cases would count at the year's end only. */
  readonly late: number;
  /** The number of the file that it replaces, to be sent with it; 0 for none. */
  readonly replaces: number;
  /** The first of the refused rows, in the order of the file. */
  readonly rejected: readonly RejectedRow[];
  /** What stands out, in sentences. */
  readonly notes: readonly string[];
}
