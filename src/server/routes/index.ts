import type { Route } from "../http/route.ts";

/** Every route of the workspace's API. */
export const routes: readonly Route[] = [];
