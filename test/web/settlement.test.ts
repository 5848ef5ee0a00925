import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Stage, setStage, skip } from "./browser.ts";
import { type ExampleYear, exampleYear, fundYear, missing } from "./settlement-year.ts";

if (missing && process.env.CI === "true") assert.fail(missing);

/** The first result and the clearing are settled from files; a busy machine needs its time. */
const long = { timeout: 60_000 };
const of = `year=${fundYear.year}&fund=${fundYear.fund}`;

describe("a month and a year of a hospital, from its file to the clearing", { skip: skip || missing }, () => {
  let year: ExampleYear;
  let stage: Stage;
  let hospital: Page;
  let insurer: Page;
  let january: string;

  const as = async (who: { readonly person: string }, width = 1280) =>
    stage.open(width, "", await year.office.logIn(who.person));

  before(async () => {
    year = await exampleYear();
    january = await year.open(1);
    stage = await setStage(year.office.workspace);
  });
  after(async () => {
    await stage?.close();
    await year?.office.close();
  });

  it("a file that cannot be taken is refused in a sentence", async () => {
    hospital = await as(year.office.hospitals.HA);
    await hospital.goto(new URL(`/hospital/upload?${of}`, hospital.url()).href);
    await choose(hospital, "1月病例.xlsx", "\x89PNG\r\n\x1a\n\0\0");
    await hospital.getByText("“1月病例.xlsx”不是能读取的表格").waitFor(long);
    for (const [wrong, says] of [
      [year.file("HA", 2), /列出的2行原因相同（“结算月份”列）：是2月的病例/],
      [year.file("HB", 1), /列出的2行原因相同（“医疗机构编码”列）：是青枫县中医医院的病例/],
    ] as const) {
      await choose(hospital, "1月病例.csv", wrong);
      await hospital.getByText(says).waitFor(long);
      assert.equal(await hospital.getByRole("button", { name: /^提交1月病例/ }).count(), 0);
      await hospital.getByRole("button", { name: "换一份文件" }).click();
    }
  });

  it("a hospital sends January: two rows are refused, each with its reason", async () => {
    await hospital.getByRole("link", { name: "本院结算" }).click();
    await hospital.getByRole("link", { name: "上传1月病例" }).click();
    const right = year.file("HA", 1);
    const [, first = ""] = right.split("\n");
    // Self-pay above what was paid in cash, and the first case once more.
    const wrong = `${right.replace("15000.00,10000.00", "15000.00,16000.00")}${first}\n`;
    await choose(hospital, "1月病例.csv", wrong);
    await hospital.getByText("可接收2行，2行有问题、不能接收").waitFor(long);
    await hospital.getByRole("row", { name: /3 自费 16000.00 自费不能大于患者支付现金/ }).waitFor();
    await hospital.getByRole("row", { name: /5 病例号 1 与第2行是同一个病例/ }).waitFor();
  });

  it("it sends them right, and the file counts", async () => {
    await hospital.getByRole("button", { name: "换一份文件" }).click();
    await choose(hospital, "1月病例（更正）.csv", year.file("HA", 1));
    await hospital.getByText("可接收3行，没有问题").waitFor(long);
    await hospital.getByRole("button", { name: "提交1月病例（3例）" }).click();
    await button(hospital.getByRole("dialog"), "提交").click();
    const sent = hospital.getByRole("listitem").filter({ hasText: "1月病例（更正）.csv" });
    await sent.getByText("有效").waitFor(long);
    await sent.getByText("已接收3行，没有未接收的行").waitFor();
  });

  it("the office closes the first steps; the hospital sees what each case got", async () => {
    for (const other of ["HB", "HC"] as const) await year.upload(other, 1);
    await year.deduct();
    await year.close(january, 2);
    await hospital.goto(new URL("/hospital", hospital.url()).href);
    await hospital.getByRole("link", { name: "核对1月初审结果" }).click();
    await hospital.getByText("3例").waitFor();
    await hospital.getByRole("row", { name: /^2 .*高倍率.*359\.99999880/ }).click();
    const pane = hospital.getByRole("complementary");
    await pane.getByText(/高于同级例均费用.*1\.5 倍/).waitFor();
  });

  it("it applies for a review of the high case", async () => {
    await hospital.getByRole("button", { name: "申请特病单议" }).click();
    const dialog = hospital.getByRole("dialog");
    await dialog.getByText("本年度还可申请1例（共1例）").waitFor();
    await dialog.getByLabel("申请理由").fill("多脏器功能衰竭，行连续性血液净化21天，费用远超同组病例。");
    const course = { name: "病程记录.txt", mimeType: "text/plain", buffer: Buffer.from("病程记录") };
    await dialog.getByLabel("选择文件").last().setInputFiles(course);
    await dialog.getByText("已上传").waitFor();
    await button(dialog, "提交").click();
    await dialog.waitFor({ state: "hidden" });
    await hospital.getByRole("complementary").getByText("待分配").waitFor();
  });

  it("and objects to another", async () => {
    await hospital.getByRole("row", { name: /^7 .*非稳定/ }).click();
    await hospital.getByRole("button", { name: "提出异议" }).click();
    const dialog = hospital.getByRole("dialog");
    await dialog.getByLabel("理由").fill("主要诊断漏填合并症，应入病组A。");
    await dialog.getByLabel(/应入病组/).fill("A");
    await button(dialog, "提交").click();
    await dialog.waitFor({ state: "hidden" });
    await hospital.getByText("待答复").first().waitFor();
  });

  it("the office answers the objection and asks two experts", async () => {
    insurer = await as(year.office.insurer);
    await insurer.goto(new URL(`/settlement/objections?${of}`, insurer.url()).href);
    await insurer.getByRole("row", { name: /待答复/ }).click();
    await insurer.getByLabel("不采纳", { exact: true }).check();
    await insurer.getByLabel("答复内容").fill("病例首页未载明合并症，维持原分组。");
    await button(insurer, "答复医院").click();
    await insurer.getByText("病例首页未载明合并症").first().waitFor();

    await insurer.getByRole("link", { name: "特病单议", exact: true }).click();
    await insurer.getByRole("row", { name: /待分配/ }).click();
    await insurer.getByLabel(/^孙专家/).check();
    await insurer.getByLabel(/^周专家/).check();
    await insurer.getByRole("button", { name: "分配给2名专家" }).click();
    await insurer.getByText(/已收到0份意见/).waitFor();
  });

  it("each of them gives an opinion, without learning whose case it is", async () => {
    for (const [at, unreasonable] of ["2000.00", "1500.00"].entries()) {
      const expert = await as(year.office.experts[at]!, at === 0 ? 1280 : 390);
      await expert.getByRole("link", { name: "特病单议评审" }).first().click();
      await expert.getByText("1件待评审，共1件").waitFor();
      await expert.getByText("50,000.00").first().click();
      assert.doesNotMatch((await expert.locator("body").textContent()) ?? "", /人民医院|\bHA\b/);
      await expert.getByLabel("支持申请", { exact: true }).check();
      await expert.getByLabel("不合理费用（元）").fill(unreasonable);
      await expert.getByLabel("评审意见", { exact: true }).fill("血液净化有指征，部分监测项目重复收费。");
      await expert.getByRole("button", { name: "提交意见" }).click();
      await expert.getByRole("dialog").getByRole("button", { name: "提交意见" }).click();
      await expert.getByText(/均已评审/).waitFor();
      await expert.context().close();
    }
  });

  it("the office decides; the added points are paid in the month after", async () => {
    await insurer.reload();
    await insurer.getByLabel("同意", { exact: true }).check();
    await insurer.getByLabel("不合理费用（元）").fill("2000.00");
    await insurer.getByRole("button", { name: "作出决定" }).click();
    await insurer.getByRole("dialog").getByRole("button", { name: "作出决定" }).click();
    await insurer.getByText("增加的点数在3月拨付").waitFor();
    await insurer.getByText("35.99999988").first().waitFor();
  });

  it("the months go on, and March pays the hospital 1,809.44", async () => {
    for (const caseName of ["7", "12"]) await year.decided(caseName);
    await year.close(january, 3);
    year.office.setNow("2026-03-02T01:00:00.000Z");
    const february = await year.open(2);
    for (const each of ["HA", "HB", "HC"] as const) await year.upload(each, 2);
    await year.close(february, 4);
    await year.decided("14");
    await year.close(february, 1);
    year.office.setNow("2026-04-01T01:00:00.000Z");
    await year.close(await year.open(3), 5);

    await hospital.context().close();
    hospital = await as(year.office.hospitals.HA);
    await hospital.getByRole("link", { name: "本院结算" }).click();
    await hospital.getByRole("row", { name: /^1月 .*27,049\.10/ }).waitFor();
    await hospital.getByRole("row", { name: /^2月 .*0\.00.*465\.84/ }).waitFor();
    await hospital.getByRole("row", { name: /^3月 .*1,809\.44/ }).waitFor();
  });

  it("the year is cleared to the cent", async () => {
    await insurer.context().close();
    insurer = await as(year.office.insurer);
    await insurer.goto(new URL(`/settlement/clearing?${of}`, insurer.url()).href);
    await insurer.getByRole("button", { name: "清算生效" }).click();
    await insurer.getByRole("dialog").getByRole("button", { name: "清算生效" }).click();
    await insurer.getByText(/清算已于/).waitFor(long);
    for (const amount of ["45,738.72", "13,146.84", "7,345.17"])
      await insurer
        .getByRole("row", { name: new RegExp(amount.replace(".", "\\.")) })
        .first()
        .waitFor();

    await hospital.goto(new URL(`/hospital/year?${of}`, hospital.url()).href);
    await hospital.getByText("45,738.72元").first().waitFor();
    assert.equal(await hospital.getByText("13,146.84").count(), 0);
  });

  it("and no page complained", () => {
    assert.deepEqual(stage.faults, []);
  });
});

/** Chooses a hospital's file. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件" }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** A button by its verb: two characters stand apart on it. */
function button(within: Page | Locator, verb: string): Locator {
  return within.getByRole("button", { name: new RegExp(`^${[...verb].join("\\s*")}$`) });
}
