import type { Actor } from "../access/actor.ts";
import { demand, may } from "../access/decide.ts";
import { findActor } from "../access/find-actor.ts";
import { tell } from "../desk/tell.ts";
import { found, refuse } from "../refusal.ts";
import { dayOf } from "../today.ts";
import { change, type Workspace } from "../workspace.ts";
import { loadTasks, readersOf } from "./load.ts";
import { demandReadable, happen } from "./step.ts";
import { about } from "./telling.ts";
import { commentSays } from "./words.zh.ts";

/** Characters of a comment, and people that one may name. */
export const commentLimits = { characters: 2000, mentions: 20 };

/** Says something about a task. Who is named is told, if the person may read the task. Returns the comment's id. */
export function comment(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { body, mentions }: { readonly body: string; readonly mentions: readonly string[] },
): Promise<string> {
  return change(workspace, actor, async (work) => {
    const [loaded] = await loadTasks(work, [id]);
    const task = found(loaded, "task");
    demandReadable(actor, task);
    demand(actor, "task.comment", readersOf(task));
    if (body.trim() === "") refuse({ code: "invalid", field: "body", says: commentSays.empty() });
    const named = [...new Set(mentions)];
    if (named.length > commentLimits.mentions)
      refuse({ code: "invalid", field: "mentions", says: commentSays.tooMany(commentLimits.mentions) });
    const today = dayOf(new Date(work.now));
    for (const person of named) {
      const reader = await findActor(work.tx, person, today);
      if (!reader || !may(reader, "task.read", readersOf(task)))
        refuse({ code: "invalid", field: "mentions", says: commentSays.noReader() });
    }
    const data = { id: work.newId(), body: body.trim(), mentions: named };
    await work.record(happen("task.commented", task, data));
    if (named.length > 0)
      await tell(work, [
        {
          kind: "mention",
          task: id,
          people: named,
          data: { ...about(task), by: actor.name, body: [...data.body].slice(0, 80).join("") },
        },
      ]);
    return data.id;
  });
}
