import { checkRule } from "../../rules/check-rule.ts";
import type { CompiledRule } from "../../rules/evaluate.ts";
import type { RuleFault } from "../../rules/fault.ts";
import { readRule } from "../../rules/json/from-json.ts";
import type { Inputs } from "../../rules/rule.ts";
import { TooLargeForSqlError } from "../../rules/sql/too-large.ts";
import { toText } from "../../rules/text/to-text.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { RefusedError } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { compute, readyFor } from "./compute.ts";
import { sqlOf } from "./read-rule.ts";
import { type Ran, runSql } from "./run-sql.ts";
import type { Computed, RuleTrial, TrialTest } from "./views.ts";
import { sayCellFault } from "./words.zh.ts";

/** A rule as someone writes it, and what it is to be tried with. */
export interface Attempt {
  readonly content: unknown;
  readonly inputs: readonly Inputs[];
  readonly on: string;
}

/** Tries a rule that is being written: its faults, or its words, its SQL, and each record through both. */
export async function tryRule({ store }: Workspace, actor: Actor, attempt: Attempt): Promise<RuleTrial> {
  demand(actor, "rule.write");
  const read = readRule(attempt.content);
  if (!("value" in read)) return faulty(read.faults);
  const result = checkRule(read.value);
  if (!("checked" in result)) return faulty(result.faults);
  const { checked } = result;
  const { on, inputs } = attempt;
  const ready = readyFor(checked, on);
  const said = {
    sentences: toText(checked, on).sentences.map(({ says }) => says),
    sql: sqlOf(checked, on),
  };
  const computed = inputs.map((record, i) => computeOrSay(ready, record, i));
  const faults = computed.filter((one) => "path" in one);
  if (faults.length > 0) return { ...said, faults, tests: [] };
  const results = computed.filter((one) => "outcome" in one);
  const ran =
    inputs.length > 0 ? await tooLargeIsNone(() => runSql(store.db, checked, inputs, on)) : undefined;
  const tests = results.map((one, i): TrialTest => {
    const { outcome } = one;
    const own = outcome.is === "value" ? String(outcome.value) : outcome.is;
    const given = ran?.outcomes[i];
    return { computed: one, sql: given ?? null, agrees: given === own };
  });
  return { ...said, faults: [], tests, ...(ran && { ranOn: ran.database }) };
}

/** A test's result; or, where its data do not fit the input, the fault at the test's place. */
function computeOrSay(
  ready: CompiledRule,
  record: Inputs,
  i: number,
): Computed | RuleTrial["faults"][number] {
  try {
    return compute(ready, record);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.why.code !== "invalid") throw error;
    return { path: `examples[${i}].inputs`, says: error.why.says };
  }
}

const faulty = (faults: readonly RuleFault[]): RuleTrial => ({
  faults: faults.map((fault) => ({ path: fault.path, says: sayCellFault(fault) })),
  sentences: [],
  tests: [],
});

/** Where the database's numbers are too small for the rule nothing ran. */
async function tooLargeIsNone(run: () => Promise<Ran>): Promise<Ran | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof TooLargeForSqlError) return undefined;
    throw error;
  }
}
