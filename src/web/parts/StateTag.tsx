import { sayState } from "../../workspace/tasks/words.zh.ts";

/** A task's state: a word with a shape beside it, so that colour alone says nothing. */
export function StateTag({ state }: { readonly state: string }) {
  return (
    <span className="state" data-state={state}>
      <i aria-hidden="true" />
      {sayState(state)}
    </span>
  );
}
