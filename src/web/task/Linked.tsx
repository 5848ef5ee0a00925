import { Link } from "wouter";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { Light } from "../parts/Light.tsx";
import { words } from "./words.zh.ts";

/** The targets that the task is measured by, with how they stand and why. */
export function Linked({ task: { linked } }: { readonly task: TaskView }) {
  return (
    <section className="block">
      <h2>{words.linked}</h2>
      {linked.length === 0 && <p className="quiet">{words.noLinked}</p>}
      <ul className="linked">
        {linked.map(({ id, metric, scope, unit, light, says }) => (
          <li key={id}>
            {light && <Light light={light} />}
            <Link href={`/targets/${id}`}>
              {scope}
              {metric}（{unit}）
            </Link>
            {says && <p className="quiet">{says}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
