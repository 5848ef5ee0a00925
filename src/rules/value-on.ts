import type { Parameter, ParameterValue } from "./parameter.ts";

/** The value of a parameter that holds on a day; undefined before the first. */
export function valueOn(parameter: Parameter, day: string): ParameterValue | undefined {
  return parameter.values.findLast(({ from }) => from <= day);
}
