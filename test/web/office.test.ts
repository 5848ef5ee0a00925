import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { kindsHere, type TestPlace, testPlace } from "../../src/storage/testing.ts";
import { type Stage, setStage, skip } from "./browser.ts";

/** A real plan of three years with 172 tasks; it is not ours, and lies beside the checkout. */
const plan = fileURLToPath(new URL("../../../shared/corpus/qijiang-livelihood.txt", import.meta.url));
const missing = existsSync(plan) ? false : "the plan of this story is in ../shared, which is not here";
if (missing && process.env.CI === "true") assert.fail(missing);

const officePassword = "Fangan-ban-2026";
const liaisonPassword = "Jiaowei-lianluo-1";
/** What a photo is to a server: a picture by its content. */
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** Importing and publishing take seconds on a busy machine. */
const long = { timeout: 60_000 };

describe("a plan, from the document to the closed task", { skip: skip || missing }, () => {
  let place: TestPlace;
  let stage: Stage;
  let office: Page;
  let liaison: Page;
  let oneTime: string;
  let task: string;

  before(async () => {
    place = await testPlace(kindsHere.at(-1)!);
    stage = await setStage(place);
  });
  after(async () => {
    await stage?.close();
    await place?.remove();
  });

  it("the first administrator logs in with the printed password and must change it", async () => {
    office = await stage.open(1440, "");
    await logIn(office, stage.administrator!.login, stage.administrator!.password, officePassword);
    await office.getByRole("heading", { name: "工作台" }).waitFor();
  });

  it("a plan is imported: 172 tasks beside the document", async () => {
    await office.getByRole("link", { name: "方案", exact: true }).click();
    // An office without a plan offers the import at once.
    const chooser = office.waitForEvent("filechooser");
    await office.getByRole("button", { name: "选择文件" }).click();
    await (await chooser).setFiles(plan);
    await office.getByText(/读出172项任务/).waitFor(long);
  });

  it("its units are matched: unknown ones are made, vague ones decided", async () => {
    await office.getByRole("tab", { name: /单位/ }).click();
    await office.getByRole("button", { name: /按建议新建\d+个单位/ }).click();
    await office.getByRole("button", { name: /按建议新建\d+个单位/ }).waitFor({ state: "hidden", ...long });
    await office.getByLabel("只看未决定").check();
    const nobody = office.getByRole("button", { name: "不对应任何单位" });
    for (let left = await nobody.count(); left > 0; left--) {
      await nobody.first().click();
      await settled(nobody, left - 1);
    }
  });

  it("it is published: the ledger of 2018 with 172 tasks", async () => {
    await office.getByRole("button", { name: "发布方案" }).click();
    const dialog = office.getByRole("dialog");
    await dialog.getByText(/将建立2018年度台账：172项任务/).waitFor();
    await dialog.getByLabel("我已知悉，按现状发布").check();
    await dialog.getByRole("button", { name: "发布方案" }).click();
    await office.getByText("0/172项已销号").waitFor(long);
  });

  it("a liaison is added and gets a one-time password", async () => {
    await office.getByRole("link", { name: "单位与人员" }).click();
    await office.getByRole("link", { name: "人员", exact: true }).click();
    await office.getByRole("button", { name: "新增人员" }).first().click();
    const dialog = office.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("陈立");
    await dialog.getByLabel("登录名").fill("chenli");
    await dialog.getByLabel("单位").fill("区教委");
    await office.locator(".ant-select-item-option").filter({ hasText: "区教委" }).first().click();
    await dialog.getByRole("button", { name: "新增人员" }).click();
    const told = office.getByRole("dialog", { name: "一次性密码" });
    oneTime = /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec((await told.textContent()) ?? "")?.[0] ?? "";
    assert.notEqual(oneTime, "");
    await told
      .getByRole("button", { name: /^关\s*闭$/ })
      .last()
      .click();
  });

  it("its department gets its tasks, and the question says how many", async () => {
    await office.getByRole("link", { name: "台账" }).click();
    await office.getByLabel("单位", { exact: true }).fill("区教委");
    await office.locator(".ant-select-item-option").filter({ hasText: "区教委" }).first().click();
    await office.getByText("共57项任务").waitFor();
    await office.getByLabel("选择本页已显示的任务").check();
    await office.getByRole("button", { name: "选择全部57项" }).click();
    await office.getByRole("toolbar").getByRole("button", { name: "下达" }).click();
    const dialog = office.getByRole("dialog");
    await dialog.getByText(/将向\d+个单位下达57项任务/).waitFor();
    await dialog.getByRole("button", { name: /^下\s*达$/ }).click();
    await dialog.waitFor({ state: "hidden", ...long });
    await office.getByText("已下达").first().waitFor();
  });

  it("the liaison signs on a phone", async () => {
    liaison = await stage.open(390, "");
    await logIn(liaison, "chenli", oneTime, liaisonPassword);
    await liaison.getByText(/待签收57项/).waitFor();
    const response = await liaison.request.get(new URL("/api/tasks?limit=100", liaison.url()).href);
    const { rows } = (await response.json()) as { rows: { id: string; no: string; targets: number }[] };
    task = rows.find(({ no, targets }) => no === "2" && targets > 0)!.id;
    await liaison.goto(new URL(`/tasks/${task}`, liaison.url()).href);
    await liaison.getByRole("button", { name: /^签\s*收$/ }).click();
    await liaison.getByRole("button", { name: "报送进展" }).waitFor();
  });

  it("and reports the value of 2018 with a photo, and asks for closing", async () => {
    await liaison.getByRole("button", { name: "报送进展" }).click();
    const dialog = liaison.getByRole("dialog");
    await dialog.getByLabel("进展情况").fill("2018年完成9所街镇中心幼儿园建设，均已开园。");
    await dialog
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "开园.png", mimeType: "image/png", buffer: photo });
    await dialog.getByText("已上传").waitFor();
    await dialog.getByLabel(/时期$/).click();
    await liaison.locator(".ant-select-item-option").filter({ hasText: "2018年" }).first().click();
    await dialog.getByLabel(/数值$/).fill("9");
    await dialog.getByLabel("本单位的部分已经完成").check();
    await dialog.getByRole("button", { name: "报送进展" }).click();
    await dialog.waitFor({ state: "hidden", ...long });
    await liaison.getByText("均已开园").first().waitFor();

    await liaison.getByRole("button", { name: "申请销号" }).click();
    const asking = liaison.getByRole("dialog");
    for (const field of await asking.getByRole("textbox").all())
      await field.fill("任务已完成，其他单位无未尽事项。");
    await asking.getByRole("button", { name: "申请销号" }).click();
    await asking.waitFor({ state: "hidden", ...long });
  });

  it("the office verifies and closes it", async () => {
    await office.getByRole("link", { name: "工作台" }).click();
    await office.getByRole("button", { name: "核验销号" }).first().click();
    const dialog = office.getByRole("dialog");
    await dialog.getByRole("button", { name: "核验销号" }).click();
    await dialog.waitFor({ state: "hidden", ...long });
    await office.goto(new URL(`/tasks/${task}`, office.url()).href);
    await office.getByText("已销号").first().waitFor();
    await office.getByRole("img", { name: /开园/ }).first().waitFor();
  });

  it("overview and target page show it, with the reason", async () => {
    await office.getByRole("link", { name: "总览" }).click();
    await office.getByText("占0.6%").waitFor();
    await office.goto(new URL("/targets?text=街镇中心幼儿园", office.url()).href);
    await office
      .getByRole("button", { name: /街镇中心幼儿园/ })
      .first()
      .click();
    await office.getByText("2018年　区教委 9所").waitFor();
    await office
      .getByText(/2020年目标19所以上，2020年12月31日已到期/)
      .first()
      .waitFor();
  });

  it("the audit chain is whole", async () => {
    await office.getByRole("link", { name: "审计" }).click();
    await office
      .getByRole("button", { name: /核\s*对/ })
      .first()
      .click();
    await office.getByText(/全部完好/).waitFor(long);
  });

  it("and no page complained", () => {
    assert.deepEqual(stage.faults, []);
  });
});

/** Logs in for the first time, with the password that was given out, and chooses one. */
async function logIn(page: Page, login: string, given: string, chosen: string): Promise<void> {
  await page.getByLabel("登录名").fill(login);
  await page.getByRole("textbox", { name: "密码" }).fill(given);
  await page.getByRole("button", { name: /^登\s*录$/ }).click();
  await page.getByLabel("当前密码").fill(given);
  await page.getByLabel("新密码", { exact: true }).fill(chosen);
  await page.getByLabel("再输入一次新密码").fill(chosen);
  await page.locator("button[type=submit]").click();
}

/** Waits until so many are left: the next click must not meet a list that is about to change. */
async function settled(list: Locator, count: number): Promise<void> {
  for (let i = 0; i < 300 && (await list.count()) !== count; i++) await list.page().waitForTimeout(50);
}
