import type { Workspace } from "../workspace.ts";
import { judgeStale } from "./judge-stale.ts";

/** What keeping judgements needs of the world. */
export interface Rounds {
  /** Runs something again and again; the answer ends it. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
  /** A round that failed; the next one tries again. */
  readonly failed: (error: unknown) => void;
}

/** The day is over for no longer than this before the lights show it. */
const minute = 60_000;

const real: Rounds = {
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds);
    // A server that has nothing else to do may end.
    timer.unref();
    return () => clearInterval(timer);
  },
  failed: (error) => console.error(error),
};

/**
 * Judges at once what was not judged today, and looks again every minute: the day changes, plans are edited.
 * @returns what ends it, when the round that runs is over.
 */
export function keepJudged(workspace: Workspace, { every, failed }: Rounds = real): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const round = () => {
    running = judgeStale(workspace).catch(failed);
  };
  round();
  const end = every(minute, round);
  return async () => {
    end();
    await running;
  };
}
