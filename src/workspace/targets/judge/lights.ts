import { redDays, redShare } from "./rules.ts";
import type { Light, TargetState } from "./types.ts";

/** How bad a state is: what only two of the states need. */
export interface Gravity {
  /** The gap is more than the stated share of the way from the start of the path to the target. */
  readonly farBehind: boolean;
  /** Days until the due day; negative after it. Absent where the target has none. */
  readonly daysLeft?: number;
}

type When = "always" | "far or near" | "long ago" | "otherwise";

/** The published rule of lights, first match first: docs/spec.md [TG41] holds the same table. */
export const lights: readonly { readonly state: TargetState; readonly when: When; readonly light: Light }[] =
  [
    { state: "met", when: "always", light: "green" },
    { state: "on-path", when: "always", light: "green" },
    { state: "behind", when: "far or near", light: "red" },
    { state: "behind", when: "otherwise", light: "yellow" },
    { state: "failed", when: "always", light: "red" },
    { state: "not-reported", when: "long ago", light: "red" },
    { state: "not-reported", when: "otherwise", light: "yellow" },
    { state: "not-due", when: "always", light: "grey" },
    { state: "not-judged", when: "always", light: "blue" },
  ];

/** What each condition means, in the words of docs/spec.md. */
export const conditions: Readonly<Record<When, string>> = {
  always: "always",
  "far or near": `the gap is more than ${redShare} of the way, or at most ${redDays} days are left`,
  "long ago": `more than ${redDays} days since the due day`,
  otherwise: "otherwise",
};

const holds: Readonly<Record<When, (gravity: Gravity) => boolean>> = {
  always: () => true,
  "far or near": ({ farBehind, daysLeft }) => farBehind || (daysLeft !== undefined && daysLeft <= redDays),
  "long ago": ({ daysLeft }) => daysLeft !== undefined && daysLeft < -redDays,
  otherwise: () => true,
};

export function lightOf(state: TargetState, gravity: Gravity): Light {
  return lights.find((row) => row.state === state && holds[row.when](gravity))!.light;
}
