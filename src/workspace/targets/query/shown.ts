import { compare, type Fraction, readDecimal, toDecimal } from "../judge/exact.ts";
import type { LoadedTarget } from "../load.ts";

/** Places that a computed value is shown with where the plan's own numbers have fewer. */
const usualPlaces = 2;
/** A difference that more places than these do not show is none that anyone reads. */
const mostPlaces = 20;

/**
 * A value as it is shown. A sum has all its digits; a quotient the places of the plan's numbers but at least two, without trailing zeros, and
 * more where rounding would make it look like a number of the plan that it is not (86.996 is not 87).
 */
export function shownValue(
  value: Fraction,
  { values, record }: Pick<LoadedTarget, "values" | "record">,
): string {
  if (value.below.eq("1")) return value.over.toFixed();
  const said = [...values.flatMap(({ value, upper }) => [value, upper ?? ""]), record.baselineValue ?? ""];
  const bounds = said.flatMap((text) => readDecimal(text) ?? []);
  let places = Math.max(usualPlaces, ...said.map((text) => text.split(".")[1]?.length ?? 0));
  const isHidden = () => {
    const shown = readDecimal(toDecimal(value, places))!;
    return bounds.some((bound) => compare(bound, value) !== 0 && compare(bound, shown) === 0);
  };
  while (places < mostPlaces && isHidden()) places++;
  return toDecimal(value, places);
}
