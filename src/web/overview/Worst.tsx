import { Link } from "wouter";
import type { WorstTarget } from "../../workspace/overview/views.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { UnitNames } from "../parts/UnitNames.tsx";
import { Standing } from "../targets/Standing.tsx";
import { words } from "./words.zh.ts";

/** The ten tasks that most need a leader's word, by a rule that is stated. */
export function WorstTasks({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  return (
    <section className="block">
      <h2>{words.worstTasks}</h2>
      <p className="quiet">{tasks.length === 0 ? words.noWorstTasks : words.worstTasksRule}</p>
      <ul className="worst">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link href={`/tasks/${task.id}`}>{task.title}</Link>
            <span>
              <FlagTags task={task} />　<UnitNames units={task.units} />
            </span>
            <span className="quiet">
              {task.planTitle}　{task.programme}　{words.no(task.no)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The ten targets that are worst, each with its reason. */
export function WorstTargets({ targets }: { readonly targets: readonly WorstTarget[] }) {
  return (
    <section className="block">
      <h2>{words.worstTargets}</h2>
      <p className="quiet">{targets.length === 0 ? words.noWorstTargets : words.worstTargetsRule}</p>
      <ul className="worst">
        {targets.map(({ id, scope, metric, light, state, says, planTitle, programme }) => (
          <li key={id}>
            <Link href={`/targets/${id}`}>
              {scope}
              {metric}
            </Link>
            <span>
              <Standing light={light} state={state} />
            </span>
            <span>{says}</span>
            <span className="quiet">
              {planTitle}　{programme}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
