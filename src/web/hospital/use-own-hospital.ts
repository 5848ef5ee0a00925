import type { HospitalView } from "../../workspace/insurance/views.ts";
import type { Fund } from "../settlement/parts/chosen-fund.ts";
import { useSettlementRows } from "../settlement/parts/use-settlement.ts";

/** The hospitals that the person speaks for: one, but for those of a county's medical group. */
export function useOwnHospitals(fund: Fund) {
  return useSettlementRows<HospitalView>("hospitals", { ...fund });
}
