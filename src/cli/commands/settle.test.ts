import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { filesOf, makeFolder } from "../../../test/settlement/folder.ts";
import { caseOf, smallYear } from "../../../test/settlement/small-year.ts";
import type { Io } from "../io.ts";
import { main } from "../main.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const example = join(root, "examples", "settlement");
const shared = join(root, "..", "shared", "drg", "example");

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const io: Io = {
    write: (text) => (out += text),
    writeError: (text) => (err += text),
    stdin: (async function* () {})(),
    env: {},
    columns: 100,
    stopped: async () => {},
  };
  const code = await main(["settle", ...args], io);
  return { code, out, err };
}

function temporary(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-out-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("luoshi settle", () => {
  it("shows a summary with the readings that mattered", async () => {
    const { code, out, err } = await run(example);
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /第十九条两个公式核对一致/);
    assert.match(out, /R4 第十一条/);
    assert.match(out, /柳溪县医共体/);
  });

  it("--json prints one object and nothing else", async () => {
    const { code, out, err } = await run(example, "--json");
    assert.deepEqual([code, err], [0, ""]);
    const expected: unknown = JSON.parse(readFileSync(join(example, "expected.json"), "utf8"));
    assert.deepEqual(JSON.parse(out), expected);
  });

  const skip = existsSync(shared) ? false : "../shared/drg/example is not beside this checkout";
  it("the example of the specification equals expected.json; case 2 is explained", { skip }, async () => {
    const { out } = await run(shared, "--json");
    assert.deepEqual(JSON.parse(out), JSON.parse(readFileSync(join(shared, "expected.json"), "utf8")));
    const explained = await run(shared, "--explain", "2");
    assert.match(explained.out, /【第十六条（一）】.*= 359\.99999880\n/);
    assert.match(explained.out, /【第十六条（三）】.*= 35\.99999988\n/);
  });

  it("-o writes every table, whole, and says nothing else", async (test) => {
    const out = join(temporary(test), "new", "folder");
    assert.equal((await run(example, "-o", out)).code, 0);
    assert.deepEqual(readdirSync(out).sort(), [
      "cases.csv",
      "clearing.csv",
      "hospitals.csv",
      "months.csv",
      "rejected.csv",
      "summary.xlsx",
    ]);
    assert.match(readFileSync(join(out, "cases.csv"), "utf8"), /^\ufeff病例,医院/);
  });

  it("rows that were left out are listed, and the rest is settled", async (test) => {
    const files = filesOf(smallYear({ cases: [caseOf("1", "G", 100_000n)] }));
    const folder = makeFolder(test, {
      ...files,
      "cases.csv": `${files["cases.csv"]}1,H,1,G,on_time,1,0,0,0\n`,
    });
    const out = temporary(test);
    const summary = await run(folder, "-o", out);
    assert.equal(summary.code, 0);
    assert.match(summary.out, /没有接受的行（1）\n {2}cases\.csv 第3行 case“1”：重复/);
    assert.match(readFileSync(join(out, "rejected.csv"), "utf8"), /cases\.csv,3,case,1,重复/);
    const json = await run(folder, "--json");
    assert.match(json.err, /有1行没有接受/);
    assert.doesNotThrow(() => JSON.parse(json.out));
  });

  it("a file that cannot be trusted: exit 2, one sentence, no figure", async (test) => {
    const files = filesOf(smallYear({ less: 20_000_000n, cases: [caseOf("1", "G", 1n)] }));
    const out = join(temporary(test), "out");
    const { code, out: shown, err } = await run(makeFolder(test, files), "-o", out);
    assert.deepEqual([code, shown], [2, ""]);
    assert.match(err, /^luoshi: DRG 预算为 -100,000\.00 元，小于0：.*。\n$/);
    assert.equal(existsSync(out), false);
  });

  it("wrong use: an unknown case, the same folder, two ways at once, a file for the folder", async (test) => {
    const file = join(temporary(test), "file");
    writeFileSync(file, "");
    const said = [
      await run(example, "--explain", "none"),
      await run(example, "-o", example),
      await run(example, "--json", "--explain", "Q001"),
      await run(file),
      await run(example, "-o", join(file, "x")),
    ];
    assert.deepEqual(
      said.map(({ code, out }) => [code, out]),
      said.map(() => [2, ""]),
    );
    for (const { err } of said) assert.match(err, /^luoshi: .*。\n$/);
  });
});
