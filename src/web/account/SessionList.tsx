import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { Sessions } from "../../server/answers.ts";
import { ask } from "../client.ts";
import { agoWords, momentWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { agentWords } from "./agent.zh.ts";
import { useLogout } from "./use-logout.ts";
import { words } from "./words.zh.ts";

export const sessionsKey = ["sessions"] as const;

/** Where one is logged in, each with its end. */
export function SessionList() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const logout = useLogout();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => ask<Sessions>("/api/me/sessions", { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string) => ask(`/api/me/sessions/${id}`, { method: "DELETE" }),
    onSuccess: () => void message.success(words.sessionEnded),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  const rows = sessions.data?.rows;
  return (
    <section className="block" id="sessions">
      <h2>{words.sessions}</h2>
      <p className="quiet">{words.sessionsHint}</p>
      <ErrorLine error={sessions.error} onRetry={() => void sessions.refetch()} />
      {rows && (
        <table className="plain-table session-table">
          <caption className="unseen">{words.sessions}</caption>
          <thead>
            <tr>
              <th scope="col">{words.sessionAgent}</th>
              <th scope="col">{words.sessionBegan}</th>
              <th scope="col">{words.sessionSeen}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, agent, createdAt, seenAt, current }) => (
              <tr key={id}>
                <th scope="row" title={agent}>
                  {agentWords(agent)}
                </th>
                <td>{momentWords(createdAt)}</td>
                <td>{current ? words.sessionCurrent : agoWords(seenAt)}</td>
                <td>
                  <Button
                    size="small"
                    loading={end.isPending && end.variables === id}
                    onClick={() => (current ? logout() : end.mutate(id))}
                  >
                    {words.endSession}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
