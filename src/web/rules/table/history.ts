import { useCallback, useState } from "react";

/** States of one thing in the order in which they were made, and which of them is shown. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last step changed: letters typed into one cell are one step. */
  readonly of: string | undefined;
}

/** So many steps can be taken back. */
const longest = 100;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], of: undefined });

/** A new state; what had been taken back is gone. */
export function next<T>({ past, present, of: last }: History<T>, state: T, of?: string): History<T> {
  const goesOn = of !== undefined && of === last && past.length > 0;
  return { past: goesOn ? past : [...past, present].slice(-longest), present: state, future: [], of };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future, of: undefined }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], of: undefined };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const after = future[0];
  return after === undefined
    ? { past, present, future, of: undefined }
    : { past: [...past, present], present: after, future: future.slice(1), of: undefined };
}

/** A state with its way back and forth. */
export function useHistory<T>(first: T) {
  const [history, setHistory] = useState(() => begin(first));
  return {
    state: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: useCallback((state: T, of?: string) => setHistory((before) => next(before, state, of)), []),
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
  };
}
