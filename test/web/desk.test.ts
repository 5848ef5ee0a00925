import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { choose, drop, type Stage, setStage, skip, textOf } from "./browser.ts";
import { longNames, manyTasks, novel, small } from "./plan-texts.ts";

describe("the page at a desk, 1440 pixels wide", { skip }, () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  /** A page with a plan open. */
  async function withPlan(content: string, name = "方案.txt"): Promise<Page> {
    const page = await stage.open(1440);
    await drop(page, { name, content });
    await page.waitForSelector("h1:not(.drop-here h1)");
    return page;
  }

  it("empty, says what will stand here and takes a pasted text", async () => {
    const page = await stage.open(1440);
    await page.getByRole("heading", { name: "把方案文件拖到这里" }).waitFor();
    await page.getByRole("button", { name: "粘贴文字" }).click();
    await page.getByLabel("方案全文").fill(small);
    await page.getByRole("button", { name: "开始体检" }).click();
    await page.getByRole("tab", { name: "任务台账" }).waitFor();
    assert.match(await textOf(page.locator("h1")), /青溪县托育服务实施方案/);
  });

  it("empty, offers the sample plans", async () => {
    const page = await stage.open(1440);
    await page.getByRole("button", { name: "打开示例" }).click();
    await page.getByRole("menuitem").first().click();
    await page.getByRole("tab", { name: "任务台账" }).waitFor();
    assert.match(page.url(), /sample=/);
  });

  it("a click on a target lights up its sentence; a click on the sentence shows all that it says", async () => {
    const page = await withPlan(small);
    await page.getByRole("tab", { name: "目标指标" }).click();
    await page.locator(".figure", { hasText: "≥55" }).click();
    const lit = page.locator(".document [data-lit]");
    assert.match((await lit.allInnerTexts()).join(""), /普惠托位占比达到55%/);
    const box = await lit.first().boundingBox();
    assert.ok(box && box.y > 100 && box.y < 860, "the lit sentence is out of sight");

    await page.locator(".sentence", { hasText: "2025年底前新建公办托育园6所" }).click();
    const panel = page.getByRole("region", { name: "这一句写明" });
    for (const kind of ["任务", "目标", "频次"])
      await panel.getByText(kind, { exact: true }).first().waitFor();
    await panel.getByRole("button", { name: /^频次/ }).click();
    await page.getByRole("tab", { name: "时限与频次", selected: true }).waitFor();
    assert.match(await textOf(page.locator("tr.lit")), /每季度1次/);
  });

  it("every tab counts what it lists", async () => {
    const page = await withPlan(small);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const count = Number(await textOf(tab.locator("small")));
      const rows = await page.locator(".tab-panel tr[data-key]").count();
      assert.equal(rows > 0, count > 0, await textOf(tab));
    }
  });

  for (const [format, begins] of [
    ["Excel 表格", "PK"],
    ["Word 文档", "PK"],
    ["逗号分隔", "\u{feff}序号"],
    ["数据", "{"],
  ] as const) {
    it(`downloads the ledger as ${format}`, async () => {
      const page = await withPlan(small);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "下载台账" }).click();
      await page.getByRole("menuitem", { name: format }).click();
      const file = await download;
      assert.match(file.suggestedFilename(), /^方案-任务台账\.(xlsx|docx|csv|json)$/);
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(await file.path()));
      assert.ok(text.startsWith(begins), text.slice(0, 20));
    });
  }

  it("an unreadable file is refused in a sentence, and what was open stays", async () => {
    const page = await withPlan(small);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    await drop(page, { name: "扫描件.docx", content: picture });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    assert.match(await textOf(alert), /扫描件\.docx.*图片.*请/s);
    assert.match(await textOf(page.locator("h1")), /青溪县/);
    await page
      .getByRole("button", { name: /关闭|close/i })
      .first()
      .click();
    await alert.waitFor({ state: "detached" });
  });

  it("an empty file is refused where it was dropped", async () => {
    const page = await stage.open(1440);
    await drop(page, { name: "空.txt", content: "" });
    assert.match(await textOf(page.locator(".drop-here").getByRole("alert")), /空\.txt.*空文件/);
  });

  it("work over a second shows what is done and can be cancelled", async () => {
    const page = await stage.open(1440);
    await page.route("**/api/documents/plan", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      await route.abort();
    });
    await drop(page, { name: "方案.txt", content: small });
    await page.getByText("正在体检“方案.txt”").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    assert.match(await textOf(page.getByRole("alert")), /已取消/);
  });

  it("a second document dropped beside it shows what changed", async () => {
    const page = await withPlan(small, "旧.txt");
    const revised = small.replace("60%", "65%").replace(/\(二\)培训[^\n]*\n[^\n]*\n/, "");
    await drop(page, { name: "新.txt", content: revised }, ".drop-zone:last-child");
    await page.getByRole("tab", { name: "版本对比", selected: true }).waitFor();
    const raised = page.locator("tr[data-key]", { hasText: /60%.*65%/ });
    await raised.click();
    assert.match((await page.locator(".document [data-lit]").allInnerTexts()).join(""), /65%/);

    await page.locator("tr[data-key]", { hasText: "删去任务" }).first().click();
    assert.match((await page.locator(".document [data-lit]").allInnerTexts()).join(""), /培训保育人员/);
    await page.getByRole("button", { name: "结束对比" }).click();
    assert.equal(await page.getByRole("tab", { name: "版本对比" }).count(), 0);
  });

  it("long names are cut in their cells and push nothing off the page", async () => {
    const page = await withPlan(longNames);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const heights = await page
        .locator(".tab-panel tr[data-key]")
        .evaluateAll((rows) => rows.map((row) => row.clientHeight));
      assert.ok(
        heights.every((height) => height < 80) || (await textOf(tab)).includes("体检问题"),
        `${await textOf(tab)}: ${heights}`,
      );
    }
    const [width, height] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ]);
    assert.deepEqual([width, height], [1440, 900]);
  });

  it("a thousand tasks are drawn a screenful at a time, and the last is a key away", async () => {
    const page = await withPlan(manyTasks(1000));
    await page.getByRole("tab", { name: "任务台账 1000" }).waitFor();
    assert.ok((await page.locator("tr[data-key]").count()) < 60);
    assert.ok((await page.locator(".document-line").count()) < 60);
    const table = page.getByRole("grid", { name: "任务台账" });
    await table.focus();
    await page.keyboard.press("End");
    await page.locator("tr.current", { hasText: "第1000个" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".document [data-lit]", { hasText: "第1000个" }).first().waitFor();
    await page.keyboard.press("Home");
    await page.locator("tr.current", { hasText: "第1个" }).waitFor();
  });

  it("paper gets all rows, a head with plan and date, and no tools", async () => {
    const page = await withPlan(manyTasks(300));
    await page.getByRole("tab", { name: "任务台账 300" }).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("tr[data-key]").count(), 300);
    assert.match(
      await textOf(page.locator(".print-head")),
      /青溪县社区服务实施方案[\s\S]*任务台账[\s\S]*打印日期 \d{4}年/,
    );
    assert.ok(!(await page.getByRole("tablist").isVisible()));
    assert.ok(!(await page.locator(".document-pane").isVisible()));
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.locator(".document-pane").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("tr[data-key]").length < 60);
  });

  it("a text that is no plan is shown, and every list says why it is empty", async () => {
    const page = await withPlan(novel);
    await page.getByText("它可能不是实施方案").waitFor();
    await page.locator(".document", { hasText: "那天夜里下了很大的雨" }).waitFor();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      assert.match(await textOf(page.locator(".list-empty")), /。/);
    }
  });

  it("is worked by keyboard: / searches, arrows and Enter open, Esc closes", async () => {
    const page = await withPlan(small);
    await page.keyboard.press("/");
    await page.keyboard.type("保育");
    await page.locator("tr[data-key] mark", { hasText: "保育" }).first().waitFor();
    assert.equal(await page.locator("tr[data-key]").count(), 1);
    await page.getByRole("grid", { name: "任务台账" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("region", { name: "这一句写明" });
    await panel.waitFor();
    await page.keyboard.press("Control+c");
    await page.getByText("已复制1行").waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^\d+\t.*保育.*\t县人力资源社会保障局/,
    );
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.keyboard.press("]");
    await panel.waitFor();
    await page.getByRole("tab", { name: "任务台账" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: "目标指标", selected: true }).waitFor();
  });

  it("the lines of the text lie close upon each other, also when the window is made narrower", async () => {
    const page = await withPlan(longNames);
    const gaps = () =>
      page.locator(".document-line").evaluateAll((lines) => {
        const boxes = lines.map((line) => line.getBoundingClientRect());
        return boxes.slice(1).map((box, i) => Math.round(box.top - boxes[i]!.bottom));
      });
    await page.waitForFunction(() => document.querySelectorAll(".document-line").length > 5);
    assert.deepEqual(new Set(await gaps()), new Set([0]));
    await page.setViewportSize({ width: 900, height: 900 });
    await page.waitForTimeout(300);
    assert.deepEqual(new Set(await gaps()), new Set([0]));
  });

  it("opens on the first list that has anything", async () => {
    const page = await withPlan("收费办法\n第一条 每床每日收费不超过30元。\n第二条 预收费用不超过3个月。\n");
    const tab = page.getByRole("tab", { selected: true });
    await tab.waitFor();
    assert.ok(Number(await textOf(tab.locator("small"))) > 0, await textOf(tab));
  });

  it("finds words in the whole text, in sight or not", async () => {
    const page = await withPlan(manyTasks(400));
    await page.keyboard.press("Control+f");
    await page.keyboard.type("第387个");
    await page.keyboard.press("Enter");
    await page.locator(".document .lit.hit", { hasText: "第387个" }).waitFor();
    await page.getByText("1/1", { exact: true }).waitFor();
  });

  it("speaks English when asked", async () => {
    const page = await withPlan(small);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("tab", { name: "Tasks" }).waitFor();
    assert.match(page.url(), /lang=en/);
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("tab", { name: "任务台账" }).waitFor();
  });

  it("takes a file by its button", async () => {
    const page = await stage.open(1440);
    await choose(page, "选择文件", { name: "方案.txt", content: small });
    await page.getByRole("tab", { name: "任务台账" }).waitFor();
  });

  it("throughout, no script failed and nothing broke the policy", () => {
    assert.deepEqual(stage.faults, []);
  });
});
