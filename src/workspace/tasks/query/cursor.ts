import { type SQL, sql } from "drizzle-orm";
import { tasks } from "../../../storage/tables/index.ts";
import { isId } from "../../new-id.ts";
import { refuse } from "../../refusal.ts";
import type { TaskFilter } from "../views.ts";

type Sort = NonNullable<TaskFilter["sort"]>;

/** How a list is ordered: columns that together are unique, all in one direction. */
interface Order {
  readonly keys: readonly { readonly of: SQL; readonly type: "uuid" | "integer" | "text" }[];
  readonly descends: boolean;
}

const id = { of: sql`${tasks.id}`, type: "uuid" } as const;

const orders: Readonly<Record<Sort, Order>> = {
  plan: {
    keys: [{ of: sql`${tasks.plan}`, type: "uuid" }, { of: sql`${tasks.sort}`, type: "integer" }, id],
    descends: false,
  },
  // What has no date comes last.
  due: { keys: [{ of: sql`coalesce(${tasks.due}, '9999')`, type: "text" }, id], descends: false },
  // What was never reported comes last.
  reported: { keys: [{ of: sql`coalesce(${tasks.reportedAt}, '')`, type: "text" }, id], descends: true },
};

/** The parts of a query that pages through a list without gap or repetition, whatever ties there are. */
export interface Paging {
  /** What a row is ordered by, as columns k0, k1 …, for the select list. */
  readonly keys: SQL;
  /** Behind the cursor; undefined at the start. */
  readonly after: SQL | undefined;
  /** The same expressions as those of an index, so that a page is read from it and not sorted. */
  readonly order: SQL;
  /** The cursor that begins behind a row of k0, k1 … */
  next(row: Readonly<Record<string, unknown>>): string;
}

/** @param cursor from the page before; refused where it was made up. */
export function pagingBy(sort: Sort = "plan", cursor?: string): Paging {
  const { keys, descends } = orders[sort];
  const values = cursor === undefined ? undefined : read(sort, cursor);
  const bound = values?.map((value, i) => sql`${value}::${sql.raw(keys[i]!.type)}`);
  const list = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
  return {
    keys: list(keys.map(({ of }, i) => sql`${of} as ${sql.raw(`k${i}`)}`)),
    after:
      bound && sql`(${list(keys.map(({ of }) => of))}) ${sql.raw(descends ? "<" : ">")} (${list(bound)})`,
    order: list(keys.map(({ of }) => (descends ? sql`${of} desc` : of))),
    next: (row) =>
      Buffer.from(JSON.stringify([sort, ...keys.map((_, i) => row[`k${i}`])])).toString("base64url"),
  };
}

function read(sort: Sort, cursor: string): readonly (string | number)[] {
  try {
    const [of, ...values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const { keys } = orders[sort];
    const isRight = keys.every(({ type }, i) => {
      const value = values[i];
      if (type === "integer") return Number.isSafeInteger(value);
      return typeof value === "string" && (type === "text" || isId(value));
    });
    if (of === sort && values.length === keys.length && isRight) return values as (string | number)[];
  } catch {
    // Not JSON: refused below like every other text that is no cursor.
  }
  return refuse({ code: "invalid", field: "cursor", says: "翻页位置无效。请从第一页重新打开。" });
}
