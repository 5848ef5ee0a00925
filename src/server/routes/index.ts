import type { Route } from "../http/route.ts";
import { auditRoutes } from "./audit.ts";
import { deskRoutes } from "./desk.ts";
import { insuranceRoutes } from "./insurance/index.ts";
import { overviewRoutes } from "./overview.ts";
import { peopleRoutes } from "./people.ts";
import { planRoutes } from "./plans.ts";
import { ruleRoutes } from "./rules.ts";
import { sessionRoutes } from "./session.ts";
import { targetRoutes } from "./targets.ts";
import { taskRoutes } from "./tasks.ts";
import { tokenRoutes } from "./tokens.ts";
import { unitRoutes } from "./units.ts";

/** Every route of the workspace's API. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...tokenRoutes,
  ...unitRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...deskRoutes,
  ...taskRoutes,
  ...planRoutes,
  ...targetRoutes,
  ...overviewRoutes,
  ...ruleRoutes,
  ...insuranceRoutes,
];
