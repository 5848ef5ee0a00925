import type { Check } from "./check.ts";
import { numberingGap } from "./numbering-gap.ts";

/** All checks, in the order of docs/checks.md. */
export const checks: readonly Check[] = [numberingGap];
