import { Link } from "wouter";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { UnitNames } from "../parts/UnitNames.tsx";
import { words } from "./words.zh.ts";

/** What the task was split into. Nothing where it was not. */
export function Subtasks({ task: { subtasks } }: { readonly task: TaskView }) {
  if (subtasks.length === 0) return null;
  return (
    <section className="block">
      <h2>
        {words.subtasks}
        <small>{subtasks.length}</small>
      </h2>
      <ul className="subtasks">
        {subtasks.map((each) => (
          <li key={each.id}>
            <Link href={`/tasks/${each.id}`}>
              {each.no} {each.title}
            </Link>
            <div className="desk-facts">
              <StateTag state={each.state} />
              <FlagTags task={each} />
              <UnitNames units={each.units} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
