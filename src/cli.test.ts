import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { smallText } from "../test/small-plan.ts";

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "luoshi-process-"));
const plan = join(folder, "青枫.txt");
writeFileSync(plan, smallText);

describe("the process", () => {
  it("prints JSON on standard output and ends with 0", async () => {
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", cli, "plan", plan, "--json"]);
    assert.equal(JSON.parse(stdout).schema, "luoshi.plan/1");
    assert.equal(stderr, "");
  });

  it("ends with 2 and one line on standard error", async () => {
    const failed = run(process.execPath, ["--import", "tsx", cli, "plan", join(folder, "none")]);
    await assert.rejects(failed, (error: { code: number; stdout: string; stderr: string }) => {
      assert.deepEqual([error.code, error.stdout], [2, ""]);
      assert.match(error.stderr, /^luoshi: 找不到文件[^\n]*\n$/);
      return true;
    });
  });

  it("reads standard input, and is quiet where its reader goes away", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", cli, "plan", "-", "--json"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(`一、任务\n${"(一)加强组织领导,完善工作机制。\n".repeat(20_000)}`);
    await once(child, "close");
    assert.equal(stderr, "");
  });

  it("loads for a summary of a text neither Excel nor Word nor PDF", async () => {
    const script = `
      import { createRequire } from "node:module";
      import { main } from ${JSON.stringify(new URL("cli/main.ts", import.meta.url).href)};
      await main(["plan", ${JSON.stringify(plan)}], { write() {}, writeError: console.error, env: {}, columns: 80 });
      const loaded = Object.keys(createRequire(import.meta.url).cache).join("\\n");
      console.log(JSON.stringify(["exceljs", "docx", "pdfjs-dist", "hono"].filter((name) => loaded.includes("/" + name + "/"))));`;
    const { stdout, stderr } = await run(process.execPath, [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      script,
    ]);
    assert.deepEqual([JSON.parse(stdout), stderr], [[], ""]);
  });
});
