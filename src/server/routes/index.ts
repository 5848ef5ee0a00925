import type { Route } from "../http/route.ts";
import { deskRoutes } from "./desk.ts";
import { sessionRoutes } from "./session.ts";
import { taskRoutes } from "./tasks.ts";

/** Every route of the workspace's API. */
export const routes: readonly Route[] = [...sessionRoutes, ...deskRoutes, ...taskRoutes];
