import { readFileSync } from "node:fs";
import type { Actor } from "../access/actor.ts";
import type { Happening } from "../events/kinds.ts";
import { newId } from "../new-id.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { change } from "../workspace.ts";
import type { VersionContent } from "./versions/content.ts";

/** Hospitals of the test office, by grade 3, 2, 1: the codes that stand in the case files. */
export const testHospitals = ["HA", "HB", "HC"] as const;
export type TestHospital = (typeof testHospitals)[number];

/** What the hospitals of examples/settlement are called there. */
const exampleNames: Readonly<Record<TestHospital, string>> = {
  HA: "青枫市人民医院",
  HB: "柳溪县医院",
  HC: "南坡镇卫生院",
};

const unitNames: Readonly<Record<TestHospital, string>> = {
  HA: "青枫县人民医院",
  HB: "青枫县中医医院",
  HC: "东溪镇卫生院",
};

export const testYear = { year: 2026, fund: "职工" } as const;

/** The parameters of examples/settlement, with HA, HB, HC for its hospitals. */
export const exampleContent: VersionContent = {
  parameters: {
    prepayRatio: "0.90",
    unstablePrepayRatio: "0.70",
    unstableMaxCases: 1,
    lowMultiple: "0.3",
    highBands: [
      { upTo: "100", multiple: "3" },
      { upTo: "200", multiple: "2.5" },
      { upTo: "300", multiple: "2" },
      { upTo: "500", multiple: "1.5" },
      { multiple: "1.3" },
    ],
    surplusCap: "0.30",
    selfPayCap: "0.10",
    monthlyBasis: "fund",
    reviewQuota: "0.05",
  },
  budget: {
    total: "352000.00",
    less: [
      { name: "门诊特殊慢性病", amount: "61500.00" },
      { name: "按床日付费", amount: "18250.00" },
      { name: "药店购药", amount: "33000.00" },
      { name: "普通住院期间特药单独核算", amount: "9750.00" },
      { name: "区外异地住院结算", amount: "42000.00" },
      { name: "非DRG试点医院普通住院结算", amount: "21000.00" },
      { name: "住院手工结算", amount: "4400.00" },
      { name: "职工大病保险", amount: "16000.00" },
      { name: "年度预算调节金", amount: "9600.00" },
      { name: "法律法规规定的其他", amount: "2100.00" },
    ],
  },
  monthShares: [
    { month: 1, amount: "71000.00" },
    { month: 2, amount: "52300.00" },
    { month: 3, amount: "40700.00" },
  ],
  hospitals: [
    { code: "HA", grade: 3, assessment: "0.97", prevYearPaid: "81234.56" },
    { code: "HB", grade: 2, assessment: "1.00", prevYearPaid: "40100.00", accountingUnit: "柳溪县医共体" },
    { code: "HC", grade: 1, assessment: "0.96", prevYearPaid: "23500.00", accountingUnit: "柳溪县医共体" },
  ],
  groups: [
    { group: "KB19", basic: false },
    { group: "RC23", basic: false },
    { group: "TS05", basic: true },
    { group: "ZX91", basic: false },
  ],
  reference: [
    { group: "KB19", grade: 3, cases: 6, cost: "114300.00" },
    { group: "KB19", grade: 2, cases: 5, cost: "71250.00" },
    { group: "KB19", grade: 1, cases: 0, cost: "0.00" },
    { group: "RC23", grade: 3, cases: 7, cost: "22400.00" },
    { group: "RC23", grade: 2, cases: 6, cost: "24000.00" },
    { group: "RC23", grade: 1, cases: 2, cost: "4900.00" },
    { group: "TS05", grade: 3, cases: 5, cost: "8500.00" },
    { group: "TS05", grade: 2, cases: 4, cost: "6400.00" },
    { group: "TS05", grade: 1, cases: 6, cost: "7500.00" },
    { group: "ZX91", grade: 3, cases: 1, cost: "24750.00" },
  ],
  overrides: [],
};

/** A file of examples/settlement with HA, HB, HC for its hospitals. */
export function exampleFile(name: string): string {
  const text = readFileSync(new URL(`../../../examples/settlement/${name}`, import.meta.url), "utf8");
  return testHospitals.reduce((read, code) => read.replaceAll(exampleNames[code], code), text);
}

/** The cases of a hospital in a month as it would upload them: examples/settlement/cases.csv, its rows alone. */
export function exampleCases(hospital: TestHospital, month: number): string {
  const [header, ...rows] = exampleFile("cases.csv").trimEnd().split("\n");
  const own = rows.filter((row) => {
    const [, of, when] = row.split(",");
    return of === hospital && when === String(month);
  });
  return `${[header, ...own].join("\n")}\n`;
}

/** An office with three hospitals, those who settle with them, and the first version of the year's parameters. */
export interface InsuranceOffice extends TestOffice {
  readonly insurer: Actor;
  /** Who speaks for each hospital. */
  readonly hospitals: Readonly<Record<TestHospital, Actor>>;
  /** Units of the hospitals, by code. */
  readonly hospitalUnits: Readonly<Record<TestHospital, string>>;
  readonly experts: readonly [Actor, Actor, Actor];
  /** Id of the first version, which settles from January on. */
  readonly version: string;
}

/** Its clock stands at 2026-02-02, 09:00 in China, until it is set. */
export async function insuranceOffice(
  options: { readonly now?: string; readonly content?: VersionContent } = {},
): Promise<InsuranceOffice> {
  const { now = "2026-02-02T01:00:00.000Z", content = exampleContent } = options;
  const office = await testOffice({ now });
  const { workspace, actors } = office;
  const hospitalUnits = {} as Record<TestHospital, string>;
  const happenings: Happening[] = [];
  for (const code of testHospitals) {
    const unit = newId(workspace.clock);
    hospitalUnits[code] = unit;
    happenings.push(
      {
        kind: "unit.created",
        subject: unit,
        data: { name: unitNames[code], kind: "hospital", parents: { region: office.unit("县政府") } },
      },
      {
        kind: "insurance.hospital",
        subject: unit,
        data: { code, validFrom: "2026-01-01", decision: "青枫医保〔2025〕30号" },
      },
    );
  }
  const version = newId(workspace.clock);
  happenings.push({
    kind: "insurance.version",
    subject: version,
    data: { ...testYear, number: 1, fromMonth: 1, decision: "青枫医保〔2025〕31号", note: "", content },
  });
  await change(workspace, undefined, (work) => work.record(...happenings));

  const hospitals = {} as Record<TestHospital, Actor>;
  for (const code of testHospitals)
    hospitals[code] = await office.addPerson(`钱${code}`, [{ role: "hospital", unit: hospitalUnits[code] }]);
  const expert = (name: string) => office.addPerson(name, [{ role: "expert" }]);
  const experts = [await expert("孙专家"), await expert("周专家"), await expert("吴专家")] as const;
  return { ...office, insurer: actors.insurer, hospitals, hospitalUnits, experts, version };
}
