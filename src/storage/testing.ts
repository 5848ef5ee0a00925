import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ensureTemplate, testTemplate } from "./embedded/template.ts";
import { type Migration, readMigrations } from "./migrations.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

/** The kind of store that tests run on here, as a list: PostgreSQL where DATABASE_URL names one. */
export const kindsHere: readonly Store["kind"][] = [process.env.DATABASE_URL ? "server" : "embedded"];

/** A data directory of its own for a test, and for the kind `server` a database; nothing is opened yet. */
export interface TestPlace {
  readonly data: string;
  readonly url: string | undefined;
  remove(): Promise<void>;
}

/**
 * An empty store of its own for a test, gone when it is closed: on the server of DATABASE_URL when that is set, else
 * embedded.
 */
export async function testStore(kind: Store["kind"] = kindsHere[0]!): Promise<Store> {
  const place = await testPlace(kind);
  try {
    const template = kind === "embedded" ? await templateForTests() : "";
    return closing(await openStore({ ...place, template }), place.remove);
  } catch (error) {
    await place.remove();
    throw error;
  }
}

export async function testPlace(kind: Store["kind"]): Promise<TestPlace> {
  const data = await mkdtemp(join(tmpdir(), "luoshi-test-"));
  const database = kind === "server" ? await makeTestDatabase() : undefined;
  return {
    data,
    url: database?.url,
    async remove() {
      await database?.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The template of these migrations in the temporary folder; made by the first test that asks. */
export async function templateForTests(migrations: readonly Migration[] = readMigrations()): Promise<string> {
  const file = testTemplate(migrations);
  await ensureTemplate(file, async (data) => {
    await (await openStore({ data, template: "", migrations })).close();
  });
  return file;
}

/** A database on the server of DATABASE_URL, without any table. */
async function makeTestDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL names no PostgreSQL server");
  const name = `luoshi_test_${randomBytes(6).toString("hex")}`;
  // The embedded store sorts by C.UTF-8 as well.
  await onServer(server, `create database ${name} template template0 locale 'C.UTF-8' encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function closing(store: Store, after: () => Promise<void>): Store {
  const close = store.close;
  // Not a copy: the getter `db` has to stay one.
  return Object.assign(store, {
    close: async () => {
      await close();
      await after();
    },
  });
}
