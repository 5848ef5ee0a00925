import type { Projectors } from "../events/projectors.ts";
import type { TaskEvents } from "./events.ts";

export const taskProjectors = {} as Projectors<TaskEvents>;
