import { Link } from "wouter";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { Comments } from "./Comments.tsx";
import { Extensions } from "./Extensions.tsx";
import { Linked } from "./Linked.tsx";
import { Reports } from "./Reports.tsx";
import { Source } from "./Source.tsx";
import { StepBar } from "./StepBar.tsx";
import { Subtasks } from "./Subtasks.tsx";
import { Timeline } from "./Timeline.tsx";
import { UnitParts } from "./UnitParts.tsx";
import { words } from "./words.zh.ts";

/** All of a task under its head: on its page, and beside the ledger. */
export function TaskBody({ task }: { readonly task: TaskView }) {
  return (
    <div className="task">
      <StepBar task={task} />
      <div className="task-columns">
        <div>
          <Source task={task} />
          <UnitParts task={task} />
          <Reports task={task} />
          <Extensions task={task} />
          <Subtasks task={task} />
        </div>
        <div>
          <section className="block">
            <h2>{words.plan}</h2>
            <p>
              <Link href={`/plans/${task.plan}`}>{task.planTitle}</Link>
            </p>
            <p className="quiet">{task.programme}</p>
            {task.cadence && (
              <p className="quiet">
                {words.cadence}：{task.cadence}
              </p>
            )}
            {task.standings.length > 0 && (
              <p className="quiet">
                {words.standings}：
                {task.standings
                  .map(({ year, standing }) => `${year}年${words.standingWords[standing]}`)
                  .join("，")}
              </p>
            )}
          </section>
          <Linked task={task} />
          <Comments task={task} />
          <Timeline task={task} />
        </div>
      </div>
    </div>
  );
}
