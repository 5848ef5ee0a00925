import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDeduction } from "../../src/workspace/insurance/deductions/write.ts";
import { closeByHand } from "../../src/workspace/insurance/months/close.ts";
import { monthView } from "../../src/workspace/insurance/months/list.ts";
import { openMonth } from "../../src/workspace/insurance/months/open.ts";
import {
  type InsuranceOffice,
  insuranceOffice,
  type TestHospital,
} from "../../src/workspace/insurance/testing.ts";
import { keepCases } from "../../src/workspace/insurance/uploads/keep.ts";
import { fromFolder } from "../../src/workspace/insurance/versions/folder/from-folder.ts";
import { change } from "../../src/workspace/workspace.ts";

/** The hand-computed example of the specification; it is not ours, and lies beside the checkout. */
const folder = fileURLToPath(new URL("../../../shared/drg/example", import.meta.url));

/** Why its story cannot be played here, or false. */
export const missing = existsSync(folder)
  ? false
  : "the example of this story is in ../shared/drg, which is not here";

export const fundYear = { year: 2026, fund: "职工" } as const;

/** What hospitals' systems call the columns of a file. */
const header = "病例号,医疗机构编码,结算月份,病组,总费用,不合规费用,患者支付现金,自费";

/** The example's year as an office settles it, and the work of it that a story does not show. */
export interface ExampleYear {
  readonly office: InsuranceOffice;
  /** A hospital's cases of a month as its system would export them. */
  file(hospital: TestHospital, month: number): string;
  open(month: number): Promise<string>;
  upload(hospital: TestHospital, month: number): Promise<void>;
  /** Closes so many steps of a month. */
  close(month: string, steps: number): Promise<void>;
  deduct(): Promise<void>;
  /** Records the decision of a review besides the one that the story plays: of a hospital's few cases, its quota is one. */
  decided(caseName: string): Promise<void>;
}

/** An office whose first version is the example's, at 09:00 of the day on which January opens. */
export async function exampleYear(): Promise<ExampleYear> {
  const names = ["params.json", "hospitals.csv", "reference.csv"];
  const { content } = await fromFolder(
    names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  );
  const office = await insuranceOffice({ now: "2026-02-02T01:00:00.000Z", ...(content && { content }) });
  const { workspace, insurer, hospitals } = office;
  const cases = rowsOf("cases.csv");
  const file = (hospital: TestHospital, month: number) => {
    const own = cases.filter((row) => row[1] === hospital && row[2] === String(month));
    return `${[header, ...own.map((row) => row.join(","))].join("\n")}\n`;
  };
  return {
    office,
    file,
    open: (month) => openMonth(workspace, insurer, { ...fundYear, month }),
    async upload(hospital, month) {
      const content = new TextEncoder().encode(file(hospital, month));
      const asked = { ...fundYear, month, replaces: 0 };
      await keepCases(workspace, hospitals[hospital], asked, { name: `${month}月.csv`, content });
    },
    async close(month, steps) {
      for (let step = 0; step < steps; step++) {
        const { version } = await monthView(workspace, insurer, month);
        await closeByHand(workspace, insurer, month, { version });
      }
    },
    async deduct() {
      for (const [hospital, month, audit, points] of rowsOf("deductions.csv"))
        await addDeduction(workspace, insurer, {
          ...fundYear,
          month: Number(month),
          hospital: hospital!,
          audit: audit!,
          points: points!,
          reason: "年度稽核",
          decision: "青枫医保稽〔2026〕3号",
        });
    },
    async decided(caseName) {
      const [, hospital, month] = cases.find(([name]) => name === caseName)!;
      const [, kind, unreasonable] = rowsOf("reviews.csv").find(([name]) => name === caseName)!;
      await change(workspace, hospitals[hospital as TestHospital], async (work) => {
        const subject = work.newId();
        await work.record(
          {
            kind: "insurance.review-applied",
            subject,
            data: {
              ...fundYear,
              month: Number(month),
              hospital: hospital!,
              caseName,
              kind: kind as "high" | "group",
              reason: "病情复杂",
              evidence: [],
            },
          },
          {
            kind: "insurance.review-decided",
            subject,
            data: { approved: true, unreasonable: unreasonable!, paidMonth: undefined, note: "" },
          },
        );
      });
    },
  };
}

/** Rows of a table of the example, without its header. */
function rowsOf(name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  return lines.map((line) => line.split(","));
}
