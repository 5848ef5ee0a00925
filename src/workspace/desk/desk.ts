import { and, eq, notInArray, sql } from "drizzle-orm";
import { plans, tasks } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { mayEver, within } from "../access/decide.ts";
import { type Asking, waitsFor } from "../tasks/query/filter.ts";
import { rowsOf } from "../tasks/query/rows.ts";
import { askingOf } from "../tasks/query/task.ts";
import { visibleTasks } from "../tasks/query/visible.ts";
import type { Todo } from "../tasks/states.ts";
import type { Workspace } from "../workspace.ts";
import { messagesOf } from "./inbox.ts";
import type { Desk, DeskList } from "./views.ts";
import { listTitles } from "./words.zh.ts";

/** Rows that a list shows on the desk. */
const rowsShown = 6;
const changesShown = 20;

const forUnits: readonly Todo[] = ["to-sign", "returned", "overdue", "due-soon", "silent", "to-report"];
const forOffice: readonly Todo[] = [
  "to-verify",
  "to-decide",
  "overdue",
  "to-dispatch",
  "silent",
  "unsigned",
  "supervised",
];
const forLeaders: readonly Todo[] = ["supervised", "overdue"];

/** What a person finds in the morning: lists by what the person may do, and what changed. */
export async function deskOf(workspace: Workspace, actor: Actor): Promise<Desk> {
  const asking = askingOf(workspace, actor);
  const { rows: changes } = await messagesOf(workspace, actor, { unread: true, limit: changesShown });
  return { today: asking.dates.today, lists: await listsOf(asking), changes };
}

/** The lists that a person has to do with, in the order of urgency. */
function todosOf(actor: Actor): readonly Todo[] {
  return [
    ...new Set([
      ...(hasUnit(actor) ? forUnits : []),
      ...(mayEver(actor, "task.manage") ? forOffice : []),
      ...(mayEver(actor, "task.supervise") ? forLeaders : []),
    ]),
  ];
}

function hasUnit(actor: Actor): boolean {
  const reach = within(actor, "task.report");
  return reach !== "all" && reach.size > 0;
}

async function listsOf(asking: Asking): Promise<DeskList[]> {
  const { db, region, actor, dates } = asking;
  const found = await countedOf(asking, todosOf(actor));
  const rows = await rowsOf(db, region, [...new Set(found.flatMap(({ ids }) => ids))], dates);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lists = found.map(
    ({ todo, total, ids }): DeskList => ({
      id: todo,
      title: listTitles[todo],
      total,
      rows: ids.flatMap((id) => byId.get(id) ?? []),
      query: `todo=${todo}&sort=due`,
    }),
  );
  return mayEver(actor, "plan.draft") ? [...lists, await draftsOf(asking)] : lists;
}

interface Counted {
  readonly todo: Todo;
  readonly total: number;
  /** The first by due date. */
  readonly ids: readonly string[];
}

/** All lists in one pass over the tasks. */
async function countedOf(asking: Asking, todos: readonly Todo[]): Promise<Counted[]> {
  if (todos.length === 0) return [];
  const { db, region, actor } = asking;
  const marks = todos.map((todo, i) => sql`(${waitsFor(asking, todo)}) as ${sql.raw(`l${i}`)}`);
  const seen = and(
    eq(tasks.region, region),
    notInArray(tasks.state, ["closed", "aborted"]),
    visibleTasks(db, region, actor),
  );
  const lists = todos.map((_, i) => {
    const mark = sql.raw(`l${i}`);
    return sql`select ${sql.raw(String(i))} as list,
      (select count(*)::int from marked where ${mark}) as total,
      coalesce((select jsonb_agg(id) from (
        select id from marked where ${mark} order by due, id limit ${rowsShown}
      ) as first), '[]'::jsonb) as ids`;
  });
  const { rows } = await db.execute<{ list: number; total: number; ids: string[] }>(sql`
    with marked as materialized (
      select ${tasks.id} as id, coalesce(${tasks.due}, '9999') as due, ${sql.join(marks, sql`, `)}
      from ${tasks} where ${seen}
    ) ${sql.join(lists, sql` union all `)} order by list`);
  return rows.map(({ list, total, ids }) => ({ todo: todos[list]!, total, ids }));
}

/** Plans are no tasks: the list has a count, and the page of plans shows them. */
async function draftsOf({ db, region }: Asking): Promise<DeskList> {
  const total = await db.$count(plans, and(eq(plans.region, region), eq(plans.state, "draft")));
  return { id: "drafts", title: listTitles.drafts, total, rows: [], query: "state=draft" };
}
