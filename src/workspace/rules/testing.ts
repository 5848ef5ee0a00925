import { amount, input, round, tiers } from "../../rules/build.ts";
import type { Rule } from "../../rules/rule.ts";

interface Varied {
  readonly edges?: readonly [string, string];
  /** What the highest tier gives. */
  readonly top?: string;
  /** What the example says that 1000.01 gives. */
  readonly gives?: string;
}

/** A tier table as the browser makes it: nothing to 1,000 yuan, 300 to 5,000, above it 800. */
export function tierTable(
  id: string,
  { edges: [low, high] = ["1000", "5000"], top = "800", gives = "300" }: Varied = {},
): Rule {
  const yuan = (value: string) => amount(value, "元");
  return {
    id,
    title: "大额费用补助",
    inputs: [
      {
        id: "value",
        title: "自付费用",
        type: { type: "number", unit: "元", scale: 2, min: "0", max: "1000000000000" },
      },
    ],
    parameters: [],
    body: round(
      tiers(input("value"), "through", [
        [yuan(low), yuan("0")],
        [yuan(high), yuan("300")],
        [undefined, yuan(top)],
      ]),
      2,
    ),
    source: { document: "补助办法", article: "第三条" },
    examples: [{ title: "高于1,000元", inputs: { value: "1000.01" }, on: "2026-03-01", gives }],
  };
}
