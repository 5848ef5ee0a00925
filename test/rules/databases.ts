import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { DialectName } from "../../src/rules/sql/dialect.ts";

/** A database that rules are compiled for, with nothing in it. */
export interface RuleDatabase {
  readonly name: string;
  readonly dialect: DialectName;
  run(statement: string): Promise<void>;
  /** Rows of text and NULL. */
  read(query: string): Promise<readonly (readonly (string | null)[])[]>;
  close(): Promise<void>;
}

/** PGlite, DuckDB, and PostgreSQL where DATABASE_URL names a server. */
export async function ruleDatabases(): Promise<RuleDatabase[]> {
  const url = process.env.DATABASE_URL;
  return [await openPglite(), await openDuckdb(), ...(url ? [await openPostgres(url)] : [])];
}

/** Values of every type as the database writes them. */
const asText = { getTypeParser: () => (value: string) => value };

export async function openPglite(): Promise<RuleDatabase> {
  const db = await PGlite.create();
  return {
    name: "PGlite",
    dialect: "postgres",
    run: async (statement) => void (await db.exec(statement)),
    async read(query) {
      const { rows, fields } = await db.query<(string | null)[]>(query, [], { rowMode: "array" });
      if (fields.some(({ dataTypeID }) => dataTypeID !== textType))
        throw new Error("select text columns only");
      return rows;
    },
    close: () => db.close(),
  };
}

const textType = 25;

export async function openPostgres(connectionString: string): Promise<RuleDatabase> {
  const client = new pg.Client({ connectionString, types: asText });
  await client.connect();
  // Tables of a test go with its connection.
  await client.query("set search_path to pg_temp, public");
  return {
    name: "PostgreSQL",
    dialect: "postgres",
    run: async (statement) => void (await client.query(statement)),
    read: async (text) => (await client.query<(string | null)[]>({ text, rowMode: "array" })).rows,
    close: () => client.end(),
  };
}

export async function openDuckdb(): Promise<RuleDatabase> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    name: "DuckDB",
    dialect: "duckdb",
    run: async (statement) => void (await connection.run(statement)),
    read: async (query) => (await connection.runAndReadAll(query)).getRowsJson() as (string | null)[][],
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
