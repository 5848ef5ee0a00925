import type { HospitalYearFigures } from "../../../workspace/insurance/figures.ts";
import { decimalOf, unitsOf } from "../parts/decimals.ts";
import { words } from "./words.zh.ts";

/** A step from what a hospital's points are worth to what is cleared; yuan. */
export interface WaterfallStep {
  readonly name: string;
  /** What the step adds, or takes away below zero. */
  readonly change: string;
  /** What stands after it. */
  readonly after: string;
  /** The first and the last stand on the ground; the others hang from the one before. */
  readonly total: boolean;
}

/**
 * How a hospital's clearing comes about, step by step; the steps end exactly in the clearing.
 * Points × value, less 考核, less what is above the cap, less cash, transfers, audit and self-paid excess.
 */
export function waterfallOf(year: HospitalYearFigures): readonly WaterfallStep[] {
  const fen = (amount: string) => unitsOf(amount, 2);
  const gross = fen(year.gross);
  const off = fen(year.assessmentOff);
  const changes: readonly (readonly [string, bigint])[] = [
    [words.steps.assessmentOff, -off],
    [words.steps.cap, fen(year.entitlement) - gross],
    [words.steps.cash, -fen(year.cash)],
    [words.steps.transfers, -fen(year.transfers)],
    [words.steps.audit, -fen(year.audit)],
    [words.steps.selfPay, -fen(year.selfPayExcess)],
  ];
  let at = gross + off;
  const steps: WaterfallStep[] = [step(words.steps.worth, at, at, true)];
  for (const [name, change] of changes) {
    at += change;
    // What takes nothing away is no step, but for those that every hospital has.
    if (change !== 0n || name === words.steps.cash || name === words.steps.transfers)
      steps.push(step(name, change, at, false));
  }
  return [...steps, step(words.steps.clearing, at, at, true)];
}

function step(name: string, change: bigint, after: bigint, total: boolean): WaterfallStep {
  return { name, change: decimalOf(change, 2), after: decimalOf(after, 2), total };
}
