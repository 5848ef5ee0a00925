import type { TaskView } from "../../workspace/tasks/views.ts";
import { dayWords, momentWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

/** Later dates that were asked for, and what was decided. Nothing where nobody asked. */
export function Extensions({ task: { extensions } }: { readonly task: TaskView }) {
  if (extensions.length === 0) return null;
  return (
    <section className="block">
      <h2>{words.extensions}</h2>
      {extensions.map(({ id, unitName, by, at, from, to, reason, state, note }) => (
        <article key={id} className="report">
          <header>
            <b>{words.extensionStates[state]}</b>
            <span className="quiet">
              {unitName} {by} <time dateTime={at}>{momentWords(at)}</time>
            </span>
          </header>
          <p>
            {from && `${dayWords(from)} → `}
            {dayWords(to)}
          </p>
          <p className="prose">
            <span className="quiet">{words.reason}：</span>
            {reason}
          </p>
          {note && (
            <p className="prose">
              <span className="quiet">{words.note}：</span>
              {note}
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
