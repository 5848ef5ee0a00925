import type { CaseColumns } from "../cases.ts";
import { fenOfText } from "../csv/fields.ts";
import type { CaseNames } from "../input.ts";
import type { Rejection } from "../rejection.ts";
import type { Review } from "../reviews.ts";
import { monthOf } from "./month.ts";
import { findTable, readTable } from "./table.ts";

/** What a review's state may be; only an approved one counts. A table without the column holds approved ones. */
const states = ["approved", "pending", "rejected"];

/** reviews.csv, where there is one. A row that is wrong goes to `rejected`. */
export async function readReviews(
  folder: string,
  { cases, names }: { readonly cases: CaseColumns; readonly names: CaseNames },
  rejected: Rejection[],
): Promise<Review[]> {
  if (findTable(folder, "reviews") === undefined) return [];
  const { rows } = await readTable(folder, "reviews", ["case", "kind", "unreasonable_yuan"]);
  const seen = new Set<number>();
  return rows.flatMap((row): Review[] => {
    const refuse = (...why: Parameters<typeof row.reject>) => {
      rejected.push(row.reject(...why));
      return [];
    };
    const index = names.indexOf(row.text("case"));
    if (index === undefined) return refuse("case", "unknown-case");
    const kind = row.text("kind");
    if (kind !== "high" && kind !== "group") return refuse("kind", "unknown-kind");
    const state = row.text("state") || "approved";
    if (!states.includes(state)) return refuse("state", "unknown-state");
    const unreasonable = fenOfText(row.text("unreasonable_yuan"));
    if (Number.isNaN(unreasonable)) return refuse("unreasonable_yuan", "not-money");
    if (unreasonable < 0) return refuse("unreasonable_yuan", "below-zero");
    if (unreasonable > cases.total[index]!) return refuse("unreasonable_yuan", "above-total");
    const paidMonth = row.has("paid_month") ? monthOf(row.text("paid_month")) : undefined;
    if (row.has("paid_month") && paidMonth === undefined) return refuse("paid_month", "not-a-month");
    if (state !== "approved") return [];
    if (seen.has(index)) return refuse("case", "duplicate");
    seen.add(index);
    const name = names.nameOf(index);
    return [{ case: name, kind, unreasonable: BigInt(unreasonable), paidMonth, note: row.text("note") }];
  });
}
