import type { TaskView } from "../../workspace/tasks/views.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

/** What happened to the task, newest first. */
export function Timeline({ task: { timeline } }: { readonly task: TaskView }) {
  return (
    <section className="block">
      <h2>{words.timeline}</h2>
      <ol className="timeline">
        {timeline.toReversed().map(({ seq, at, says, reason }) => (
          <li key={seq}>
            <time dateTime={at}>{momentWords(at)}</time>
            <span>{says}</span>
            {reason && <span className="quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
