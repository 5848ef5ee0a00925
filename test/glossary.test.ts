import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checks } from "../src/checks/index.ts";
import { severityWords } from "../src/output/severity.ts";
import { ledgerColumns } from "../src/plan/ledger.ts";

const glossary = readFileSync(join(import.meta.dirname, "..", "GLOSSARY.md"), "utf8");

/** Whether a row of the glossary begins with these two cells. */
function says(inCode: string, onScreen: string): boolean {
  return glossary.includes(`\n| ${inCode} | ${onScreen} |`);
}

describe("GLOSSARY.md", () => {
  it("has every check under its own name", () => {
    const missing = checks.filter(({ id, summary }) => !says(`\`${id}\``, summary));
    assert.deepEqual(
      missing.map(({ id, summary }) => `${id} ${summary}`),
      [],
    );
  });

  it("has no check that does not exist", () => {
    const named = [...glossary.matchAll(/\n\| `([a-z0-9-]+)` \|/g)].map(([, id]) => id!);
    const known = new Set(checks.map(({ id }) => id));
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it("has every severity", () => {
    for (const [severity, word] of Object.entries(severityWords)) assert.ok(says(severity, word), severity);
  });

  it("has every column of the ledger", () => {
    const missing = ledgerColumns.filter(({ key, title }) => !says(key, title));
    assert.deepEqual(missing, []);
  });
});
