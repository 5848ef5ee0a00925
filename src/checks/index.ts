import type { Check } from "./check.ts";
import { missingAttachment } from "./outline/missing-attachment.ts";
import { numberingDuplicate } from "./outline/numbering-duplicate.ts";
import { numberingGap } from "./outline/numbering-gap.ts";

import { placeholder } from "./wording/placeholder.ts";

/** All checks, in the order of docs/checks.md. */
export const checks: readonly Check[] = [numberingGap, numberingDuplicate, missingAttachment, placeholder];
