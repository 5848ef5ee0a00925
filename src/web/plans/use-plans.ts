import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CorrectionInput } from "../../workspace/plans/correct.ts";
import { planApi } from "./api.ts";

/** Everything that shows plans is under this key. */
export const plansKey = ["plans"] as const;

export function usePlans() {
  return useQuery({ queryKey: [...plansKey, "list"], queryFn: ({ signal }) => planApi.list(signal) });
}

export function usePlan(id: string) {
  return useQuery({ queryKey: [...plansKey, "one", id], queryFn: ({ signal }) => planApi.one(id, signal) });
}

export function useDraft(id: string) {
  return useQuery({
    queryKey: [...plansKey, "draft", id],
    queryFn: ({ signal }) => planApi.draft(id, signal),
  });
}

/** The compiled text of a revision: it never changes. */
export function useCompiled(id: string, revision: string | undefined) {
  return useQuery({
    queryKey: ["compiled", id, revision],
    queryFn: ({ signal }) => planApi.compiled(id, revision!, signal),
    enabled: revision !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Asks again for plans and for what is made of them. */
export function useRefreshPlans(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [plansKey, ["tasks"], ["targets"], ["units"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
}

/** Writes something of a plan and asks again for it. What the server refuses is said by the shell. */
export function useWrite<T, R>(write: (input: T) => Promise<R>) {
  const refresh = useRefreshPlans();
  return useMutation({ mutationFn: write, onSettled: refresh });
}

/** Corrects the draft of a plan. */
export function useCorrect(id: string) {
  return useWrite((corrections: readonly CorrectionInput[]) => planApi.correct(id, corrections));
}
