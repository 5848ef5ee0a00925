import { type TaskState, taskStates } from "../../workspace/tasks/states.ts";
import { sayState } from "../../workspace/tasks/words.zh.ts";

interface Props {
  readonly states: { readonly [S in TaskState]?: number };
  readonly total: number;
  /** The widest bar's total: bars of one list are comparable. Without it each bar is full. */
  readonly of?: number;
}

/** How many tasks stand in each state, as one bar; the same in words for those who do not see it. */
export function StateBar({ states, total, of = total }: Props) {
  const parts = taskStates.flatMap((state) => {
    const count = states[state] ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
  const says = parts.map(({ state, count }) => `${sayState(state)}${count}项`).join("，");
  const share = (count: number) => `${(count / Math.max(1, of)) * 100}%`;
  return (
    <span className="state-bar" role="img" aria-label={says} title={says}>
      {parts.map(({ state, count }) => (
        <i key={state} data-state={state} style={{ width: share(count) }} />
      ))}
    </span>
  );
}
