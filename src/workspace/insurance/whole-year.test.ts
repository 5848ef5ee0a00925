import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../settlement/folder/from-folder.ts";
import { jsonPieces } from "../../settlement/output/to-json.ts";
import { settle } from "../../settlement/settle.ts";
import { checkRebuild } from "../events/rebuild.ts";
import { change } from "../workspace.ts";
import { clearingView, clearYear } from "./clearing/clearing.ts";
import { closeByHand } from "./months/close.ts";
import { listMonths, monthView } from "./months/list.ts";
import { openMonth } from "./months/open.ts";
import {
  exampleContent,
  exampleFile,
  type InsuranceOffice,
  insuranceOffice,
  type TestHospital,
  testHospitals,
} from "./testing.ts";
import { keepCases } from "./uploads/keep.ts";
import type { VersionContent } from "./versions/content.ts";
import { fromFolder } from "./versions/folder/from-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const shared = join(root, "..", "shared", "drg", "example");
const fund = "职工";
const year = 2026;

type Expected = Record<string, Record<string, Record<string, string>>>;

/** A folder of `luoshi settle` as the office plays it. */
interface Played {
  readonly content: VersionContent;
  /** Tables by name, as text. */
  readonly tables: Readonly<Record<"cases" | "deductions" | "reviews", string>>;
  readonly expected: Expected;
}

interface Row {
  readonly [column: string]: string;
}

function rowsOf(text: string): Row[] {
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])));
}

/** The hospital's rows of a month as a file that its system would export: those on time, or those that came late. */
function fileOf(cases: readonly Row[], hospital: string, month: number, late: boolean): string | undefined {
  const own = cases.filter(
    (row) => row.hospital === hospital && row.month === String(month) && (row.status === "late") === late,
  );
  if (own.length === 0) return undefined;
  const lines = own.map((row) =>
    [
      row.case,
      row.hospital,
      row.month,
      row.group,
      row.total_cost_yuan,
      row.noncompliant_yuan,
      row.patient_cash_yuan,
      row.self_pay_yuan,
    ].join(","),
  );
  return `病例号,医疗机构编码,结算月份,病组,总费用,不合规费用,患者支付现金,自费\n${lines.join("\n")}\n`;
}

/** Plays a year through the office's commands and returns its view of the months and the clearing. */
async function play(office: InsuranceOffice, { tables }: Played) {
  const { workspace, insurer, hospitals } = office;
  const cases = rowsOf(tables.cases);
  const reviews = rowsOf(tables.reviews);
  const deductions = rowsOf(tables.deductions);
  const close = async (id: string) => {
    const { version } = await monthView(workspace, insurer, id);
    await closeByHand(workspace, insurer, id, { version });
  };
  const upload = async (hospital: TestHospital, month: number, late: boolean) => {
    const text = fileOf(cases, hospital, month, late);
    if (text === undefined) return;
    const before = (await monthView(workspace, insurer, ids.get(month)!)).uploads.filter(
      (each) => each.hospital === hospital,
    ).length;
    const file = { name: `${hospital}-${month}.csv`, content: new TextEncoder().encode(text) };
    const kept = await keepCases(
      workspace,
      hospitals[hospital],
      { year, month, fund, replaces: before },
      file,
    );
    assert.equal(kept.counts.rejected, 0);
    assert.equal(kept.late, late);
  };
  const ids = new Map<number, string>();
  const last = Math.max(
    ...cases.map(({ month }) => Number(month)),
    ...reviews.map(({ paid_month: paid }) => Number(paid)),
  );
  await change(workspace, insurer, (work) =>
    work.record(
      ...deductions.map((row) => ({
        kind: "insurance.deducted" as const,
        subject: work.newId(),
        data: {
          year,
          month: Number(row.month),
          fund,
          hospital: row.hospital!,
          audit: row.audit_deduction_yuan!,
          points: row.deducted_points!,
          reason: "审核",
          decision: "",
        },
      })),
    ),
  );
  for (let month = 1; month <= last; month++) {
    ids.set(month, await openMonth(workspace, insurer, { year, month, fund }));
    for (const hospital of testHospitals) await upload(hospital, month, false);
    for (let step = 0; step < 4; step++) await close(ids.get(month)!);
    // Decided after the month's final result, and paid in the month that the experts' decision names.
    for (const row of reviews) {
      const of = cases.find((each) => each.case === row.case)!;
      if (Number(of.month) === month) await decide(office, of, row);
    }
    await close(ids.get(month)!);
    for (const hospital of testHospitals) await upload(hospital, month, true);
  }
  return { ids, clear: () => clearYear(workspace, insurer, { year, fund, version: 1 }) };
}

