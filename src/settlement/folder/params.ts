import { basename } from "node:path";
import { type Budget, drgBudget } from "../budget.ts";
import { decodeText } from "../csv/encoding.ts";
import { fenOfText } from "../csv/fields.ts";
import { pointDigits, toUnits } from "../numbers.ts";
import type { HighBand, Parameters } from "../parameters.ts";
import { UntrustedFileError } from "../rejection.ts";
import { monthOf } from "./month.ts";
import { bytesOf } from "./table.ts";

/** What params.json says. */
export interface ParamsFile {
  readonly parameters: Parameters;
  readonly budget: Budget;
  readonly monthShares: ReadonlyMap<number, bigint>;
  readonly fundCost: bigint;
}

type Values = Readonly<Record<string, unknown>>;

/** The plan's own values (§11, §18, §19), for what params.json leaves out. */
const defaults: Values = {
  prepay_ratio: "0.90",
  unstable_prepay_ratio: "0.70",
  unstable_max_cases: 1,
  low_multiple: "0.3",
  high_bands: [
    ["100", "3"],
    ["200", "2.5"],
    ["300", "2"],
    ["500", "1.5"],
    [null, "1.3"],
  ],
  surplus_cap: "0.30",
  self_pay_cap: "0.10",
  monthly_basis: "fund",
};

/** Reads params.json. Throws UntrustedFileError that names the first value that is wrong, and NegativeBudgetError. */
export function readParams(path: string): ParamsFile {
  const values = parse(path);
  const read = new ParamsReader(basename(path), { ...defaults, ...values });
  const defaulted = Object.keys(defaults).filter((name) => !(name in values));
  const budget = read.budget();
  drgBudget(budget);
  return {
    parameters: { ...read.parameters(), defaulted },
    budget,
    monthShares: read.monthShares(),
    fundCost: read.fen("year_inpatient_fund_cost_yuan"),
  };
}

class ParamsReader {
  readonly #file: string;
  readonly #values: Values;
  constructor(file: string, values: Values) {
    this.#file = file;
    this.#values = values;
  }

  parameters(): Omit<Parameters, "defaulted"> {
    const { fund, monthly_basis: basis } = this.#values;
    return {
      fund: typeof fund === "string" && fund.trim() !== "" ? fund : this.#bad("fund", fund),
      prepayRatio: this.#ratio("prepay_ratio", 90n),
      unstablePrepayRatio: this.#ratio("unstable_prepay_ratio"),
      unstableMaxCases: this.#units("unstable_max_cases", this.#values.unstable_max_cases, 0),
      lowMultiple: this.#units("low_multiple", this.#values.low_multiple, 1),
      highBands: this.#highBands(),
      surplusCap: this.#ratio("surplus_cap"),
      selfPayCap: this.#ratio("self_pay_cap"),
      monthlyBasis: basis === "fund" || basis === "total" ? basis : this.#bad("monthly_basis", basis),
    };
  }

  budget(): Budget {
    const { 统筹基金支出预算总额: total, less = {} } = this.#record("budget_yuan", this.#values.budget_yuan);
    const parts = Object.entries(this.#record("budget_yuan.less", less));
    return {
      total: this.#money("budget_yuan.统筹基金支出预算总额", total),
      less: new Map(parts.map(([name, part]) => [name, this.#money(`budget_yuan.less.${name}`, part)])),
    };
  }

  monthShares(): Map<number, bigint> {
    const name = "prev_year_month_fund_yuan";
    const shares = new Map<number, bigint>();
    for (const [key, value] of Object.entries(this.#record(name, this.#values[name]))) {
      const month = monthOf(key);
      if (month === undefined || shares.has(month)) return this.#bad(name, key);
      shares.set(month, this.#money(`${name}.${key}`, value));
    }
    // Shares of nothing are no shares: no month would have a budget.
    if ([...shares.values()].every((share) => share === 0n)) return this.#bad(name, this.#values[name]);
    return shares;
  }

  fen(name: string): bigint {
    return this.#money(name, this.#values[name]);
  }

  #highBands(): HighBand[] {
    const bands = this.#values.high_bands;
    if (!Array.isArray(bands) || bands.length === 0) return this.#bad("high_bands", bands);
    let before = -1n;
    return bands.map((band: unknown, i): HighBand => {
      const name = `high_bands[${i}]`;
      const [upTo, multiple] = Array.isArray(band) ? (band as unknown[]) : [];
      const open = i === bands.length - 1;
      if (open !== (upTo === null)) return this.#bad(name, band);
      const limit = open ? undefined : this.#units(name, upTo, pointDigits);
      if (limit !== undefined && limit <= before) return this.#bad(name, band);
      before = limit ?? before;
      return { upTo: limit, multiple: this.#units(name, multiple, 1) };
    });
  }

  #ratio(name: string, least = 0n): bigint {
    const value = this.#units(name, this.#values[name], 2);
    return value >= least && value <= 100n ? value : this.#bad(name, this.#values[name]);
  }

  #units(name: string, value: unknown, digits: number): bigint {
    const units = isScalar(value) ? toUnits(String(value), digits) : undefined;
    return units !== undefined && units >= 0n ? units : this.#bad(name, value);
  }

  #money(name: string, value: unknown): bigint {
    const fen = isScalar(value) ? fenOfText(String(value)) : Number.NaN;
    return fen >= 0 ? BigInt(fen) : this.#bad(name, value);
  }

  #record(name: string, value: unknown): Values {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.#bad(name, value);
    return value as Values;
  }

  #bad(name: string, value: unknown): never {
    const shown = value === undefined ? "" : (JSON.stringify(value) ?? "");
    throw new UntrustedFileError(this.#file, { reason: "bad-parameter", name, value: shown });
  }
}

function isScalar(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function parse(path: string): Values {
  const file = basename(path);
  const text = decodeText(bytesOf(path));
  if (text === undefined) throw new UntrustedFileError(file, { reason: "unknown-encoding" });
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Values;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new UntrustedFileError(file, { reason: "not-json" });
}
