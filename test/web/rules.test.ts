import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { kindsHere, type TestPlace, testPlace } from "../../src/storage/testing.ts";
import { type Stage, setStage, skip, textOf } from "./browser.ts";

const password = "Guize-shouce-2026";
const long = { timeout: 60_000 };

/** Just below, at and just above each edge, and what a table of 0 to 1,000, 300 to 5,000, 800 above has to give. */
const edges: readonly (readonly [input: string, gives: string])[] = [
  ["999.99", "0"],
  ["1000.00", "0"],
  ["1000.01", "300"],
  ["4999.99", "300"],
  ["5000.00", "300"],
  ["5000.01", "800"],
];

describe("rules: a tier table made in the browser pays the right amount", { skip }, () => {
  let place: TestPlace;
  let stage: Stage;
  let page: Page;

  before(async () => {
    place = await testPlace(kindsHere.at(-1)!);
    stage = await setStage(place);
  });
  after(async () => {
    await stage?.close();
    await place?.remove();
  });

  it("the rule book is in the navigation", async () => {
    page = await stage.open(1280, "");
    const { login, password: given } = stage.administrator!;
    await page.getByLabel("登录名").fill(login);
    await page.getByRole("textbox", { name: "密码" }).fill(given);
    await page.getByRole("button", { name: /^登\s*录$/ }).click();
    await page.getByLabel("当前密码").fill(given);
    await page.getByLabel("新密码", { exact: true }).fill(password);
    await page.getByLabel("再输入一次新密码").fill(password);
    await page.locator("button[type=submit]").click();
    await page.getByRole("link", { name: "规则手册" }).click();
    await page.getByText(/共\d+条规则/).waitFor();
  });

  it("a rule of the book computes one's own numbers and says how", async () => {
    await page.getByRole("link", { name: "住院统筹基金支付额" }).click();
    await page.getByLabel("政策范围内费用（元）").fill("4600");
    await page.getByLabel("就诊机构级别").click();
    await page.locator(".ant-select-item-option").filter({ hasText: "二级" }).click();
    await page.getByRole("button", { name: /^计\s*算$/ }).click();
    await page.locator(".try-sum").getByText("3000.00元").waitFor();
    assert.match(await textOf(page.locator(".try-result")), /超过起付线的部分 = .*4000\.00元/);
  });

  it("a parameter is set within its bound alone", async () => {
    await page.getByRole("button", { name: "调整参数" }).nth(1).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("二级（%）").fill("81");
    await dialog.getByLabel("自何日起").fill("2027-01-01");
    await dialog.getByLabel("决定依据").fill("区医保领导小组会议纪要〔2026〕3号");
    await dialog.getByRole("button", { name: "保存新数值" }).click();
    await dialog.getByText(/70%至80%.*第三项/).waitFor();
    await dialog.getByLabel("二级（%）").fill("80");
    await dialog.getByRole("button", { name: "保存新数值" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("row", { name: /2027年1月1日.*80.*会议纪要/ }).waitFor();
  });

  it("a tier table is filled in; what is wrong is said at its cell", async () => {
    await page.goto(new URL("/rules", page.url()).href);
    await page.getByRole("button", { name: "新建分档表" }).click();
    await page.getByLabel("规则名称").first().fill("大额费用补助");
    await page.getByLabel("依据文件").first().fill("大额费用补助办法");
    await page.getByLabel("依据条款").first().fill("第三条");
    await page.getByLabel("按什么分档").first().fill("自付费用");
    await page.getByLabel("第1档界限").fill("5000");
    await page.getByLabel("第1档数值").fill("0");
    // By keyboard: down to the next tier, Enter past the last adds one.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByLabel("第2档界限").fill("1000");
    await page.getByText("第2档的界限应大于上一档。").waitFor();
    await page.getByLabel("第1档界限").fill("1000");
    await page.getByLabel("第2档界限").fill("5000");
    await page.getByLabel("第2档数值").fill("300");
    await page.getByLabel("第3档数值").fill("800");
    await page.getByText(/超过1000元至5000元的，为300元/).waitFor();
  });

  it("tests at each edge are made by a button; the database agrees on every one", async () => {
    await page.getByRole("button", { name: "生成各界限的测试" }).click();
    for (const [i, [input, gives]] of edges.entries()) {
      assert.equal(await page.getByLabel(`第${i + 1}条测试的数据`).inputValue(), input);
      await page.getByLabel(`第${i + 1}条测试的应得`).fill(gives);
    }
    await page.getByText(/6条相符/).waitFor();
    await page.getByText(/SQL已在PostgreSQL [\d.]+中运行6行，全部与计算结果一致/).waitFor();
    assert.equal(await page.getByText("SQL一致").count(), 6);
    assert.match(await textOf(page.locator(".sql").first()), /SELECT/);
  });

  it("an edge that belongs to the other tier turns its tests red, and back by undo", async () => {
    await page.getByLabel(/低于：恰为界限/).check();
    await page.getByText(/4条相符，2条不符/).waitFor();
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("有2条测试与计算结果不符，改正后才能保存。").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(/6条相符/).waitFor();
    await page.keyboard.press("Control+y");
    await page.getByText(/4条相符，2条不符/).waitFor();
    await page.getByRole("button", { name: /^撤\s*销$/ }).click();
    await page.getByText(/6条相符/).waitFor();
  });

  it("it is saved as a version, changed into a second, and the first can be taken up again", async () => {
    await save("初次编制");
    await page.getByRole("button", { name: /^修\s*改$/ }).click();
    await page.getByLabel("第3档数值").fill("900");
    await page.getByLabel("第6条测试的应得").fill("900");
    await page.getByText(/6条相符/).waitFor();
    await save("最高一档提高到900元");
    await page.getByRole("button", { name: "以此版为底稿" }).click();
    assert.equal(await page.getByLabel("第3档数值").inputValue(), "800");
    await page.getByText(/6条相符/).waitFor();
    await save("恢复到第1版");
    await page.getByLabel("自付费用（元）").fill("5000.01");
    await page.getByRole("button", { name: /^计\s*算$/ }).click();
    await page.locator(".try-sum").getByText("800.00元").waitFor();
    assert.equal(await page.getByRole("rowheader", { name: /^第\d版$/ }).count(), 3);
  });

  it("and no page complained", () => {
    assert.deepEqual(stage.faults, []);
  });

  async function save(note: string): Promise<void> {
    await page.getByRole("button", { name: /^保\s*存$/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("修改说明").fill(note);
    await dialog.getByRole("button", { name: /^保\s*存$/ }).click();
    await page.getByRole("heading", { name: "历次版本" }).waitFor(long);
  }
});
