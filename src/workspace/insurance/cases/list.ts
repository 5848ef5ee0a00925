import { and, asc, eq, inArray } from "drizzle-orm";
import { insuranceObjections, insuranceReviews } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { refuse } from "../../refusal.ts";
import type { Workspace } from "../../workspace.ts";
import { hospitalsWithin } from "../reach.ts";
import { demandSome } from "../versions/list.ts";
import type { CasePage, CaseRow } from "../views.ts";
import { caseFacts } from "./case-facts.ts";
import { type CaseFilter, findCases } from "./find-cases.ts";
import { settledFor } from "./settled-for.ts";
import { caseSays } from "./words.zh.ts";

const usualLimit = 50;

/** A page of the cases that the person may see: a hospital's people their own alone. */
export async function casePage(
  workspace: Workspace,
  actor: Actor,
  filter: CaseFilter,
  {
    cursor,
    limit = usualLimit,
  }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<CasePage> {
  demandSome(actor);
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(from) || from < 0)
    refuse({ code: "invalid", field: "cursor", says: caseSays.cursor() });
  const { store, region } = workspace;
  const hospitals = await hospitalsWithin(store.db, region, actor, "insurance.read");
  const settled = await settledFor(workspace, filter);
  const found = await findCases(settled, filter, hospitals);
  const shown = found.slice(from, from + limit).map((index) => caseFacts(settled.settlement, index));
  const next = from + shown.length;
  return {
    rows: await withProceedings(workspace, filter, shown),
    total: found.length,
    next: next < found.length ? String(next) : null,
  };
}

/** Rows with the newest objection and review of each case. */
async function withProceedings(
  { store, region }: Workspace,
  { year, fund }: Pick<CaseFilter, "year" | "fund">,
  rows: readonly Omit<CaseRow, "objection" | "review">[],
): Promise<CaseRow[]> {
  if (rows.length === 0) return [];
  const statesOf = async (t: typeof insuranceObjections | typeof insuranceReviews) => {
    const found = await store.db
      .select({ hospital: t.hospital, name: t.caseName, state: t.state })
      .from(t)
      .where(
        and(
          eq(t.region, region),
          eq(t.year, year),
          eq(t.fund, fund),
          inArray(t.caseName, [...new Set(rows.map((row) => row.case))]),
        ),
      )
      .orderBy(asc(t.at), asc(t.id));
    return new Map(found.map(({ hospital, name, state }) => [JSON.stringify([hospital, name]), state]));
  };
  const objections = await statesOf(insuranceObjections);
  const reviews = await statesOf(insuranceReviews);
  return rows.map((row) => {
    const key = JSON.stringify([row.hospital, row.case]);
    return { ...row, objection: objections.get(key) ?? null, review: reviews.get(key) ?? null };
  });
}
