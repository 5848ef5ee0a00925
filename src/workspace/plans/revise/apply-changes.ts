import { and, eq, inArray } from "drizzle-orm";
import { taskUnits } from "../../../storage/tables/index.ts";
import type { Happening } from "../../events/kinds.ts";
import type { TaskEvents, TaskUnit, UnitRole } from "../../tasks/events.ts";
import type { Work } from "../../workspace.ts";
import type { WhoIs } from "../draft/resolve-units.ts";
import type { DraftTask } from "../draft/types.ts";
import { sortStep, taskCreated } from "../publish.ts";
import type { RevisionDecisions } from "./accept-revision.ts";
import { applyToTargets, type TargetHappening } from "./apply-to-targets.ts";
import { figureless } from "./diff-drafts.ts";
import type { Revising, TaskRecord } from "./load-revision.ts";
import { isOpen } from "./revision-changes.ts";
import type { DraftChange } from "./types.ts";

type Edit = { -readonly [K in keyof TaskEvents["task.edited"]]: TaskEvents["task.edited"][K] };
type TaskHappening = Happening<"task.edited" | "task.created" | "task.aborted">;

interface Applied {
  readonly happenings: readonly (TaskHappening | TargetHappening)[];
  readonly targets: number;
  count(kind: TaskHappening["kind"]): number;
}

/** Why a task ends that the new text does not have. */
const cancelled = "修订取消";

/** What follows for the ledger from the changes that a person accepted. Closed and ended tasks stay as they are. */
export async function applyChanges(
  work: Work,
  revising: Revising,
  decisions: RevisionDecisions["decisions"],
  who: WhoIs,
): Promise<Applied> {
  const accepted = revising.changes.filter(
    ({ id }) => decisions[id] === "accept" || decisions[id] === "replace",
  );
  const onTargets = applyToTargets(work, revising, accepted, who);
  const edits = await editsOf(work, revising, accepted, who);
  const happenings: TaskHappening[] = [];
  for (const [id, data] of edits)
    happenings.push({ kind: "task.edited", subject: id, plan: revising.plan.id, data });
  for (const change of accepted) {
    if (change.subject !== "task") continue;
    if (change.how === "removed") happenings.push(...endings(change, revising));
  }
  happenings.push(...additions(work, revising, accepted, onTargets.ids, who));
  return {
    happenings: [...onTargets.happenings, ...happenings],
    targets: new Set(onTargets.happenings.map(({ subject }) => subject)).size,
    count: (kind) => happenings.filter((each) => each.kind === kind).length,
  };
}

/** A task that is gone ends, and so do the parts that it was split into. */
function endings(
  { tasks }: DraftChange,
  { tasks: byAnchor, all, plan }: Revising,
): Happening<"task.aborted">[] {
  const ended = tasks.flatMap((anchor) => byAnchor.get(anchor) ?? []);
  const parts = all.filter(({ parent }) => ended.some(({ id }) => id === parent));
  return [...parts, ...ended]
    .filter(({ state }) => isOpen(state))
    .map(({ id }) => ({ kind: "task.aborted", subject: id, plan: plan.id, data: { reason: cancelled } }));
}

function additions(
  work: Work,
  { plan, proposed, drafts, all, tasks }: Revising,
  accepted: readonly DraftChange[],
  targetIds: ReadonlyMap<string, string>,
  who: WhoIs,
): Happening<"task.created">[] {
  const wanted = new Set(
    accepted
      .filter(({ subject, how }) => subject === "task" && how === "added")
      .flatMap((each) => each.tasks),
  );
  const rows = new Map(
    drafts.tasks.pairs.flatMap(([old, now]) => {
      const row = tasks.get(old.anchor);
      return row ? [[now.anchor, row] as const] : [];
    }),
  );
  let no = Math.max(0, ...all.map((task) => (task.parent === null ? Number.parseInt(task.no, 10) || 0 : 0)));
  let sort = 0;
  return drafts.after.tasks.flatMap((task) => {
    const before = rows.get(task.anchor);
    if (before) sort = before.sort;
    if (!wanted.has(task.anchor)) return [];
    no++;
    sort++;
    return [
      taskCreated(work, task, {
        plan: plan.id,
        revision: proposed.id,
        year: plan.year!,
        no: String(no),
        sort: sort === 0 ? no * sortStep : sort,
        who,
        targetIds,
      }),
    ];
  });
}

