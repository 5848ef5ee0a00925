import { and, eq, max } from "drizzle-orm";
import { type Chapter, chapters } from "../../rules/book/book.ts";
import type { Rule } from "../../rules/rule.ts";
import { checkShare } from "../../rules/share/check-share.ts";
import type { Share } from "../../rules/share/share.ts";
import { explainShare, sayShare } from "../../rules/share/share.zh.ts";
import { shareOut } from "../../rules/share/share-out.ts";
import { ruleVersions } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { demand } from "../access/decide.ts";
import type { Workspace } from "../workspace.ts";
import { citedOf } from "./cited.ts";
import { storedRule } from "./stored-rule.ts";
import type { RuleList, RuleRow, ShareView } from "./views.ts";
import { officeChapter } from "./words.zh.ts";

/** Every rule by chapter: the book's, then those of the office in their newest version. */
export async function listRules({ store, region }: Workspace, actor: Actor): Promise<RuleList> {
  demand(actor, "rule.read");
  const { db } = store;
  const newest = db
    .select({ rule: ruleVersions.rule, number: max(ruleVersions.number).as("newest") })
    .from(ruleVersions)
    .where(eq(ruleVersions.region, region))
    .groupBy(ruleVersions.rule)
    .as("newest");
  const written = await db
    .select({ number: ruleVersions.number, content: ruleVersions.content })
    .from(ruleVersions)
    .innerJoin(newest, and(eq(ruleVersions.rule, newest.rule), eq(ruleVersions.number, newest.number)))
    .where(eq(ruleVersions.region, region))
    .orderBy(ruleVersions.rule);
  const own = written.map(({ number, content }) => rowOf(storedRule(content), "office", number));
  return {
    chapters: [
      ...chapters.map(chapterOf),
      ...(own.length > 0 ? [{ title: officeChapter, rules: own, shares: [] }] : []),
    ],
  };
}

const rowOf = ({ id, title, source }: Rule, origin: RuleRow["origin"], number: number): RuleRow => ({
  id,
  title,
  origin,
  source: citedOf(source),
  number,
});

const chapterOf = ({ title, rules, shares }: Chapter) => ({
  title,
  rules: rules.map((rule) => rowOf(rule, "book", 0)),
  shares: shares.map(shareView),
});

/** A share of the book with its examples as they come out. */
function shareView(share: Share): ShareView {
  const result = checkShare(share);
  if (!("checked" in result)) throw new Error(`share ${share.id} does not hold`);
  const { checked } = result;
  return {
    id: share.id,
    title: share.title,
    says: sayShare(share),
    source: citedOf(share.source),
    examples: share.examples.map(({ title, on, records }) => {
      const inputs = records.map((record) => record.inputs);
      const names = records.map(({ name }) => name);
      return { title, lines: explainShare(share, shareOut(checked, inputs, on), names, checked.type.unit) };
    }),
  };
}
