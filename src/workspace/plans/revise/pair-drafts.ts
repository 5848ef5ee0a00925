import { matchTasks } from "../../../plan/diff-tasks.ts";
import { match } from "../../../plan/match.ts";
import type { Plan } from "../../../plan/model.ts";
import { sameWords } from "../../../plan/same-words.ts";
import { draftOf } from "../draft/draft-of.ts";
import { moveCorrections } from "../draft/move-corrections.ts";
import { readTargets } from "../draft/read-targets.ts";
import { readTasks } from "../draft/read-tasks.ts";
import type { Correction, Draft, DraftTarget, DraftTask, Matches } from "../draft/types.ts";
import type { AnchorMove } from "../events.ts";

/** Two texts of a plan as drafts, and what of them is the same. */
export interface PairedDrafts {
  readonly before: Draft;
  readonly after: Draft;
  /** How what is in both is called after, where it is called otherwise. */
  readonly moves: readonly AnchorMove[];
  readonly tasks: Pairs<DraftTask>;
  readonly targets: Pairs<DraftTarget>;
}

export interface Pairs<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Two texts of a plan with the same corrections on both: each follows its task or target into the new words. */
export function pairDrafts(
  before: Plan,
  after: Plan,
  corrections: readonly Correction[],
  matches: { readonly before: Matches; readonly after: Matches },
): PairedDrafts {
  const moves = [...taskMoves(before, after), ...targetMoves(before, after)];
  const old = draftOf(before, corrections, matches.before);
  const now = draftOf(after, moveCorrections(corrections, moves), matches.after);
  const known = (kind: AnchorMove["kind"]) =>
    new Map(moves.filter((m) => m.kind === kind).map((m) => [m.from, m.to]));
  return {
    before: old,
    after: now,
    moves,
    tasks: pairUp(old.tasks, now.tasks, known("task")),
    targets: pairUp(old.targets, now.targets, known("target")),
  };
}

function taskMoves(before: Plan, after: Plan): AnchorMove[] {
  const old = new Map(readTasks(before).map(({ item, anchor }) => [item, anchor]));
  const now = new Map(readTasks(after).map(({ item, anchor }) => [item, anchor]));
  const { pairs, removed } = matchTasks(before, after);
  return movesOf(
    "task",
    pairs.map(([a, b]) => [old.get(a.id)!, now.get(b.id)!]),
    removed.map(({ id }) => old.get(id)!),
    [...now.values()],
  );
}

/** A metric is the same by its anchor, else by its words in the same measure, else by likeness. */
function targetMoves(before: Plan, after: Plan): AnchorMove[] {
  const words = ({ metric, scope = "" }: DraftTarget) => sameWords(scope + metric);
  const { pairs, removed } = match(
    readTargets(before),
    readTargets(after),
    [
      ({ anchor }) => anchor,
      (t) => `${words(t)}|${t.unit}|${t.values.length}`,
      (t) => `${words(t)}|${t.unit}`,
    ],
    {
      text: words,
      score: (a, b, dice) => (a.unit === b.unit && a.programme === b.programme ? dice / 0.7 : 0),
    },
  );
  const now = readTargets(after).map(({ anchor }) => anchor);
  return movesOf(
    "target",
    pairs.map(([a, b]) => [a.anchor, b.anchor]),
    removed.map(({ anchor }) => anchor),
    now,
  );
}

/** What is gone gives its name up where something else bears it now. */
function movesOf(
  kind: AnchorMove["kind"],
  pairs: readonly (readonly [string, string])[],
  removed: readonly string[],
  now: readonly string[],
): AnchorMove[] {
  const taken = new Set(now);
  return [
    ...pairs.filter(([from, to]) => from !== to).map(([from, to]) => ({ kind, from, to })),
    ...removed
      .filter((anchor) => taken.has(anchor))
      .map((from) => ({ kind, from, to: freeName(from, taken) })),
  ];
}

function freeName(anchor: string, taken: Set<string>): string {
  let name = `${anchor}@`;
  while (taken.has(name)) name += "@";
  taken.add(name);
  return name;
}

function pairUp<T extends { readonly anchor: string }>(
  before: readonly T[],
  after: readonly T[],
  moves: ReadonlyMap<string, string>,
): Pairs<T> {
  const now = new Map(after.map((thing) => [thing.anchor, thing]));
  const pairs: [T, T][] = [];
  const removed: T[] = [];
  for (const thing of before) {
    const partner = now.get(movedAnchor(thing.anchor, moves));
    if (partner) {
      pairs.push([thing, partner]);
      now.delete(partner.anchor);
    } else removed.push(thing);
  }
  return { pairs, removed, added: [...now.values()] };
}

/** Where an anchor went; a part of a split task (…/2) goes with its whole. */
export function movedAnchor(anchor: string, moves: ReadonlyMap<string, string>): string {
  const direct = moves.get(anchor);
  if (direct !== undefined) return direct;
  const part = /^(.+)(\/\d+)$/s.exec(anchor);
  const whole = part && moves.get(part[1]!);
  return whole === undefined || whole === null ? anchor : `${whole}${part![2]}`;
}
