import { sameWords } from "../../../plan/same-words.ts";
import { dateWords, unitWords } from "../../../plan/words.ts";
import type { TargetValueData } from "../../targets/events.ts";
import type { DraftTarget } from "../draft/types.ts";
import type { ChangeParts } from "./diff-drafts.ts";
import type { Pairs } from "./pair-drafts.ts";

/** What changed among the targets: a change for each date of a metric; one for a metric that came or went. */
export function diffTargets({ pairs, removed, added }: Pairs<DraftTarget>): ChangeParts[] {
  return [
    ...pairs.flatMap(([old, now]) => [...nameChange(old, now), ...valueChanges(old, now)]),
    ...added.map((target) => whole("added", target)),
    ...removed.map((target) => whole("removed", target)),
  ];
}

function whole(how: "added" | "removed", target: DraftTarget): ChangeParts {
  const { start, end } = target;
  return {
    subject: "target",
    how,
    name: nameOf(target),
    differences: target.values.map((value) => ({
      field: "value",
      before: how === "removed" ? datedWords(target, value) : "",
      after: how === "added" ? datedWords(target, value) : "",
    })),
    targets: [target.anchor],
    ...(start !== undefined &&
      end !== undefined && { [how === "added" ? "after" : "before"]: { start, end } }),
  };
}

function nameChange(old: DraftTarget, now: DraftTarget): ChangeParts[] {
  const differences = [
    ...(sameWords(nameOf(old)) === sameWords(nameOf(now))
      ? []
      : [{ field: "name" as const, before: nameOf(old), after: nameOf(now) }]),
    ...(old.direction === now.direction
      ? []
      : [{ field: "direction" as const, before: old.direction, after: now.direction }]),
  ];
  if (differences.length === 0) return [];
  return [{ subject: "target", how: "changed", name: nameOf(now), differences, targets: [old.anchor] }];
}

/** A value of one date that went and one of another date that came are one figure put off, where they are equal. */
function valueChanges(old: DraftTarget, now: DraftTarget): ChangeParts[] {
  const before = new Map(old.values.map((value) => [value.period, value]));
  const after = new Map(now.values.map((value) => [value.period, value]));
  const gone = old.values.filter(({ period }) => !after.has(period));
  const come = now.values.filter(({ period }) => !before.has(period));
  const changes: ChangeParts[] = [];
  for (const [period, value] of after) {
    const was = before.get(period);
    if (was && figureOf(was) !== figureOf(value))
      changes.push(
        at({ old, now, was, value, how: "changed" }, [
          { field: "value", before: words(old, was), after: words(now, value) },
        ]),
      );
  }
  for (const was of gone) {
    const index = come.findIndex((value) => figureOf(value) === figureOf(was));
    const [value] = index < 0 ? [] : come.splice(index, 1);
    changes.push(
      value
        ? at({ old, now, was, value, how: "changed" }, [
            { field: "date", before: dateWords(was.period), after: dateWords(value.period) },
          ])
        : at({ old, now, was, how: "removed" }, [
            { field: "value", before: datedWords(old, was), after: "" },
          ]),
    );
  }
  for (const value of come)
    changes.push(
      at({ old, now, value, how: "added" }, [{ field: "value", before: "", after: datedWords(now, value) }]),
    );
  return changes;
}

function at(
  parts: {
    readonly old: DraftTarget;
    readonly now: DraftTarget;
    readonly was?: TargetValueData;
    readonly value?: TargetValueData;
    readonly how: ChangeParts["how"];
  },
  differences: ChangeParts["differences"],
): ChangeParts {
  const { old, now, was, value, how } = parts;
  const before = was && spanOf(was);
  const after = value && spanOf(value);
  return {
    subject: "target",
    how,
    name: nameOf(now),
    ...(differences && { differences }),
    period: (value ?? was)!.period,
    ...(was && value && was.period !== value.period && { from: was.period }),
    targets: [old.anchor],
    ...(before && { before }),
    ...(after && { after }),
  };
}

function spanOf({ start, end }: TargetValueData) {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function figureOf({ value, upper = "" }: TargetValueData): string {
  return `${value}~${upper}`;
}

function nameOf({ metric, scope }: DraftTarget): string {
  return scope === undefined || metric.includes(scope) ? metric : `${scope}${metric}`;
}

function words({ unit }: DraftTarget, { value, upper }: TargetValueData): string {
  return `${value}${upper === undefined ? "" : `至${upper}`}${unitWords(unit)}`;
}

function datedWords(target: DraftTarget, value: TargetValueData): string {
  return `${dateWords(value.period)} ${words(target, value)}`.trim();
}
