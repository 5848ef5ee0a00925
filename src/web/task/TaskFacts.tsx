import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { words } from "./words.zh.ts";

/** How a task stands: state, what is remarkable, when it is due, how far it is. */
export function TaskFacts({ task }: { readonly task: TaskRow }) {
  const { due, dueSays, dueText, extensionDue, progress, flags } = task;
  const isSaid = flags.includes("overdue") || flags.includes("due-soon");
  return (
    <span className="task-facts">
      <StateTag state={task.state} />
      <FlagTags task={task} />
      <span>
        {words.due}：{due ? dayWords(due) : dueText || words.noDue}
        {due && dueSays && !isSaid && `，${dueSays}`}
      </span>
      {extensionDue && <span>{words.extension(dayWords(extensionDue))}</span>}
      {progress !== undefined && (
        <span>
          {words.progress}：{progress}%
        </span>
      )}
    </span>
  );
}
