import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Mentions } from "antd";
import { useState } from "react";
import type { ReaderView, TaskView } from "../../workspace/tasks/views.ts";
import { agoWords, momentWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useMay } from "../shell/me.ts";
import { taskApi } from "./api.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { refreshTasks, taskKey } from "./use-task.ts";
import { words } from "./words.zh.ts";

/** What people said about the task; @ and a name tells them. */
export function Comments({ task }: { readonly task: TaskView }) {
  const may = useMay();
  return (
    <section className="block">
      <h2>
        {words.comments}
        {task.comments.length > 0 && <small>{task.comments.length}</small>}
      </h2>
      {task.comments.length === 0 && <p className="quiet">{words.noComments}</p>}
      {task.comments.map(({ id, by, at, body }) => (
        <article key={id} className="comment">
          <header>
            <b>{by}</b> <time title={momentWords(at)}>{agoWords(at)}</time>
          </header>
          <p className="prose">{body}</p>
        </article>
      ))}
      {may("task.comment") && <Write task={task} />}
    </section>
  );
}

function Write({ task: { id } }: { readonly task: TaskView }) {
  const client = useQueryClient();
  const [body, setBody] = useState("");
  const [wanted, setWanted] = useState(false);
  const readers = useQuery({
    queryKey: ["readers", id],
    queryFn: () => taskApi.readers(id),
    enabled: wanted,
  });
  const known: readonly ReaderView[] = readers.data?.rows ?? [];
  const send = useMutation({
    mutationFn: () => taskApi.comment(id, { body, mentions: mentionedIn(body, known) }),
    meta: { quiet: true },
    onSuccess(after) {
      setBody("");
      client.setQueryData(taskKey(id), after);
      return refreshTasks(client);
    },
  });
  return (
    <div className="comment-write">
      <Mentions
        aria-label={words.comment}
        placeholder={words.commentHint}
        rows={2}
        value={body}
        maxLength={2000}
        loading={readers.isFetching}
        options={known.map(({ id, name, unit }) => ({
          key: id,
          value: name,
          label: unit ? `${name}（${unit}）` : name,
        }))}
        onFocus={() => setWanted(true)}
        onChange={setBody}
      />
      <ErrorLine error={send.error} />
      <Button disabled={body.trim() === ""} loading={send.isPending} onClick={() => send.mutate()}>
        {words.sendComment}
      </Button>
    </div>
  );
}
