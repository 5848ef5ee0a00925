import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../../../storage/store.ts";
import { insuranceMonths, insuranceUploads } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { refuse } from "../../refusal.ts";
import { isCleared } from "../clearing/is-cleared.ts";
import type { FundMonth, MonthStep } from "../events.ts";
import { type HospitalRef, hospitalsWithin } from "../reach.ts";
import type { UploadRecord } from "../settled/load.ts";
import { refuseFile } from "./header.ts";
import { inForceOf } from "./in-force.ts";
import { uploadSays } from "./words.zh.ts";

/** Which month of which fund a file is for, and of which hospital where the person speaks for several. */
export interface UploadAsked extends FundMonth {
  readonly hospital?: string | undefined;
}

/** What a file is held against, as it stands when it is asked. */
export interface UploadContext {
  readonly hospital: HospitalRef;
  /** Step of the month. */
  readonly step: MonthStep;
  /** The month's file that came last; none before the first. */
  readonly last: UploadRecord | undefined;
  /** The file in force that came on time. */
  readonly onTime: UploadRecord | undefined;
  /** A file that comes now is late as a whole. */
  readonly late: boolean;
  /** Other files in force of the hospital's year, which this one does not replace. */
  readonly others: readonly UploadRecord[];
}

/** Steps in which a file may replace the one that came on time: what is new in it is late after the first of them. */
const replaceable: readonly MonthStep[] = ["upload", "feedback"];

/**
 * The hospital that the person speaks for.
 * @throws RefusedError where there is none, or it has to be said which
 */
export async function uploadingHospital(
  db: Database,
  region: string,
  actor: Actor,
  code: string | undefined,
): Promise<HospitalRef> {
  const own = await hospitalsWithin(db, region, actor, "insurance.upload");
  const [only, another] = own.values();
  if (!only) return refuse({ code: "forbidden", action: "insurance.upload" });
  if (code !== undefined) return own.get(code) ?? refuse({ code: "not-found", what: "hospital" });
  if (another) refuse({ code: "invalid", field: "hospital", says: uploadSays.whichHospital() });
  return only;
}

/** What a file of a hospital's month meets now. Refused where the month takes no file. */
export async function uploadContext(
  db: Database,
  region: string,
  hospital: HospitalRef,
  { year, month, fund }: FundMonth,
): Promise<UploadContext> {
  const [row] = await db
    .select({ step: insuranceMonths.step })
    .from(insuranceMonths)
    .where(
      and(
        eq(insuranceMonths.region, region),
        eq(insuranceMonths.year, year),
        eq(insuranceMonths.fund, fund),
        eq(insuranceMonths.month, month),
      ),
    );
  if (!row) return refuse({ code: "invalid", field: "month", says: uploadSays.notOpen(month) });
  if (await isCleared(db, region, { year, fund })) refuseFile(uploadSays.cleared(year));
  const uploads = await db
    .select()
    .from(insuranceUploads)
    .where(
      and(
        eq(insuranceUploads.region, region),
        eq(insuranceUploads.year, year),
        eq(insuranceUploads.fund, fund),
        eq(insuranceUploads.hospital, hospital.code),
      ),
    )
    .orderBy(asc(insuranceUploads.number));
  const inForce = inForceOf(uploads);
  const step = row.step as MonthStep;
  const onTime = inForce.find((each) => each.month === month && !each.late);
  const late = step !== "upload" && !(replaceable.includes(step) && onTime);
  return {
    hospital,
    step,
    last: uploads.findLast((each) => each.month === month),
    onTime,
    late,
    others: inForce.filter((each) => each.month !== month || each.late !== late),
  };
}

/** Whether two looks at the same month saw the same: then a file that was checked against one holds for the other. */
export function sameContext(a: UploadContext, b: UploadContext): boolean {
  const key = ({ step, late, onTime, others }: UploadContext) =>
    JSON.stringify([step, late, onTime?.id, others.map(({ id }) => id)]);
  return key(a) === key(b);
}
