import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useRef } from "react";
import type { StepId } from "../../workspace/tasks/life.ts";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { newKey, Refusal } from "../client.ts";
import { taskApi } from "./api.ts";
import { undoOf } from "./steps.ts";
import { refreshTasks, taskKey } from "./use-task.ts";
import { doneWords, words } from "./words.zh.ts";

interface Taking {
  readonly task: string;
  readonly step: StepId;
  readonly body: object;
}

/** How long what can be taken back offers it, in seconds. */
const undoFor = 10;

/**
 * Takes a step and says that it was taken, with 撤销 where that can be. Sent again after a lost connection it is done
 * once; after a refusal or a change of the form it is another request.
 */
export function useTakeStep({ quiet = false } = {}) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const sent = useRef({ what: "", key: "" });

  const taken = (step: StepId, after: TaskView) => {
    client.setQueryData(taskKey(after.id), after);
    const back = undoOf(step, after.steps);
    void message.success({
      key: "step",
      duration: back ? undoFor : 3,
      content: (
        <>
          {doneWords[step]}“{shortened(after.title)}”
          {back && (
            <button
              type="button"
              className="text-button undo"
              onClick={() => {
                message.destroy("step");
                undo.mutate({
                  task: after.id,
                  step: back,
                  body: { reason: words.undoReason, version: after.version },
                });
              }}
            >
              {words.undo}
            </button>
          )}
        </>
      ),
    });
    void refreshTasks(client);
  };

  const undo = useMutation({
    mutationFn: ({ task, step, body }: Taking) => taskApi.step(task, step, bodyOf(step, body), newKey()),
    onSuccess: (after, { step }) => taken(step, after),
  });
  return useMutation({
    mutationFn: ({ task, step, body }: Taking) => {
      const what = JSON.stringify([task, step, body]);
      if (sent.current.what !== what) sent.current = { what, key: newKey() };
      return taskApi.step(task, step, body, sent.current.key);
    },
    meta: { quiet },
    onSuccess: (after, { step }) => taken(step, after),
    onError: (error) => {
      if (error instanceof Refusal) sent.current = { what: "", key: "" };
    },
  });
}

/** A step that takes back is sent a reason only where it asks for one. */
function bodyOf(step: StepId, body: object): object {
  if (step !== "dispatch") return body;
  const { reason: _, ...rest } = body as { reason?: string };
  return rest;
}

function shortened(title: string): string {
  return title.length > 24 ? `${title.slice(0, 24)}…` : title;
}
