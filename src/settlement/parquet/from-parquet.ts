import { realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ByteSource } from "../csv/source.ts";
import { type DuckDb, named, openDuckDb, patternOf, quoted } from "../duckdb/open.ts";
import { UntrustedFileError } from "../rejection.ts";
import { fieldsOf, linesSql, type ParquetColumn } from "./lines.sql.ts";

/** Rows that are read at once: as many as DuckDB puts into one group of rows. */
const batch = 122_880;

/** What DuckDB says where the query is wrong or memory is short; all else is about the file. */
const notOfTheFile = /(Parser|Binder|Catalog|Out of Memory|INTERNAL) Error/;

/**
 * cases.parquet as the bytes of the .csv that holds the same rows, so that both are read and refused by the same code;
 * row 1 of the file is line 2. Throws UntrustedFileError where it cannot be opened, or a column is stored as what it
 * cannot be; reading throws it where the file breaks off later.
 */
export async function parquetSource(path: string): Promise<ByteSource> {
  const file = basename(path);
  if (!statSync(path).isFile()) throw new UntrustedFileError(file, { reason: "damaged", format: "Parquet" });
  const real = realpathSync(path);
  const duckdb = await openDuckDb([real]);
  try {
    return await sourceOf(file, quoted(patternOf(real)), duckdb);
  } catch (error) {
    duckdb.close();
    throw error;
  }
}

async function sourceOf(file: string, parquet: string, duckdb: DuckDb): Promise<ByteSource> {
  const ask = async (sql: string, values: number[] = []) => {
    try {
      return (await duckdb.connection.runAndReadAll(sql, values)).getRowsJson();
    } catch (cause) {
      if (cause instanceof Error && notOfTheFile.test(cause.message)) throw cause;
      throw new UntrustedFileError(file, { reason: "damaged", format: "Parquet" }, { cause });
    }
  };
  const described = await ask(`describe select * from read_parquet(${parquet})`);
  const columns = described.map(
    ([name, type]): ParquetColumn => ({ name: String(name), type: String(type) }),
  );
  const fields = fieldsOf(file, columns);
  for (const { name, date } of fields) if (date) await checkYear(name);

  const [[counted = 0] = []] = await ask(`select count(*) from read_parquet(${parquet})`);
  const rows = Number(counted);
  const lines = linesSql(
    parquet,
    fields.map(({ field }) => field),
  );
  const header = `${fields.map(({ name }) => named(name)).join(",")}\n`;
  const texts = [header];
  let next = 0;
  const readBatch = async () => {
    for (const [text] of await ask(lines, [next, next + batch])) texts.push(String(text));
    next += batch;
  };
  if (fields.length > 0) await readBatch();
  const encoder = new TextEncoder();
  let piece = new Uint8Array();
  return {
    name: file,
    size: Math.ceil(texts.reduce((sum, { length }) => sum + length, 0) * Math.max(1, rows / batch)),
    async read(into, at) {
      if (piece.length === 0 && texts.length === 0 && next < rows) await readBatch();
      if (piece.length === 0) piece = encoder.encode(texts.shift() ?? "");
      const taken = piece.subarray(0, into.length - at);
      into.set(taken, at);
      piece = piece.subarray(taken.length);
      return taken.length;
    },
    close: () => duckdb.close(),
  };

  /** Dates say their month, and it is a month of one year that is settled. */
  async function checkYear(column: string): Promise<void> {
    const years = `select distinct year(${named(column)}) as y from read_parquet(${parquet}) where y is not null`;
    const [first, second] = (await ask(`${years} order by y limit 2`)).map(([year]) => Number(year));
    if (first !== undefined && second !== undefined)
      throw new UntrustedFileError(file, { reason: "many-years", column, years: [first, second] });
  }
}
