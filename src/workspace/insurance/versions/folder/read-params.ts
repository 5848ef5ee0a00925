import { fenOfText, tidy } from "../../../../settlement/csv/fields.ts";
import { fromUnits, moneyDigits } from "../../../../settlement/numbers.ts";
import type { VersionContent, VersionParameters } from "../content.ts";
import { type Fund, fundOf } from "../funds.ts";
import { folderProblems as problems } from "../words.zh.ts";
import { budgetName, parameterNames, sharesName, totalName } from "./names.ts";

/** What params.json holds of a version, as it is written there; what is wrong in it shows when it is checked. */
export interface ParamsRead extends Pick<VersionContent, "parameters" | "budget" | "monthShares"> {
  readonly fund: Fund | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Tells what is wrong with a parameter. */
type Tell = (name: string, says: string) => void;

/** The plan's own values (§11, §18, §19), for what params.json leaves out. */
const usual: Omit<VersionParameters, "defaulted"> = {
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
};

/** Reads params.json; nothing where it is no record at all. */
export function readParams(bytes: Uint8Array, tell: Tell): ParamsRead | undefined {
  const values = parse(bytes);
  if (!values) {
    tell("", problems.notJson());
    return undefined;
  }
  const fund = fundOf(textOf(values.fund) ?? "");
  if (fund === undefined) tell("fund", problems.noFund());
  const record = (name: string, value: unknown): Values => {
    if (isRecord(value)) return value;
    tell(name, problems.notRecord());
    return {};
  };
  const budget = record(budgetName, values[budgetName]);
  const less = record(`${budgetName}.less`, budget.less ?? {});
  const shares = record(sharesName, values[sharesName]);
  return {
    fund,
    parameters: parametersOf(values, tell),
    budget: {
      total: moneyOf(budget[totalName]),
      less: Object.entries(less).map(([name, amount]) => ({ name: tidy(name), amount: moneyOf(amount) })),
    },
    monthShares: Object.entries(shares).map(([month, amount]) => ({
      month: Number(month.replace(/月$/, "")),
      amount: moneyOf(amount),
    })),
  };
}

function parametersOf(values: Values, tell: Tell): VersionParameters {
  const names = Object.values(parameterNames);
  const defaulted = names.filter((name) => !(name in values));
  const text = (field: keyof typeof parameterNames) => {
    const value = values[parameterNames[field]];
    return value === undefined ? String(usual[field]) : (textOf(value) ?? "");
  };
  const bands = values[parameterNames.highBands];
  return {
    prepayRatio: text("prepayRatio"),
    unstablePrepayRatio: text("unstablePrepayRatio"),
    unstableMaxCases: Number(text("unstableMaxCases") || Number.NaN),
    lowMultiple: text("lowMultiple"),
    highBands: bands === undefined ? usual.highBands : bandsOf(bands, tell),
    surplusCap: text("surplusCap"),
    selfPayCap: text("selfPayCap"),
    monthlyBasis: text("monthlyBasis") as VersionParameters["monthlyBasis"],
    reviewQuota: text("reviewQuota"),
    ...(defaulted.length > 0 && { defaulted }),
  };
}

function bandsOf(bands: unknown, tell: Tell): VersionParameters["highBands"] {
  if (!Array.isArray(bands) || !bands.every((band) => Array.isArray(band) && band.length === 2)) {
    tell(parameterNames.highBands, problems.notBands());
    return usual.highBands;
  }
  return (bands as unknown[][]).map(([upTo, multiple]) => ({
    ...(upTo !== null && { upTo: textOf(upTo) ?? "" }),
    multiple: textOf(multiple) ?? "",
  }));
}

/** Money as it is kept: 1234.50. What cannot be read stays as it is written, and is refused when it is checked. */
export function moneyOf(value: unknown): string {
  const text = textOf(value) ?? "";
  const fen = fenOfText(text);
  return Number.isNaN(fen) ? text : fromUnits(BigInt(fen), moneyDigits);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? tidy(String(value)) : undefined;
}

function parse(bytes: Uint8Array): Values | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch (cause) {
    // No UTF-8 (TypeError) or no JSON.
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}

function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