/** The edit of each open task, all its accepted changes in one. */
async function editsOf(
  work: Work,
  revising: Revising,
  accepted: readonly DraftChange[],
  who: WhoIs,
): Promise<Map<string, Edit>> {
  const { drafts, tasks, proposed, changes } = revising;
  const pairs = new Map(drafts.tasks.pairs.map(([old, now]) => [old.anchor, [old, now] as const]));
  const edits = new Map<string, Edit>();
  const editOf = (row: TaskRecord, now: DraftTask): Edit => {
    const edit = edits.get(row.id) ?? {
      revision: proposed.id,
      reason: `第${proposed.no}版修订`,
      ...(now.span && { start: now.span.start, end: now.span.end }),
    };
    edits.set(row.id, edit);
    return edit;
  };
  const touched = (anchor: string) => {
    const pair = pairs.get(anchor);
    const row = tasks.get(anchor);
    return pair && row && isOpen(row.state) ? { old: pair[0], now: pair[1], row } : undefined;
  };
  const own = (subject: DraftChange["subject"]) =>
    new Set(changes.filter((each) => each.subject === subject).flatMap((each) => each.tasks));
  const [ownText, ownDue] = [own("task"), own("due")];

  for (const change of accepted) {
    if (change.subject === "target") {
      for (const [anchor, [old, now]] of pairs) {
        if (!old.targets.some((target) => change.targets.includes(target))) continue;
        const found = touched(anchor);
        if (!found) continue;
        // The words and the date that say the figure change with it.
        if (
          !ownText.has(anchor) &&
          old.title !== now.title &&
          figureless(old.title) === figureless(now.title)
        )
          editOf(found.row, now).title = now.title;
        if (!ownDue.has(anchor) && old.due !== now.due)
          Object.assign(editOf(found.row, now), { due: now.due ?? "", dueText: now.dueText });
      }
      continue;
    }
    for (const anchor of change.how === "changed" ? change.tasks : []) {
      const found = touched(anchor);
      if (!found) continue;
      const { old, now, row } = found;
      switch (change.subject) {
        case "task":
          editOf(row, now).title = now.title;
          break;
        case "due":
          Object.assign(editOf(row, now), { due: now.due ?? "", dueText: now.dueText });
          if (!ownText.has(anchor) && figureless(old.title) === figureless(now.title))
            editOf(row, now).title = now.title;
          break;
        case "cadence":
          editOf(row, now).cadence = now.cadence;
          break;
        case "programme":
          editOf(row, now).programme = now.programme;
          break;
        case "units":
        case "renamed":
          break;
      }
    }
  }
  await editUnits(work, accepted, who, { revising, touched, editOf });
  return edits;
}

/** Units that came and went, on top of who answers for the task today: a transfer in between stays. */
async function editUnits(
  { tx, region }: Work,
  accepted: readonly DraftChange[],
  who: WhoIs,
  context: {
    readonly revising: Revising;
    readonly touched: (
      anchor: string,
    ) => { readonly old: DraftTask; readonly now: DraftTask; readonly row: TaskRecord } | undefined;
    readonly editOf: (row: TaskRecord, now: DraftTask) => Edit;
  },
): Promise<void> {
  const changes = accepted.filter(({ subject }) => subject === "units" || subject === "renamed");
  const rows = changes.flatMap(({ tasks }) =>
    tasks.flatMap((anchor) => context.touched(anchor)?.row.id ?? []),
  );
  if (rows.length === 0) return;
  const held = await tx
    .select()
    .from(taskUnits)
    .where(and(eq(taskUnits.region, region), inArray(taskUnits.task, rows)));
  const before = new Map(context.revising.drafts.before.names.map(({ name, units }) => [name, units ?? []]));
  const whoWas: WhoIs = (name) => before.get(name) ?? [];
  for (const change of changes)
    for (const anchor of change.tasks) {
      const found = context.touched(anchor);
      if (!found) continue;
      const edit = context.editOf(found.row, found.now);
      const now: readonly TaskUnit[] =
        edit.units ??
        held
          .filter(({ task }) => task === found.row.id)
          .map(({ unit, role }) => ({ unit, role: role as UnitRole }));
      const roles =
        change.subject === "units"
          ? change.roles
          : found.old.units
              .filter(({ name }) => name === change.differences[0]!.before)
              .map(({ name, role }) => ({ role, removed: [name], added: [change.name] }));
      edit.units = roles.reduce<readonly TaskUnit[]>((units, { role, removed, added }) => {
        const gone = new Set(removed.flatMap(whoWas));
        const come = [...new Set(added.flatMap(who))];
        return [
          ...units.filter(({ unit, role: its }) => !(its === role && gone.has(unit)) && !come.includes(unit)),
          ...come.map((unit) => ({ unit, role })),
        ];
      }, now);
    }
}
