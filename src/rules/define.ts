import type { Parameter } from "./parameter.ts";
import type { Rule } from "./rule.ts";

/** A rule as a value that nobody changes. It is checked by `checkRule`; nothing is registered by defining it. */
export function defineRule<const R extends Rule>(rule: R): R {
  return freeze(rule);
}

/** A parameter as a value that nobody changes, for rules to share. */
export function defineParameter<const P extends Parameter>(parameter: P): P {
  return freeze(parameter);
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
