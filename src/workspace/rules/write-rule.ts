import { and, desc, eq, sql } from "drizzle-orm";
import { book } from "../../rules/book/book.ts";
import { checkRule } from "../../rules/check-rule.ts";
import { readRule } from "../../rules/json/from-json.ts";
import type { Rule } from "../../rules/rule.ts";
import { ruleVersions } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import { refuse } from "../refusal.ts";
import { change, type Work, type Workspace } from "../workspace.ts";
import { compute, readyFor } from "./compute.ts";
import type { WrittenRule } from "./views.ts";
import { ruleSays, sayRuleFault } from "./words.zh.ts";

/** A new version of a rule. */
export interface NewVersion {
  readonly content: unknown;
  /** Number of the version that the writer began with; 0 for a new rule. */
  readonly number: number;
  readonly note: string;
}

/**
 * Keeps a rule that a person wrote as a new version; those before stay. It has to hold, its examples have to come out,
 * and nobody may have written another version meanwhile.
 */
export function writeRule(workspace: Workspace, actor: Actor, version: NewVersion): Promise<WrittenRule> {
  const { content, number, note } = version;
  return change(workspace, actor, async (work) => {
    demand(actor, "rule.write");
    const rule = soundRule(content);
    if (book.some(({ id }) => id === rule.id))
      refuse({ code: "invalid", field: "content", says: ruleSays.printed() });
    if (note.trim() === "") refuse({ code: "invalid", field: "note", says: ruleSays.needNote() });
    const newest = await newestNumber(work, rule.id);
    if (newest !== number) refuse({ code: "conflict", what: "rule", current: newest, sent: number });
    const data = { rule: rule.id, number: number + 1, content: rule, note: note.trim() };
    await work.record({ kind: "rule.written", subject: work.newId(), data });
    return { id: rule.id, number: data.number };
  });
}

/** The number of the newest version, held against other writers until the change ends; 0 where there is none. */
async function newestNumber({ tx, region }: Work, rule: string): Promise<number> {
  await tx.execute(sql`lock table ${ruleVersions} in share row exclusive mode`);
  const [newest] = await tx
    .select({ number: ruleVersions.number })
    .from(ruleVersions)
    .where(and(eq(ruleVersions.region, region), eq(ruleVersions.rule, rule)))
    .orderBy(desc(ruleVersions.number))
    .limit(1);
  return newest?.number ?? 0;
}

/** A rule whose shape, types, units and examples hold, or a refusal with the first fault. */
function soundRule(content: unknown): Rule {
  const read = readRule(content);
  const refuseContent = (says: string): never => refuse({ code: "invalid", field: "content", says });
  if (!("value" in read)) return refuseContent(sayRuleFault(read.faults[0]!));
  const rule = read.value;
  const result = checkRule(rule);
  if (!("checked" in result)) return refuseContent(sayRuleFault(result.faults[0]!));
  for (const { title, inputs, on, gives } of rule.examples) {
    const { outcome } = compute(readyFor(result.checked, on), inputs);
    const given = outcome.is === "value" ? outcome.value : outcome.is;
    if (!isSame(given, gives)) refuseContent(ruleSays.exampleFails(title, String(gives), String(given)));
  }
  return rule;
}

/** 300 is 300.00: a person need not write the zeros. */
function isSame(given: string | boolean, wanted: string | boolean): boolean {
  const plain = (value: string | boolean) =>
    typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
      ? value.includes(".")
        ? value.replace(/\.?0+$/, "")
        : value
      : value;
  return plain(given) === plain(wanted);
}
