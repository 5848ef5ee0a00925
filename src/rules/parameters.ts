import { checkParameterValue } from "./check/parameters.ts";
import { nodeType } from "./check/types.ts";
import { readDay } from "./dates.ts";
import { defineParameter } from "./define.ts";
import type { RuleFault } from "./fault.ts";
import { integerAt, writeDecimal } from "./numbers/decimal.ts";
import { absolute } from "./numbers/interval.ts";
import type { Bound, Parameter, ParameterValue } from "./parameter.ts";
import { valueOn } from "./value-on.ts";

export { valueOn };

/**
 * Whether a parameter may have a value from a day on: it fits the type, the day lies behind that of the newest value,
 * and no number goes further from the one the document fixed (the first value) than the document allows. Empty where
 * it may; paths are those of the value that would be added.
 */
export function checkChange(
  parameter: Parameter,
  newValue: ParameterValue["value"],
  from: string,
): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const report = (fault: RuleFault): undefined => {
    faults.push(fault);
  };
  const newest = parameter.values.at(-1);
  if (readDay(from) === undefined) report({ path: "from", fault: "bad-date", actual: from });
  else if (newest && from <= newest.from)
    report({ path: "from", fault: "not-after-newest", actual: from, newest: newest.from });
  const type = nodeType(parameter.type, "type", report);
  if (type) checkParameterValue(parameter, newValue, type, "value", report);
  if (faults.length === 0 && parameter.bound && type?.type === "number")
    for (const fault of beyondBound(parameter, parameter.bound, newValue, type.scale)) report(fault);
  return faults;
}

/** The parameter with one more value; ask `checkChange` first. */
export function withValue(parameter: Parameter, value: ParameterValue): Parameter {
  return defineParameter({ ...parameter, values: [...parameter.values, value] });
}

function beyondBound(
  { type, values, rows }: Parameter,
  { by, source }: Bound,
  newValue: ParameterValue["value"],
  scale: number,
): RuleFault[] {
  const fixed = values[0]?.value;
  const unit = type.type === "number" ? type.unit : "";
  const finest = Math.max(scale, ...texts(by).map((text) => text.split(".")[1]?.length ?? 0));
  return (rows ?? [undefined]).flatMap((row) => {
    const at = (value: ParameterValue["value"] | undefined) => {
      const text = typeof value === "object" ? value[row ?? ""] : value;
      const found = typeof text === "string" ? integerAt(text, finest) : undefined;
      return typeof found === "bigint" ? found : undefined;
    };
    const [before, after, most] = [at(fixed), at(newValue), at(by)];
    if (before === undefined || after === undefined || most === undefined) return [];
    if (absolute(after - before) <= most) return [];
    const write = (n: bigint) => writeDecimal(n, finest);
    const path = row === undefined ? "value" : `value.${row}`;
    const [min, max] = [write(before - most), write(before + most)];
    return [
      {
        path,
        fault: "change-too-far",
        actual: write(after),
        fixed: write(before),
        by: write(most),
        min,
        max,
        unit,
        source,
      },
    ];
  });
}

const texts = (by: Bound["by"]): string[] => (typeof by === "string" ? [by] : Object.values(by));
