import type { TargetEdit } from "../../workspace/targets/edit.ts";
import type { Light } from "../../workspace/targets/judge/types.ts";
import type { TargetReportInput } from "../../workspace/targets/report.ts";
import type {
  TargetFilter,
  TargetGroup,
  TargetPage,
  TargetRollUp,
  TargetView,
} from "../../workspace/targets/views.ts";
import { ask, download, pathOf } from "../client.ts";

/** What the page filters by; one light or none. */
export type MatrixFilter = Omit<TargetFilter, "light" | "state"> & {
  readonly light?: readonly Light[] | undefined;
};

const signalled = (signal: AbortSignal | undefined) => ({ ...(signal && { signal }) });

/** Every address that the pages about targets ask. */
export const targetApi = {
  page: (filter: MatrixFilter, cursor: string | undefined, signal?: AbortSignal) =>
    ask<TargetPage>(pathOf("/api/targets", { ...filter, cursor }), signalled(signal)),
  groups: (by: "plan" | "programme", filter: MatrixFilter, signal?: AbortSignal) =>
    ask<{ readonly rows: readonly TargetGroup[] }>(
      pathOf("/api/targets/groups", { by, ...filter }),
      signalled(signal),
    ),
  export: (filter: MatrixFilter, format: "xlsx" | "csv") =>
    download(pathOf("/api/targets/export", { ...filter, format })),
  one: (id: string, signal?: AbortSignal) => ask<TargetView>(`/api/targets/${id}`, signalled(signal)),
  byUnit: (id: string, period: string | undefined, signal?: AbortSignal) =>
    ask<TargetRollUp>(pathOf(`/api/targets/${id}/units`, { period }), signalled(signal)),
  report: (id: string, body: Omit<TargetReportInput, "target" | "report">, key: string) =>
    ask<{ readonly id: string }>(`/api/targets/${id}/reports`, { method: "POST", body, key }),
  edit: (id: string, body: TargetEdit, key: string) =>
    ask<{ readonly ok: true }>(`/api/targets/${id}`, { method: "PATCH", body, key }),
};
