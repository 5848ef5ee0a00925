import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { showProgress } from "./progress.ts";

/** What shows while this thread is busy for so many milliseconds. */
async function shownWhileBusy(milliseconds: number, bytes: number, delay: number): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "luoshi-progress-")), "terminal");
  const fd = openSync(path, "w");
  const progress = showProgress("正在编译 a.txt", bytes, fd, delay);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  await progress.stop();
  closeSync(fd);
  return readFileSync(path, "utf8");
}

describe("progress", () => {
  it("shows while the main thread is busy, and clears its line at the end", async () => {
    const shown = await shownWhileBusy(1500, 1_000_000, 100);
    assert.match(shown, /正在编译 a\.txt，已用\d+秒/);
    assert.ok(shown.endsWith("\r\u001b[K"));
  });
  it("does not show for what is done sooner", async () =>
    assert.equal(await shownWhileBusy(50, 1_000_000, 10_000), ""));
  it("does not show for small files", async () => assert.equal(await shownWhileBusy(300, 1000, 1), ""));
});