async function decide({ workspace, hospitals }: InsuranceOffice, of: Row, row: Row) {
  await change(workspace, hospitals[of.hospital as TestHospital], async (work) => {
    const id = work.newId();
    await work.record(
      {
        kind: "insurance.review-applied",
        subject: id,
        data: {
          year,
          month: Number(of.month),
          fund,
          hospital: of.hospital!,
          caseName: of.case!,
          kind: row.kind as "high" | "group",
          reason: "病情复杂",
          evidence: [],
        },
      },
      {
        kind: "insurance.review-decided",
        subject: id,
        data: {
          approved: true,
          unreasonable: row.unreasonable_yuan!,
          paidMonth: row.paid_month ? Number(row.paid_month) : undefined,
          note: "",
        },
      },
    );
  });
}

/** Every figure that the folder's expected.json has of months and clearing. */
async function holdAgainst(office: InsuranceOffice, expected: Expected): Promise<void> {
  const { workspace, insurer } = office;
  const months = await listMonths(workspace, insurer, { year, fund });
  for (const { month, figures, step } of months) {
    assert.equal(step, "published");
    const values = expected.month_value as unknown as Record<string, string>;
    const points = expected.month_points as unknown as Record<string, string>;
    const budgets = expected.month_budget as unknown as Record<string, string>;
    assert.equal(figures!.value, values[month] ?? null, `value of ${month}`);
    assert.equal(figures!.points, points[month] ?? "0.00000000", `points of ${month}`);
    assert.equal(figures!.budget, budgets[month] ?? "0.00", `budget of ${month}`);
    for (const own of figures!.hospitals) {
      const of = (key: string) => expected[key]?.[own.hospital]?.[month];
      const where = `${own.hospital} in ${month}`;
      assert.equal(own.amount, of("hospital_month_amount") ?? "0.00", `amount of ${where}`);
      assert.equal(own.transfer, of("hospital_month_transfer") ?? "0.00", `transfer of ${where}`);
      if (of("hospital_month_gross") !== undefined) {
        assert.equal(own.gross, of("hospital_month_gross"), `gross of ${where}`);
        assert.equal(own.prepaid, of("hospital_month_prepoints"), `prepaid of ${where}`);
      }
    }
  }
  const { run } = await clearingView(workspace, insurer, { year, fund });
  const { figures } = run!;
  assert.equal(figures.value, expected.year_value);
  for (const own of figures.hospitals) {
    const of = (key: string) => (expected[key] as unknown as Record<string, string>)[own.hospital];
    assert.equal(own.points, of("year_points"));
    assert.equal(own.gross, of("year_gross"));
    assert.equal(own.entitlement, of("year_entitlement"));
    assert.equal(Number(own.selfPayExcess), Number(of("self_pay_excess")));
    assert.equal(own.clearing, of("clearing"));
    assert.equal(own.fundPaid, of("fund_paid_year"));
    assert.equal(own.advanceDiff, of("advance_diff"));
  }
}

async function playedFolder(folder: string): Promise<Played> {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const names = ["params.json", "hospitals.csv", "reference.csv"];
  const read = await fromFolder(names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
  return {
    content: read.content!,
    tables: {
      cases: text("cases.csv"),
      deductions: text("deductions.csv"),
      reviews: text("reviews.csv"),
    },
    expected: JSON.parse(text("expected.json")) as Expected,
  };
}

describe("a year through the office", () => {
  const offices: InsuranceOffice[] = [];
  after(async () => {
    for (const office of offices) await office.close();
  });
  const officeWith = async (content: VersionContent) => {
    const office = await insuranceOffice({ now: "2026-12-02T01:00:00.000Z", content });
    offices.push(office);
    return office;
  };

  it("[IC1] examples/settlement: the months and the clearing are those of `luoshi settle`", async () => {
    const tables = {
      cases: exampleFile("cases.csv"),
      deductions: exampleFile("deductions.csv"),
      reviews: exampleFile("reviews.csv"),
    };
    const expected = JSON.parse(exampleFile("expected.json")) as Expected;
    const office = await officeWith(exampleContent);
    const { clear } = await play(office, { content: exampleContent, tables, expected });
    await clear();
    await holdAgainst(office, expected);
    const { store, region } = office.workspace;
    const rebuilt = await checkRebuild({ store, regions: [region] });
    assert.deepEqual(rebuilt.differences, []);
  });

  const skip =
    existsSync(shared) || process.env.CI === "true"
      ? false
      : "../shared/drg/example is not beside this checkout";
  it("[IC1] the hand-computed example of the specification, played by three hospitals", {
    skip,
  }, async () => {
    const played = await playedFolder(shared);
    const office = await officeWith(played.content);
    const { clear } = await play(office, played);
    await clear();
    await holdAgainst(office, played.expected);
    const { input, indexed } = await readFolder(shared);
    assert.deepEqual(JSON.parse([...jsonPieces(settle(input, indexed))].join("")), played.expected);
  });
});
