import { kinds } from "../../../settlement/cases.ts";
import { groupOfCell } from "../../../settlement/kernel.ts";
import type { Actor } from "../../access/actor.ts";
import { within } from "../../access/decide.ts";
import { refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import { findDrifts } from "./drift.ts";
import type { Found } from "./found.ts";
import { type Compared, findLowRates } from "./low-rate.ts";
import { findSelfPay } from "./self-pay.ts";
import { findSplits } from "./split.ts";
import { readStays } from "./stays.ts";
import { tallyYear } from "./tally.ts";
import { mostCases, thresholds } from "./thresholds.ts";
import { type AnomalyKind, type AnomalyList, type AnomalyView, anomalyKinds } from "./views.ts";
import { anomalyLimits, anomalyRules, sayFound } from "./words.zh.ts";

export interface AnomaliesAsked {
  readonly year: number;
  readonly fund: string;
  readonly kind?: AnomalyKind | undefined;
  readonly hospital?: string | undefined;
  /** Days within which a second stay is shown. */
  readonly days?: number | undefined;
}

/** What stands out in a fund's year, with its evidence, for those who see all hospitals. Nobody is accused. */
export async function listAnomalies(
  workspace: Workspace,
  actor: Actor,
  { year, fund, kind, hospital, days = Math.max(...thresholds.splitDays) }: AnomaliesAsked,
): Promise<AnomalyList> {
  if (within(actor, "insurance.read") !== "all") refuse({ code: "forbidden", action: "insurance.read" });
  const { store, region } = workspace;
  const settled = await settleFundYear(workspace, { year, fund });
  if (!settled) return { rows: [], rules: anomalyRules, limits: [anomalyLimits.refused] };
  const names = await hospitalsWithin(store.db, region, undefined, "insurance.read");
  const nameOf = (code: string) => names.get(code)?.name ?? code;
  const { stays, unknown } = await readStays(store.blobs, settled.parts.uploads);
  const compared = comparedOf(settled);
  const { kernel, input } = settled.settlement;
  const cap = { of: input.parameters.selfPayCap, in: 100n };
  const found = [
    ...findSplits(stays, days),
    ...findLowRates(compared),
    ...findDrifts(compared, kernel.rows),
    ...findSelfPay(compared, cap),
  ]
    .filter(
      (each) => (kind === undefined || each.kind === kind) && (hospital ?? each.hospital) === each.hospital,
    )
    .sort(inOrder);
  return {
    rows: found.map((each) => viewOf(each, nameOf)),
    rules: anomalyRules,
    limits: [anomalyLimits.refused, ...(unknown > 0 ? [anomalyLimits.unknown(unknown)] : [])],
  };
}

/** By kind, then hospital, then the newest month first. */
function inOrder(a: Found, b: Found): number {
  const byKind = anomalyKinds.indexOf(a.kind) - anomalyKinds.indexOf(b.kind);
  if (byKind !== 0) return byKind;
  if (a.hospital !== b.hospital) return a.hospital < b.hospital ? -1 : 1;
  return (b.month ?? 0) - (a.month ?? 0);
}

function viewOf(found: Found, nameOf: (code: string) => string): AnomalyView {
  const { kind, hospital, month, group, cases } = found;
  return { kind, hospital, hospitalName: nameOf(hospital), month, group, cases, ...sayFound(found, nameOf) };
}

function comparedOf({ settlement }: SettledYear): Compared {
  const { input, kernel, results } = settlement;
  const { cases, hospitals, caseNames } = input;
  return {
    tallies: tallyYear(settlement),
    groups: kernel.rows.length,
    namesOf(hospital, month, which) {
      const index = hospitals.findIndex(({ id }) => id === hospital);
      const names: string[] = [];
      for (let i = 0; i < cases.count && names.length < mostCases; i++) {
        if (cases.hospital[i] !== index || cases.month[i] !== month) continue;
        const isMeant =
          which === "low"
            ? kinds[results.kind[i]!] === "low"
            : which.has(groupOfCell(kernel, cases.cell[i]!)?.group ?? "");
        if (isMeant) names.push(caseNames.nameOf(i));
      }
      return names;
    },
  };
}
