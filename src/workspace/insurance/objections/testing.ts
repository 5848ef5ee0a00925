import type { Happening } from "../../events/kinds.ts";
import { newId } from "../../new-id.ts";
import { change } from "../../workspace.ts";
import type { MonthStep } from "../events.ts";
import type { MonthFigures } from "../figures.ts";
import {
  exampleCases,
  type InsuranceOffice,
  type TestHospital,
  testHospitals,
  testYear,
} from "../testing.ts";

const days = { since: "2026-02-02", due: "2026-02-13", provisional: false };

/** Opens a month at one of its steps, without runs. Returns its id. */
export async function openMonth(office: InsuranceOffice, month: number, step: MonthStep): Promise<string> {
  const id = newId(office.workspace.clock);
  const moved: Happening = {
    kind: "insurance.month-moved",
    subject: id,
    data: { from: "upload", to: step, ...days },
  };
  await change(office.workspace, undefined, (work) =>
    work.record(
      { kind: "insurance.month-opened", subject: id, data: { ...testYear, month, ...days } },
      ...(step === "upload" ? [] : [moved]),
    ),
  );
  return id;
}

/** A month goes to another step, without runs. */
export function moveMonth(office: InsuranceOffice, id: string, to: MonthStep): Promise<void> {
  return change(office.workspace, undefined, (work) =>
    work.record({ kind: "insurance.month-moved", subject: id, data: { from: "feedback", to, ...days } }),
  );
}

/** The final result of a month was made, whatever it was. */
export function finalRun({ workspace, version }: InsuranceOffice, month: number): Promise<void> {
  const figures: MonthFigures = {
    budget: "0.00",
    cases: 0,
    points: "0.00000000",
    value: null,
    cost: "0.00",
    classes: [],
    hospitals: [],
  };
  return change(workspace, undefined, (work) =>
    work.record({
      kind: "insurance.run",
      subject: work.newId(),
      data: { ...testYear, month, stage: "final", version, uploads: [], figures },
    }),
  );
}

/** Keeps a file of accepted cases as a hospital's upload. Columns are those of cases.csv. */
export async function keepCases(
  { workspace, hospitals, insurer }: InsuranceOffice,
  hospital: string,
  month: number,
  csv: string,
  { number = 1, late = false } = {},
): Promise<void> {
  const { sha256 } = await workspace.store.blobs.put(new TextEncoder().encode(csv), 1_000_000);
  const accepted = csv.trimEnd().split("\n").length - 1;
  await change(workspace, hospitals[hospital as TestHospital] ?? insurer, (work) =>
    work.record({
      kind: "insurance.uploaded",
      subject: work.newId(),
      data: {
        ...testYear,
        month,
        hospital,
        number,
        late,
        name: `${hospital}-${month}.csv`,
        file: sha256,
        accepted: sha256,
        rejected: sha256,
        counts: { rows: accepted, accepted, rejected: 0, cost: "0.00", cash: "0.00" },
      },
    }),
  );
}

/** The example's cases of these months, uploaded by the three hospitals. */
export async function keepExample(office: InsuranceOffice, months: readonly number[]): Promise<void> {
  for (const month of months)
    for (const hospital of testHospitals)
      await keepCases(office, hospital, month, exampleCases(hospital, month));
}
