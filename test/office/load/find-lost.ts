import { and, eq, inArray } from "drizzle-orm";
import type { Store } from "../../../src/storage/store.ts";
import { comments, events, reports, tasks, taskUnits } from "../../../src/storage/tables/index.ts";
import { checkRebuild } from "../../../src/workspace/events/rebuild.ts";
import { verify } from "../../../src/workspace/events/verify.ts";
import type { Acknowledged } from "./mixed-load.ts";

const region = "local";

/** What the server acknowledged and the store does not have, and everything else that does not agree; a line each. */
export async function findLost(store: Store, acknowledged: Acknowledged): Promise<string[]> {
  const { db } = store;
  const lost: string[] = [];
  const done = new Set((await db.select({ text: reports.done }).from(reports)).map(({ text }) => text));
  const said = new Set((await db.select({ text: comments.body }).from(comments)).map(({ text }) => text));
  lost.push(...acknowledged.reports.filter((text) => !done.has(text)).map((text) => `report ${text}`));
  lost.push(...acknowledged.comments.filter((text) => !said.has(text)).map((text) => `comment ${text}`));
  const parts = await db.select({ task: taskUnits.task, at: taskUnits.signedAt }).from(taskUnits);
  const signed = new Set(parts.flatMap(({ task, at }) => (at === null ? [] : task)));
  lost.push(...acknowledged.signed.filter((task) => !signed.has(task)).map((task) => `signature ${task}`));
  lost.push(...(await findLostEdits(store, acknowledged.edits)));

  const { faults } = await verify({ store, region, clock: () => new Date() });
  lost.push(...faults.map((fault) => `chain: ${JSON.stringify(fault)}`));
  const { differences } = await checkRebuild({ store, regions: [region] });
  lost.push(...differences.map((difference) => `rebuild: ${JSON.stringify(difference)}`));
  return lost;
}

/** No two edits were taken on one version, every one is an event, and the version counts all events of the task. */
async function findLostEdits({ db }: Store, edits: Acknowledged["edits"]): Promise<string[]> {
  const taken = edits.map(({ task, version }) => `${task} version ${version}`);
  const twice = taken.filter((edit, i) => taken.indexOf(edit) < i);
  const ids = [...new Set(edits.map(({ task }) => task))];
  const written = await db
    .select({ task: events.subject })
    .from(events)
    .where(and(eq(events.region, region), eq(events.kind, "task.edited")));
  const versions = await db
    .select({ id: tasks.id, version: tasks.version })
    .from(tasks)
    .where(inArray(tasks.id, ids));
  const lost = versions.flatMap(({ id, version }) => {
    const own = edits.filter(({ task }) => task === id);
    const highest = Math.max(...own.map((edit) => edit.version));
    const count = written.filter(({ task }) => task === id).length;
    return count === own.length && version > highest
      ? []
      : [`edits of ${id}: ${own.length} acknowledged, ${count} written, version ${version} after ${highest}`];
  });
  return [...twice.map((edit) => `two edits of ${edit}`), ...lost];
}
