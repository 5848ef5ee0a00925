import { Link } from "wouter";
import type { TargetView } from "../../workspace/targets/views.ts";
import { periodTitle } from "../../workspace/targets/words.zh.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { StateTag } from "../parts/StateTag.tsx";
import { words } from "./words.zh.ts";

/** The sentences of the plan that ask for it, and the way to their places. */
export function Sources({ target: { sources, plan, revisionNo } }: { readonly target: TargetView }) {
  return (
    <section className="block">
      <h2>{words.source}</h2>
      {sources.length === 0 && <p className="quiet">{words.noSource}</p>}
      {sources.map(({ period, revision, start, end, text }) => (
        <div key={`${start} ${end}`}>
          <blockquote className="source">{text}</blockquote>
          <p className="source-foot">
            <span className="quiet">
              {period === undefined ? "" : `${periodTitle(period)}，`}
              {words.sourceHint(revisionNo)}
            </span>
            <Link href={`/plans/${plan}?tab=document&revision=${revision}&start=${start}&end=${end}`}>
              {words.inDocument}
            </Link>
          </p>
        </div>
      ))}
    </section>
  );
}

/** The tasks that are measured by it. */
export function Linked({ target: { tasks } }: { readonly target: TargetView }) {
  return (
    <section className="block">
      <h2>{words.tasks}</h2>
      {tasks.length === 0 && <p className="quiet">{words.noTasks}</p>}
      <ul className="linked">
        {tasks.map(({ id, no, title, state }) => (
          <li key={id}>
            <StateTag state={state} />{" "}
            <Link href={`/tasks/${id}`}>
              {no} {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened to it, newest first. */
export function History({ target: { history } }: { readonly target: TargetView }) {
  return (
    <section className="block">
      <h2>{words.history}</h2>
      <ol className="target-history">
        {history.map(({ seq, at, by, says }) => (
          <li key={seq}>
            <span className="quiet">
              {momentWords(at)}
              {by && `　${by}`}
            </span>
            <span>{says}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
