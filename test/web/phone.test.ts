import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { choose, type Stage, setStage, skip, textOf } from "./browser.ts";
import { longNames, small } from "./plan-texts.ts";

describe("the page on a phone", { skip }, () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage();
  });
  after(() => stage.close());

  for (const width of [390, 360]) {
    it(`at ${width} pixels nothing is wider than the screen`, async () => {
      const page = await stage.open(width);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(await wide(), width);
      await choose(page, "选择文件", { name: "方案.txt", content: longNames });
      await page.getByRole("tab", { name: "任务台账" }).waitFor();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        assert.equal(await wide(), width, await textOf(tab));
        const cards = await page
          .locator(".card")
          .evaluateAll((all) => all.map((card) => card.getBoundingClientRect().right));
        assert.ok(
          cards.every((right) => right <= width),
          `${await textOf(tab)}: ${cards}`,
        );
      }
    });
  }

  it("a card opens the text at its sentence; the browser's back returns to the list where it was", async () => {
    const page = await stage.open(390);
    await choose(page, "选择文件", { name: "方案.txt", content: small });
    await page.getByRole("tab", { name: "时限与频次" }).click();
    const card = page.locator(".card", { hasText: "每季度1次" });
    await card.click();
    const lit = page.locator(".document [data-lit]").first();
    await lit.waitFor();
    assert.ok(await lit.isVisible());
    assert.ok(!(await card.isVisible()));
    await page.getByRole("region", { name: "这一句写明" }).getByText("每季度1次").waitFor();
    await page.goBack();
    await card.waitFor({ state: "visible" });
    assert.match((await card.getAttribute("class")) ?? "", /lit/);
  });

  it("an item of the sentence leads back to its card", async () => {
    const page = await stage.open(390);
    await choose(page, "选择文件", { name: "方案.txt", content: small });
    await page.locator(".card", { hasText: "建设公办托育园" }).click();
    await page
      .getByRole("region", { name: "这一句写明" })
      .getByRole("button", { name: /^目标/ })
      .first()
      .click();
    await page.getByRole("tab", { name: "目标指标", selected: true }).waitFor();
    await page.locator(".card.lit").waitFor({ state: "visible" });
  });

  it("everything else is in the menu", async () => {
    const page = await stage.open(390);
    await choose(page, "选择文件", { name: "方案.txt", content: small });
    await page.getByRole("button", { name: "更多" }).click();
    for (const name of ["与另一版对比", "换一份", "打印"])
      await page.getByRole("menuitem", { name }).waitFor();
    await page.getByRole("menuitem", { name: "换一份" }).click();
    await page.getByRole("heading", { name: "选择一份方案" }).waitFor();
  });

  it("throughout, no script failed and nothing broke the policy", () => {
    assert.deepEqual(stage.faults, []);
  });
});
