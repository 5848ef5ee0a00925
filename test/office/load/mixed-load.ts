import type { TaskView } from "../../../src/workspace/tasks/views.ts";
import type { BusyOffice, Session } from "./busy-office.ts";

/** What people ask for. */
export type Kind = "ledger" | "task" | "desk" | "overview" | "sign" | "report" | "comment" | "edit";

export interface Asked {
  readonly kind: Kind;
  readonly milliseconds: number;
}

/** What the server acknowledged; each text is sent once and nowhere else. */
export interface Acknowledged {
  readonly reports: string[];
  readonly comments: string[];
  /** Tasks that were signed. */
  readonly signed: string[];
  /** Edits that were taken, with the version that each was made on. */
  readonly edits: { readonly task: string; readonly version: number }[];
}

export interface LoadResult {
  readonly asked: readonly Asked[];
  readonly acknowledged: Acknowledged;
  /** Answers that should not be: a fault of the server, a time-out, a refusal of what is allowed. */
  readonly errors: readonly string[];
  /** Edits that were refused because someone else was first; each showed both versions. */
  readonly conflicts: number;
  /** Milliseconds. */
  readonly took: number;
}

/** Milliseconds until an answer counts as not given. */
const patience = 30_000;

/**
 * All people work at once, each doing the next thing as soon as the last one is answered.
 * @param isOver whether a person who has done so many things stops.
 */
export async function mixedLoad(
  url: string,
  { sessions, shared }: BusyOffice,
  isOver: (step: number) => boolean,
): Promise<LoadResult> {
  const asked: Asked[] = [];
  const errors: string[] = [];
  const acknowledged: Acknowledged = { reports: [], comments: [], signed: [], edits: [] };
  let conflicts = 0;
  const began = performance.now();

  const send = async (kind: Kind, { cookie }: Session, method: string, path: string, body?: unknown) => {
    const before = performance.now();
    try {
      const response = await fetch(new URL(path, url), {
        method,
        headers: { cookie, ...(body !== undefined && { "content-type": "application/json" }) },
        signal: AbortSignal.timeout(patience),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      asked.push({ kind, milliseconds: performance.now() - before });
      if (!response.ok && response.status !== 409)
        errors.push(`${method} ${path}: ${response.status} ${JSON.stringify(answer).slice(0, 200)}`);
      return { status: response.status, answer };
    } catch (error) {
      asked.push({ kind, milliseconds: performance.now() - before });
      errors.push(`${method} ${path}: ${error instanceof Error ? error.message : String(error)}`);
      return { status: 0, answer: undefined };
    }
  };

  const edit = async (session: Session, chance: () => number) => {
    const task = shared[Math.floor(chance() * shared.length)]!;
    const read = await send("task", session, "GET", `/api/tasks/${task}`);
    if (read.status !== 200) return;
    const { version } = read.answer as TaskView;
    const { status, answer } = await send("edit", session, "PATCH", `/api/tasks/${task}`, {
      version,
      dueText: `第${version}版`,
    });
    if (status === 200) acknowledged.edits.push({ task, version });
    if (status !== 409) return;
    conflicts++;
    const { current, sent } = answer as {
      current?: { version?: number };
      sent?: { version?: number; dueText?: string };
    };
    if (!((current?.version ?? 0) > version) || sent?.version !== version || !sent.dueText)
      errors.push(`PATCH ${task}: the conflict does not show both: ${JSON.stringify(answer)}`);
  };

  const work = async (session: Session, place: number) => {
    const chance = randomFrom(place + 1);
    const toSign = [...session.tasks];
    const signed: string[] = [];
    for (let step = 0; !isOver(step); step++) {
      const dice = chance();
      const task = session.tasks[step % session.tasks.length] ?? shared[step % shared.length]!;
      const text = `第${place}人第${step}次`;
      if (dice < 0.2)
        await send("ledger", session, "GET", `/api/tasks?limit=50${session.isOffice ? "&sort=due" : ""}`);
      else if (dice < 0.4) await send("task", session, "GET", `/api/tasks/${task}`);
      else if (dice < 0.5) await send("desk", session, "GET", "/api/desk");
      else if (dice < 0.65) {
        const { status } = await send("comment", session, "POST", `/api/tasks/${task}/comments`, {
          body: text,
        });
        if (status === 200) acknowledged.comments.push(text);
      } else if (session.isOffice) {
        if (dice < 0.7) await send("overview", session, "GET", "/api/overview");
        else await edit(session, chance);
      } else if (toSign.length > 0 && (dice < 0.75 || signed.length === 0)) {
        const next = toSign.pop()!;
        const { status } = await send("sign", session, "POST", `/api/tasks/${next}/sign`, {});
        if (status === 200) acknowledged.signed.push(next);
        signed.push(next);
      } else {
        const own = signed[step % signed.length]!;
        const { status } = await send("report", session, "POST", `/api/tasks/${own}/report`, {
          done: text,
          progress: step % 100,
        });
        if (status === 200) acknowledged.reports.push(text);
      }
    }
  };
  await Promise.all(sessions.map(work));
  return { asked, acknowledged, errors, conflicts, took: performance.now() - began };
}

/** A fixed random sequence of numbers from 0 to 1 for each person (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
