import { basename } from "node:path";
import type { Budget } from "../budget.ts";
import { fenOfText } from "../csv/fields.ts";
import { pointDigits, toUnits } from "../numbers.ts";
import type { Parameters } from "../parameters.ts";
import { UntrustedFileError } from "../rejection.ts";
import { bytesOf } from "./table.ts";

/** What params.json says. */
export interface ParamsFile {
  readonly parameters: Parameters;
  readonly budget: Budget;
  readonly monthShares: ReadonlyMap<number, bigint>;
  readonly fundCost: bigint;
}

/** Reads params.json. Throws UntrustedFileError that names the first value that is wrong. */
export function readParams(path: string): ParamsFile {
  const file = basename(path);
  const values = parse(path);
  const bad = (name: string, value: unknown): never => {
    throw new UntrustedFileError(file, { reason: "bad-parameter", name, value: JSON.stringify(value) ?? "" });
  };
  const units = (name: string, value: unknown, digits: number) =>
    toUnits(String(value ?? ""), digits) ?? bad(name, value);
  const fen = (name: string, value: unknown) => {
    const amount = fenOfText(String(value ?? ""));
    return Number.isNaN(amount) ? bad(name, value) : BigInt(amount);
  };
  const record = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : bad(name, value);
  const ratio = (name: string) => {
    const value = units(name, values[name], 2);
    return value >= 0n && value <= 100n ? value : bad(name, values[name]);
  };

  const budget = record("budget_yuan", values.budget_yuan);
  const { 统筹基金支出预算总额: total, less = {} } = budget;
  const shares = Object.entries(record("prev_year_month_fund_yuan", values.prev_year_month_fund_yuan));
  const bands = values.high_bands;
  const basis = values.monthly_basis ?? "fund";
  return {
    parameters: {
      fund: typeof values.fund === "string" ? values.fund : bad("fund", values.fund),
      prepayRatio: ratio("prepay_ratio"),
      unstablePrepayRatio: ratio("unstable_prepay_ratio"),
      unstableMaxCases: units("unstable_max_cases", values.unstable_max_cases, 0),
      lowMultiple: units("low_multiple", values.low_multiple, 1),
      highBands: (Array.isArray(bands) && bands.length > 0 ? bands : bad("high_bands", bands)).map(
        (band: unknown, i: number) => {
          if (!Array.isArray(band)) return bad(`high_bands[${i}]`, band);
          const [upTo, multiple] = band as unknown[];
          if (upTo === null && i !== (bands as unknown[]).length - 1) return bad(`high_bands[${i}]`, band);
          return {
            upTo: upTo === null ? undefined : units(`high_bands[${i}]`, upTo, pointDigits),
            multiple: units(`high_bands[${i}]`, multiple, 1),
          };
        },
      ),
      surplusCap: ratio("surplus_cap"),
      selfPayCap: ratio("self_pay_cap"),
      monthlyBasis: basis === "fund" || basis === "total" ? basis : bad("monthly_basis", basis),
    },
    budget: {
      total: fen("budget_yuan", total),
      less: new Map(Object.entries(record("less", less)).map(([name, part]) => [name, fen(name, part)])),
    },
    monthShares: new Map(
      shares.map(([name, value]) => {
        const month = Number(name);
        if (!Number.isInteger(month) || month < 1 || month > 12)
          return bad("prev_year_month_fund_yuan", name);
        return [month, fen(`prev_year_month_fund_yuan.${name}`, value)];
      }),
    ),
    fundCost: fen("year_inpatient_fund_cost_yuan", values.year_inpatient_fund_cost_yuan),
  };
}

function parse(path: string): Readonly<Record<string, unknown>> {
  const text = new TextDecoder().decode(bytesOf(path));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new UntrustedFileError(basename(path), { reason: "not-json" });
}
