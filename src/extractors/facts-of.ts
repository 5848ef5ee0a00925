import type { Tree } from "../parser/tree.ts";
import { findAssignments } from "./assignments.ts";
import { findBodies } from "./bodies.ts";
import { findCadences } from "./cadences.ts";
import { findDeadlines } from "./deadlines.ts";
import type {
  AssignmentFact,
  BaselineFact,
  BodyFact,
  CadenceFact,
  DeadlineFact,
  StageFact,
  StandardFact,
  SystemFact,
  TargetFact,
} from "./facts.ts";
import { horizonOf, type Period } from "./horizon.ts";
import { findNumbers } from "./numbers/roles.ts";
import { type Reading, readTree } from "./reading.ts";
import { findStages } from "./stages.ts";
import { findSystems } from "./systems.ts";
import { findBaselines, findStandards, findTargets } from "./targets.ts";

/** Everything that a tree says, by kind, in text order. */
export interface Facts {
  readonly reading: Reading;
  readonly period: Period;
  readonly targets: readonly TargetFact[];
  readonly baselines: readonly BaselineFact[];
  readonly standards: readonly StandardFact[];
  readonly assignments: readonly AssignmentFact[];
  readonly stages: readonly StageFact[];
  readonly deadlines: readonly DeadlineFact[];
  readonly cadences: readonly CadenceFact[];
  readonly bodies: readonly BodyFact[];
  readonly systems: readonly SystemFact[];
}

/** Runs every extractor over a tree. */
export function factsOf(tree: Tree): Facts {
  const reading = readTree(tree);
  const horizon = horizonOf(reading);
  const numbers = findNumbers(reading);
  const stages = findStages(reading);
  return {
    reading,
    period: horizon.period,
    targets: findTargets(reading, numbers, horizon),
    baselines: findBaselines(reading, numbers, horizon),
    standards: findStandards(reading, numbers),
    assignments: findAssignments(reading),
    stages,
    deadlines: findDeadlines(reading, numbers, stages),
    cadences: findCadences(reading),
    bodies: findBodies(reading),
    systems: findSystems(reading),
  };
}
