import type { Projectors } from "../events/projectors.ts";
import type { TaskEvents } from "./events.ts";
import { lifeProjectors } from "./project/life.ts";
import { madeProjectors } from "./project/made.ts";

/** How the events of tasks change the tables. */
export const taskProjectors: Projectors<TaskEvents> = { ...madeProjectors, ...lifeProjectors };
