import type { AnchorMove } from "../events.ts";
import type { Correction, TaskChange } from "./types.ts";

/** Corrections under the anchors of a new text, in the same order. Of two that meet in one anchor both stay apart. */
export function moveCorrections<C extends Correction>(
  corrections: readonly C[],
  moves: readonly AnchorMove[],
): C[] {
  const to = {
    task: new Map(moves.filter(({ kind }) => kind === "task").map((move) => [move.from, move.to])),
    target: new Map(moves.filter(({ kind }) => kind === "target").map((move) => [move.from, move.to])),
  };
  const taken = new Set<string>();
  return corrections.map((correction) => {
    const wanted = to[correction.kind].get(correction.anchor) ?? correction.anchor;
    let anchor = wanted;
    while (taken.has(`${correction.kind} ${anchor}`)) anchor = `${anchor}#`;
    taken.add(`${correction.kind} ${anchor}`);
    const { into } = correction.change as TaskChange;
    const host = correction.kind === "task" && into !== undefined ? to.task.get(into) : undefined;
    return host === undefined
      ? { ...correction, anchor }
      : { ...correction, anchor, change: { ...correction.change, into: host } };
  });
}
