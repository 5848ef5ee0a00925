import type { Projectors } from "../events/projectors.ts";
import type { PlanEvents } from "./events.ts";

export const planProjectors = {} as Projectors<PlanEvents>;
