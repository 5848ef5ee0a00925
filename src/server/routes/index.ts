import type { Route } from "../http/route.ts";
import { sessionRoutes } from "./session.ts";
import { taskRoutes } from "./tasks.ts";

/** Every route of the workspace's API. */
export const routes: readonly Route[] = [...sessionRoutes, ...taskRoutes];
