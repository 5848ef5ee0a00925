import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { smallText } from "../../test/small-plan.ts";
import { checks } from "../checks/index.ts";
import type { Plan } from "../plan/model.ts";
import { main } from "./main.ts";
import { version } from "./version.ts";

const folder = mkdtempSync(join(tmpdir(), "luoshi-cli-"));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const plan = file("青枫.txt", smallText);
const revised = file("修订.txt", smallText.replace("55%", "60%"));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line with these arguments and this standard input. */
async function luoshi(argv: readonly string[], stdin = ""): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await main(argv, {
    write: (text) => {
      said.out += text;
    },
    writeError: (text) => {
      said.err += text;
    },
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    env: {},
    columns: 100,
    stopped: async () => {},
  });
  return { code, ...said };
}

/** Asserts that a command fails with exit code 2, one line on standard error and nothing on standard output. */
async function fails(argv: readonly string[], words: RegExp): Promise<void> {
  const { code, out, err } = await luoshi(argv);
  assert.equal(code, 2);
  assert.equal(out, "");
  assert.match(err, /^luoshi: [^\n]*\n$/);
  assert.match(err, words);
}

describe("luoshi plan", () => {
  it("prints the plan as JSON and nothing else", async () => {
    const { code, out, err } = await luoshi(["plan", plan, "--json"]);
    assert.deepEqual([code, err], [0, ""]);
    const compiled = JSON.parse(out) as Plan;
    assert.deepEqual(
      [compiled.schema, compiled.text, compiled.source.name],
      ["luoshi.plan/1", smallText, "青枫.txt"],
    );
  });

  it("prints a summary no wider than the terminal", async () => {
    const { code, out } = await luoshi(["plan", plan]);
    assert.equal(code, 0);
    assert.match(out, /条目/);
    assert.match(out, /体检问题/);
  });

  it("reads standard input", async () => {
    const { out } = await luoshi(["plan", "-", "--json"], smallText);
    assert.equal((JSON.parse(out) as Plan).text, smallText);
  });

  it("compiles what is no plan", async () => {
    const { code, out } = await luoshi(["plan", "-", "--json"], "今天天气很好。");
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as Plan).tasks, []);
  });
});

describe("luoshi check", () => {
  it("ends with 0 where nothing is an error, and has three formats", async () => {
    const text = file("gap.txt", "一、任务\n(一)加强领导。\n(二)加强宣传。\n");
    for (const format of ["text", "json", "sarif"]) {
      const { code, out } = await luoshi(["check", text, "--format", format]);
      assert.equal(code, 0, out);
      if (format !== "text") assert.ok(JSON.parse(out));
    }
  });

  const grave = checks
    .filter(({ severity }) => severity === "error")
    .flatMap(({ examples }) => examples.filter(({ finds }) => finds.length > 0));
  it("ends with 1 where a finding is an error", {
    skip: grave.length === 0 && "no check of severity error yet",
  }, async () => {
    const codes = await Promise.all(grave.map(async ({ text }) => (await luoshi(["check", "-"], text)).code));
    assert.ok(codes.includes(1));
  });

  it("checks what it can read, and ends with 2 for the rest", async () => {
    const { code, out, err } = await luoshi(["check", join(folder, "none.txt"), plan, "--format", "json"]);
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).files.length, 1);
    assert.match(err, /^luoshi: 找不到文件[^\n]*\n$/);
  });
});

describe("luoshi ledger", () => {
  it("writes each format", async () => {
    for (const ending of ["xlsx", "csv", "docx", "json", "XLSX"]) {
      const out = join(folder, `台账.${ending}`);
      const ran = await luoshi(["ledger", plan, "-o", out]);
      assert.equal(ran.code, 0, ran.err);
      assert.match(ran.out, /^已写入 .*：任务\d+项/);
      assert.ok(readFileSync(out).length > 0);
    }
  });

  it("never replaces the plan, and needs a name that says the format", async () => {
    const json = file("plan.csv", smallText);
    await fails(["ledger", json, "-o", json], /就是要读的方案/);
    assert.equal(readFileSync(json, "utf8"), smallText);
    await fails(["ledger", plan, "-o", join(folder, "台账.pdf")], /请以 \.xlsx \.csv \.docx \.json 之一结尾/);
    await fails(["ledger", plan], /缺少 -o OUT/);
    await fails(["ledger", plan, "-o", join(folder, "none", "a.csv")], /没有“.*none”这个文件夹/);
    assert.ok(!readdirSync(folder).some((name) => name.endsWith(".tmp")));
  });
});

describe("luoshi diff", () => {
  it("ends with 0 and says what changed, or that nothing did", async () => {
    assert.deepEqual((await luoshi(["diff", plan, plan])).code, 0);
    assert.match((await luoshi(["diff", plan, plan])).out, /没有变化/);
    const { code, out } = await luoshi(["diff", plan, revised, "--json"]);
    assert.equal(code, 0);
    assert.match(JSON.parse(out).changes[0].message, /由55%以上改为60%以上/);
  });
});

describe("luoshi serve", () => {
  it("prints its address, and ends when it is stopped", async () => {
    const data = join(folder, "data");
    const { code, out, err } = await luoshi(["serve", "--port", "0", "--data", data]);
    assert.equal(err, "");
    assert.equal(code, 0);
    assert.match(out, /http:\/\/127\.0\.0\.1:\d+\//);
    assert.match(out, /登录名 {2}admin\n {2}密码 +\S+/);
  });
  it("wants a port", () => fails(["serve", "--port", "x"], /--port 应为 0 到 65535 的整数/));
});

describe("luoshi", () => {
  it("--version", async () =>
    assert.deepEqual(await luoshi(["--version"]), { code: 0, out: `luoshi ${version}\n`, err: "" }));

  it("ends with 2 and one clear line for what it cannot read", async () => {
    mkdirSync(join(folder, "文件夹"), { recursive: true });
    await fails(["plan", join(folder, "none.txt")], /找不到文件/);
    await fails(["plan", join(folder, "文件夹")], /是文件夹/);
    await fails(["plan", file("empty.txt", "")], /空文件/);
    await fails(
      [
        "plan",
        file("picture.docx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0)),
      ],
      /./,
    );
    await fails(["plan", "/dev/zero"], /上限/);
    await fails(["paln"], /plan/);
  });
});
