import { pointDigits } from "../../../settlement/numbers.ts";
import type { HighBand, Parameters } from "../../../settlement/parameters.ts";
import type { VersionParameters } from "./content.ts";
import { type ContentFault, Place } from "./fault.ts";
import { valueProblems as problems } from "./words.zh.ts";

/** The plan sets at least 90 % of a month to be paid out at once (§18). */
const leastPrepaid = "0.90";
const bases = ["fund", "total"] as const;

export function readParameters(
  faults: ContentFault[],
  parameters: VersionParameters,
  fund: string,
): Parameters {
  const place = new Place(faults, "parameters");
  const ratio = (field: keyof VersionParameters & string, text: string, least = "0") =>
    place.units(field, text, 2, { least, most: "1" });
  if (!bases.includes(parameters.monthlyBasis))
    place.fault("monthlyBasis", problems.notChoice(parameters.monthlyBasis, bases));
  // Not of the settlement itself: how many reviews may be asked for.
  place.units("reviewQuota", parameters.reviewQuota, 4, { most: "1" });
  return {
    fund,
    prepayRatio: ratio("prepayRatio", parameters.prepayRatio, leastPrepaid),
    unstablePrepayRatio: ratio("unstablePrepayRatio", parameters.unstablePrepayRatio),
    unstableMaxCases: place.whole("unstableMaxCases", parameters.unstableMaxCases),
    lowMultiple: place.units("lowMultiple", parameters.lowMultiple, 1, { most: "1" }),
    highBands: readBands(place, parameters.highBands),
    surplusCap: ratio("surplusCap", parameters.surplusCap),
    selfPayCap: ratio("selfPayCap", parameters.selfPayCap),
    monthlyBasis: parameters.monthlyBasis,
    defaulted: parameters.defaulted ?? [],
  };
}

function readBands(place: Place, bands: VersionParameters["highBands"]): HighBand[] {
  const field = "highBands";
  if (bands.length === 0) place.fault(field, problems.none());
  let before: bigint | undefined;
  return bands.map(({ upTo, multiple }, index) => {
    const isLast = index === bands.length - 1;
    if (isLast !== (upTo === undefined)) place.fault(field, problems.bandOpen());
    const limit = upTo === undefined ? undefined : place.units(field, upTo, pointDigits);
    if (limit !== undefined && before !== undefined && limit <= before)
      place.fault(field, problems.bandOrder());
    before = limit ?? before;
    return { upTo: limit, multiple: place.units(field, multiple, 1, { least: "1" }) };
  });
}
