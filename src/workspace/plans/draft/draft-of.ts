import type { Plan } from "../../../plan/model.ts";
import { correctTargets } from "./correct-targets.ts";
import { correctTasks } from "./correct-tasks.ts";
import { readTargets } from "./read-targets.ts";
import { readTasks } from "./read-tasks.ts";
import type { Correction, Draft, DraftName, DraftTarget, DraftTask, Matches } from "./types.ts";

/** A plan as it would run: what the compiler read, with what people changed, and who the names are. Pure. */
export function draftOf(plan: Plan, corrections: readonly Correction[], matches: Matches): Draft {
  const read = readTargets(plan);
  const series = new Map(read.flatMap(({ anchor, items }) => items.map((id) => [id, anchor] as const)));
  const withAnchors = readTasks(plan).map((task) => ({
    ...task,
    targets: [...new Set(task.targets.flatMap((id) => series.get(id) ?? []))],
  }));
  const ofTasks = correctTasks(plan, withAnchors, corrections.filter(isOf("task")));
  const ofTargets = correctTargets(read, corrections.filter(isOf("target")), ofTasks.tasks);
  const present = new Set(ofTargets.targets.map(({ anchor }) => anchor));
  const tasks = ofTasks.tasks.map((task) => ({
    ...task,
    targets: task.targets.filter((anchor) => present.has(anchor)),
  }));
  return {
    tasks,
    left: ofTasks.left,
    targets: ofTargets.targets,
    leftTargets: ofTargets.left,
    names: namesOf(tasks, ofTargets.targets, matches),
    programmes: [...new Set(tasks.map(({ programme }) => programme))],
    lost: [...ofTasks.lost, ...ofTargets.lost],
  };
}

function isOf<K extends Correction["kind"]>(kind: K) {
  return (correction: Correction): correction is Extract<Correction, { kind: K }> => correction.kind === kind;
}

/** Every name of a unit, in the order of the plan, with how often it is named and who it is. */
function namesOf(
  tasks: readonly DraftTask[],
  targets: readonly DraftTarget[],
  { match, decided }: Matches,
): DraftName[] {
  const inTasks = countNames(tasks.map(({ units }) => units.map(({ name }) => name)));
  const inTargets = countNames(targets.map(({ units }) => units));
  const names = [...new Set([...inTasks.keys(), ...inTargets.keys()])];
  return match(names).map((found) => {
    const { name } = found;
    const said = decided.get(name);
    const units = said ?? unitsOf(found);
    return {
      name,
      tasks: inTasks.get(name) ?? 0,
      targets: inTargets.get(name) ?? 0,
      match: found,
      ...(said && { decided: said }),
      ...(units && { units }),
    };
  });
}

function unitsOf(match: DraftName["match"]): readonly string[] | undefined {
  if (match.kind === "matched") return [match.unit];
  return match.kind === "group" ? match.units : undefined;
}

function countNames(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
