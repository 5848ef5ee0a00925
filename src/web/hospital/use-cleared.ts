import type { ClearingView } from "../../workspace/insurance/views.ts";
import type { Fund } from "../settlement/parts/chosen-fund.ts";
import { useSettlement } from "../settlement/parts/use-settlement.ts";

/** Whether the year is cleared: then no more cases are taken. Not so while it is not known. */
export function useCleared(fund: Fund): boolean {
  const { data } = useSettlement<ClearingView>("clearing", { ...fund });
  return data !== undefined && data.run !== null;
}
