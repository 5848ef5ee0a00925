export { inbox, savedFilters, settings } from "./desk.ts";
export { chainHeads, events } from "./events.ts";
export {
  insuranceDeductions,
  insuranceHospitals,
  insuranceMonths,
  insuranceObjections,
  insuranceOpinions,
  insuranceReviews,
  insuranceRuns,
  insuranceUploads,
  insuranceVersions,
} from "./insurance.ts";
export { answers, credentials, grants, people, sessions, tokens } from "./people.ts";
export { corrections, ledgerEntries, nameDecisions, plans, revisions } from "./plans.ts";
export { ruleParameters, ruleVersions } from "./rules.ts";
export { targetReports, targets, targetUnits, targetValues, taskTargets } from "./targets.ts";
export { comments, evidence, extensions, reports, tasks, taskUnits, uploads } from "./tasks.ts";
export { unitGroups, unitNames, unitParents, units } from "./units.ts";
