import type { Check } from "./check.ts";
import { impossibleDate } from "./dates/impossible-date.ts";
import { overlappingStages } from "./dates/overlapping-stages.ts";
import { reversedPeriod } from "./dates/reversed-period.ts";
import { unassignedTask } from "./duties/unassigned-task.ts";
import { unitUnknown } from "./duties/unit-unknown.ts";
import { unmeasurableTask } from "./duties/unmeasurable-task.ts";
import { countMismatch } from "./figures/count-mismatch.ts";
import { inconsistentTarget } from "./figures/inconsistent-target.ts";
import { over100Percent } from "./figures/over-100-percent.ts";
import { sumMismatch } from "./figures/sum-mismatch.ts";
import { targetBelowBaseline } from "./figures/target-below-baseline.ts";
import { targetFallsBack } from "./figures/target-falls-back.ts";
import { undatedTarget } from "./figures/undated-target.ts";
import { missingAttachment } from "./outline/missing-attachment.ts";
import { numberingDuplicate } from "./outline/numbering-duplicate.ts";
import { numberingGap } from "./outline/numbering-gap.ts";
import { duplicateText } from "./wording/duplicate-text.ts";
import { garbledText } from "./wording/garbled-text.ts";
import { misplacedText } from "./wording/misplaced-text.ts";
import { placeholder } from "./wording/placeholder.ts";
import { truncatedText } from "./wording/truncated-text.ts";
import { unreadPart } from "./wording/unread-part.ts";

/** All checks, in the order of docs/checks.md. */
export const checks: readonly Check[] = [
  unreadPart,
  numberingGap,
  numberingDuplicate,
  missingAttachment,
  countMismatch,
  sumMismatch,
  targetBelowBaseline,
  targetFallsBack,
  inconsistentTarget,
  over100Percent,
  impossibleDate,
  reversedPeriod,
  overlappingStages,
  placeholder,
  truncatedText,
  garbledText,
  misplacedText,
  duplicateText,
  unassignedTask,
  undatedTarget,
  unmeasurableTask,
  unitUnknown,
];
