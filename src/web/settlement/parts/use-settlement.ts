import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FundYear } from "../../../workspace/insurance/views.ts";
import { type Asking, ask, pathOf } from "../../client.ts";
import { useAddress } from "../../parts/use-address.ts";
import { chosenFund } from "./chosen-fund.ts";

export const settlementKey = ["insurance"] as const;

type Query = Readonly<Record<string, unknown>>;

/** Reads something of settlement; it is asked again after every write to settlement. */
export function useSettlement<T>(
  path: string,
  query: Query = {},
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
) {
  return useQuery({
    queryKey: [...settlementKey, path, query],
    queryFn: ({ signal }) => ask<T>(pathOf(`/api/insurance/${path}`, query), { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData }),
  });
}

/** Reads a list of settlement. */
export function useSettlementRows<T>(
  path: string,
  query: Query = {},
  options: { readonly enabled?: boolean } = {},
) {
  const read = useSettlement<{ readonly rows: readonly T[] }>(path, query, options);
  return { ...read, rows: read.data?.rows };
}

/** A write to settlement. What is refused is shown by the form, unless not `quiet`: then as a message. */
export function useSettlementWrite<T>(
  onSuccess: (answer: T) => void,
  { quiet = true }: { readonly quiet?: boolean } = {},
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...asking }: Asking & { readonly path: string }) =>
      ask<T>(`/api/insurance/${path}`, { method: "POST", ...asking }),
    meta: { quiet },
    async onSuccess(answer) {
      onSuccess(answer);
      await client.invalidateQueries({ queryKey: settlementKey });
    },
    // After a conflict the page shows how things stand now.
    onError: () => client.invalidateQueries({ queryKey: settlementKey }),
  });
}

/** The year and fund that the address names, or else the newest year's first fund. */
export function useFund() {
  const { values, set } = useAddress();
  const years = useSettlementRows<FundYear>("years");
  const rows = years.rows ?? [];
  return { years, rows, fund: chosenFund(rows, values.get("year"), values.get("fund")), set };
}
