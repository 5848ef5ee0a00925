import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { meKey } from "../shell/me.ts";
import { taskApi } from "./api.ts";

/** Everything that shows tasks is under this key: after a change of one, all of it is asked again. */
export const tasksKey = ["tasks"] as const;

export const taskKey = (id: string) => [...tasksKey, "one", id] as const;

export function useTask(id: string) {
  return useQuery({
    queryKey: taskKey(id),
    queryFn: ({ signal }) => taskApi.one(id, signal),
  });
}

/** Asks again for whatever may have changed with a task. */
export async function refreshTasks(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: tasksKey }),
    client.invalidateQueries({ queryKey: meKey }),
    client.invalidateQueries({ queryKey: ["targets"], refetchType: "active" }),
  ]);
}

export function useRefreshTasks(): () => Promise<void> {
  const client = useQueryClient();
  return () => refreshTasks(client);
}
