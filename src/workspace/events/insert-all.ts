/** Rows that one statement inserts: well under the 65,535 parameters that PostgreSQL takes. */
const most = 2000;

/** Inserts rows in as few statements as they fit in. */
export async function insertAll<T>(
  rows: readonly T[],
  insert: (rows: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += most) await insert(rows.slice(from, from + most));
}
