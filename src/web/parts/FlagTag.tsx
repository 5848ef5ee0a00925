import type { TaskRow } from "../../workspace/tasks/views.ts";
import { flagWords } from "../../workspace/tasks/words.zh.ts";
import { flagsOf } from "./flags.ts";

type Flagged = Pick<TaskRow, "flags" | "supervised" | "dueSays" | "extensionDue">;

/** What is remarkable about a task today, in words: 已逾期3个工作日, 长期未报送, 督办. Nothing where nothing is. */
export function FlagTags({ task }: { readonly task: Flagged }) {
  const flags = flagsOf(task, flagWords);
  if (flags.length === 0) return null;
  return (
    <span className="flags">
      {flags.map(({ kind, says }) => (
        <span key={kind} className="flag" data-flag={kind}>
          {says}
        </span>
      ))}
    </span>
  );
}
