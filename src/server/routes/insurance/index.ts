import type { Route } from "../../http/route.ts";
import { anomalyRoutes } from "./anomalies.ts";
import { assignmentRoutes } from "./assignments.ts";
import { caseRoutes } from "./cases.ts";
import { clearingRoutes } from "./clearing.ts";
import { deductionRoutes } from "./deductions.ts";
import { hospitalRoutes } from "./hospitals.ts";
import { monthRoutes } from "./months.ts";
import { objectionRoutes } from "./objections.ts";
import { reviewRoutes } from "./reviews.ts";
import { statementRoutes } from "./statements.ts";
import { uploadRoutes } from "./uploads.ts";
import { versionRoutes } from "./versions.ts";
import { yearRoutes } from "./years.ts";

/** Every route of hospital settlement. */
export const insuranceRoutes: readonly Route[] = [
  ...uploadRoutes,
  ...monthRoutes,
  ...clearingRoutes,
  ...caseRoutes,
  ...yearRoutes,
  ...hospitalRoutes,
  ...versionRoutes,
  ...deductionRoutes,
  ...objectionRoutes,
  ...reviewRoutes,
  ...assignmentRoutes,
  ...anomalyRoutes,
  ...statementRoutes,
];
