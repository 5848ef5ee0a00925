import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as tables from "../../storage/tables/index.ts";

/** A table that the events alone give, but for some columns. */
export interface RebuiltTable {
  readonly table: PgTable;
  readonly without: readonly PgColumn[];
}

const whole = (table: PgTable): RebuiltTable => ({ table, without: [] });
const { targets, tokens } = tables;

/** What a replay of all events gives, row by row. */
export const rebuilt: readonly RebuiltTable[] = [
  whole(tables.units),
  whole(tables.unitParents),
  whole(tables.unitNames),
  whole(tables.unitGroups),
  whole(tables.people),
  whole(tables.grants),
  { table: tokens, without: [tokens.usedAt] },
  whole(tables.plans),
  whole(tables.revisions),
  whole(tables.corrections),
  whole(tables.nameDecisions),
  whole(tables.ledgerEntries),
  whole(tables.tasks),
  whole(tables.taskUnits),
  whole(tables.reports),
  whole(tables.evidence),
  whole(tables.extensions),
  whole(tables.comments),
  {
    table: targets,
    without: [targets.judgedState, targets.judgedLight, targets.judgedReason, targets.judgedOn],
  },
  whole(tables.targetValues),
  whole(tables.targetUnits),
  whole(tables.taskTargets),
  whole(tables.targetReports),
  whole(tables.insuranceHospitals),
  whole(tables.insuranceVersions),
  whole(tables.insuranceMonths),
  whole(tables.insuranceUploads),
  whole(tables.insuranceRuns),
  whole(tables.insuranceDeductions),
  whole(tables.insuranceObjections),
  whole(tables.insuranceReviews),
  whole(tables.insuranceOpinions),
  whole(tables.ruleVersions),
  whole(tables.ruleParameters),
];

/** Tables and columns that are no facts of the log; why is in ../audit/rebuild.zh.ts. */
export const notOfRecord = [
  "events",
  "chain_heads",
  "credentials",
  "sessions",
  "tokens.used_at",
  "answers",
  "inbox",
  "saved_filters",
  "settings",
  "uploads",
  "targets.judged_*",
] as const;

export type NotOfRecord = (typeof notOfRecord)[number];
