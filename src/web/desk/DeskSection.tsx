import { Button } from "antd";
import { Link } from "wouter";
import type { DeskList } from "../../workspace/desk/views.ts";
import type { Me } from "../../workspace/people/views.ts";
import { life, type StepId } from "../../workspace/tasks/life.ts";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { UnitNames } from "../parts/UnitNames.tsx";
import { actionOf } from "./actions.ts";
import { listHints, words } from "./words.zh.ts";

interface Props {
  readonly list: DeskList;
  readonly me: Me;
  /** The task whose step is under way. */
  readonly busy: string | undefined;
  readonly onStep: (row: TaskRow, step: StepId) => void;
}

/** One list of the desk: its rows with the step each needs, and the way to all of it in the ledger. */
export function DeskSection({ list, me, busy, onStep }: Props) {
  const hint = listHints[list.id];
  const mayOffice = me.may.includes("task.manage") || me.may.includes("task.supervise");
  const heading = `desk-${list.id}`;
  return (
    <section className="desk-list" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          {list.title}
          <b>{list.total}</b>
        </h2>
        {hint && <span className="quiet">{hint}</span>}
      </header>
      <ul>
        {list.rows.map((row) => {
          const step = actionOf(list.id, row, me.grants, mayOffice);
          return (
            <li key={row.id} className="desk-row">
              <div className="desk-what">
                <Link href={`/tasks/${row.id}`} className="desk-title">
                  {row.title}
                </Link>
                <div className="desk-facts">
                  <StateTag state={row.state} />
                  <FlagTags task={row} />
                  <span>{row.due ? `${words.due} ${dayWords(row.due)}` : row.dueText || words.noDue}</span>
                  <UnitNames units={row.units} />
                  <span className="desk-plan">
                    {row.planTitle} {row.no}
                  </span>
                </div>
              </div>
              {step && may(step, me) && (
                <Button
                  {...(step !== "remind" && { color: "primary" as const, variant: "outlined" as const })}
                  loading={busy === row.id}
                  aria-label={`${life[step].title}：${row.title}`}
                  onClick={() => onStep(row, step)}
                >
                  {life[step].title}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {list.total > list.rows.length && (
        <Link className="desk-all" href={`${list.id === "drafts" ? "/plans" : "/ledger"}?${list.query}`}>
          {words.all(list.total)}
        </Link>
      )}
    </section>
  );
}

function may(step: StepId, me: Me): boolean {
  return me.may.includes(life[step].action);
}
