import type { events } from "../../storage/tables/index.ts";
import type { Entry } from "./kinds.ts";

/** An entry from its stored row. Whether it is one that this program knows shows when it is used. */
export function entryOf(row: typeof events.$inferSelect): Entry {
  const { region, seq, at, actor, kind, subject, plan, data } = row;
  return {
    region,
    seq,
    at,
    kind,
    subject,
    data,
    ...(actor !== null && { actor }),
    ...(plan !== null && { plan }),
  } as unknown as Entry;
}
