import type { Route } from "../../http/route.ts";
import { assignmentRoutes } from "./assignments.ts";
import { objectionRoutes } from "./objections.ts";
import { reviewRoutes } from "./reviews.ts";

/** Every route of hospital settlement. */
export const insuranceRoutes: readonly Route[] = [...objectionRoutes, ...reviewRoutes, ...assignmentRoutes];
