import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { conditions, lights } from "./lights.ts";
import { stateOf } from "./rules.ts";

const spec = readFileSync(join(import.meta.dirname, "../../../../docs/spec.md"), "utf8");

/** Cells of the table that stands below a statement. */
function tableBelow(statement: string): string[][] {
  const after = spec.slice(spec.indexOf(`**[${statement}]**`));
  const rows = /(?:^\|.*\|\n)+/m.exec(after)?.[0].trim().split("\n").slice(2) ?? [];
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

describe("docs/spec.md", () => {
  it("[TG40] says the state of every rule", () => {
    const told = tableBelow("TG40").map(([rule, , state]) => [rule, state]);
    assert.deepEqual(told, Object.entries(stateOf));
  });

  it("[TG41] says the light of every state", () => {
    assert.deepEqual(
      tableBelow("TG41"),
      lights.map(({ state, when, light }) => [state, conditions[when], light]),
    );
  });

  it("[TG41] every state has a light whatever else holds", () => {
    for (const state of new Set(Object.values(stateOf))) {
      const last = lights.findLast((row) => row.state === state);
      assert.ok(last && (last.when === "always" || last.when === "otherwise"), state);
    }
  });
});
