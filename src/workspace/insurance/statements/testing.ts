import { change } from "../../workspace.ts";
import { clearYear } from "../clearing/clearing.ts";
import { closeByHand } from "../months/close.ts";
import { openMonth } from "../months/open.ts";
import { keepExample } from "../objections/testing.ts";
import { exampleFile, type InsuranceOffice, testYear } from "../testing.ts";

/** Steps of a month until it is published. */
const steps = 5;

/** Settles months of the example as the office does, from the files to publication. The clock stands in May then. */
export async function publishMonths(office: InsuranceOffice, months: readonly number[]): Promise<void> {
  const { workspace, insurer } = office;
  office.setNow("2026-05-06T01:00:00.000Z");
  await keepExample(office, months);
  await keepDeductions(office);
  for (const month of months) {
    const id = await openMonth(workspace, insurer, { ...testYear, month });
    for (let version = 1; version <= steps; version++)
      await closeByHand(workspace, insurer, id, { version, reason: "试运行" });
  }
}

/** Makes the year's clearing count, when the year is over. */
export async function clear(office: InsuranceOffice): Promise<void> {
  office.setNow("2027-02-01T01:00:00.000Z");
  await clearYear(office.workspace, office.insurer, { ...testYear, version: 1 });
}

function keepDeductions({ workspace, insurer }: InsuranceOffice): Promise<void> {
  const [, ...rows] = exampleFile("deductions.csv").trimEnd().split("\n");
  return change(workspace, insurer, (work) =>
    work.record(
      ...rows.map((row) => {
        const [hospital = "", month = "", audit = "", points = ""] = row.split(",");
        return {
          kind: "insurance.deducted" as const,
          subject: work.newId(),
          data: {
            ...testYear,
            month: Number(month),
            hospital,
            audit,
            points,
            reason: "日常审核",
            decision: "",
          },
        };
      }),
    ),
  );
}
