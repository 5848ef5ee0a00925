import type { HospitalView, MonthView } from "../../../workspace/insurance/views.ts";

/** The hospitals of a month that must send their cases and have not. */
export function missingHospitals(
  month: Pick<MonthView, "year" | "month" | "uploads">,
  hospitals: readonly Pick<HospitalView, "code" | "name" | "validFrom" | "validTo" | "grade">[],
): readonly { readonly code: string; readonly name: string }[] {
  const sent = new Set(month.uploads.filter(({ inForce }) => inForce).map(({ hospital }) => hospital));
  const first = `${month.year}-${String(month.month).padStart(2, "0")}-01`;
  const last = `${first.slice(0, 8)}31`;
  return hospitals
    .filter(
      ({ grade, validFrom, validTo }) => grade !== null && validFrom <= last && (validTo ?? last) >= first,
    )
    .filter(({ code }) => !sent.has(code));
}
