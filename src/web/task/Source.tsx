import { Link } from "wouter";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { words } from "./words.zh.ts";

/** The words of the plan that the task comes from, and the way to their place in the document. */
export function Source({ task }: { readonly task: TaskView }) {
  const { source, plan, revision, revisionNo } = task;
  return (
    <section className="block">
      <h2>{words.source}</h2>
      {source ? (
        <>
          <blockquote className="source">{source.text.trim()}</blockquote>
          <p className="source-foot">
            <span className="quiet">{words.sourceHint(revisionNo)}</span>
            <Link href={`/plans/${plan}?text=${revision}&at=${source.start}-${source.end}`}>
              {words.inDocument}
            </Link>
          </p>
        </>
      ) : (
        <p className="quiet">{words.noSource}</p>
      )}
    </section>
  );
}
