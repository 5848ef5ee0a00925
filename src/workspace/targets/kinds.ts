import type { Aggregation, Direction, Light, TargetState } from "./judge/types.ts";
import { aggregationWords, directionWords, lightOrder, targetStateWords } from "./words.zh.ts";

/** Every kind there is, for whoever checks or offers them. */
export const directions = Object.keys(directionWords) as readonly Direction[];
export const aggregations = Object.keys(aggregationWords) as readonly Aggregation[];
export const states = Object.keys(targetStateWords) as readonly TargetState[];
export const lights: readonly Light[] = lightOrder;
