import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { newId } from "../../new-id.ts";
import { whyRefused } from "../../targets/testing.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { importHospitals } from "./import.ts";
import { listHospitals } from "./list.ts";
import { editHospital, registerHospital } from "./write.ts";

describe("hospitals that are paid by points", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
  });
  after(() => office.close());
  const draft = (code: string, unit: string) => ({
    code,
    unit: office.units[unit] ?? unit,
    validFrom: "2026-01-01",
    decision: "",
  });
  const says = async (work: Promise<unknown>) => {
    const why = await whyRefused(work);
    return why?.code === "invalid" ? why.says : why?.code;
  };
  const register = (code: string, unit: string, actor = office.insurer) =>
    registerHospital(office.workspace, actor, draft(code, unit));

  it("[IS10] are listed with what the newest version says of them; a hospital sees itself alone", async () => {
    const rows = await listHospitals(office.workspace, office.actors.leader, testYear);
    assert.deepEqual(
      rows.map(({ code, grade, assessment, prevYearPaid }) => [code, grade, assessment, prevYearPaid]),
      [
        ["HA", 3, "0.97", "81234.56"],
        ["HB", 2, "1.00", "40100.00"],
        ["HC", 1, "0.96", "23500.00"],
      ],
    );
    const own = await listHospitals(office.workspace, office.hospitals.HC, testYear);
    assert.deepEqual(
      own.map(({ name }) => name),
      ["东溪镇卫生院"],
    );
    assert.equal(await says(listHospitals(office.workspace, office.actors.liaison)), "forbidden");
  });

  it("[IS11] one code for one unit; refused with the reason", async () => {
    await register("HD", "司法局");
    assert.match((await says(register("HD", "公安局")))!, /医院代码“HD”已登记给“青枫县司法局”/);
    assert.match((await says(register("HE", "司法局")))!, /“青枫县司法局”已登记，代码是“HD”/);
    assert.match((await says(register("", "公安局")))!, /请填写医院代码/);
    assert.match((await says(register("=1+1", "公安局")))!, /公式/);
    assert.match((await says(register("HE", newId())))!, /没有这个单位/);
    assert.equal(await says(register("HE", "公安局", office.hospitals.HA)), "forbidden");
  });

  it("[IS11] of two registering a code at once one wins", async () => {
    const both = await Promise.all(["公安局", "财政局"].map((unit) => says(register("HF", unit))));
    assert.equal(both.filter((why) => why === undefined).length, 1);
  });

  it("[IS12] a registration is changed from the version that was read", async () => {
    const { workspace, insurer } = office;
    const edit = (version: number, validTo: string) =>
      editHospital(workspace, insurer, { code: "HB", version, validTo });
    assert.match((await says(edit(1, "2025-12-31")))!, /终止日期早于起始日期/);
    await edit(1, "2026-06-30");
    assert.equal(await says(edit(1, "2026-07-31")), "conflict");
    assert.equal(await says(editHospital(workspace, insurer, { code: "XX", version: 1 })), "not-found");
    const [, row] = await listHospitals(workspace, insurer);
    assert.deepEqual([row!.validTo, row!.version, row!.decision], ["2026-06-30", 2, "青枫医保〔2025〕30号"]);
  });

  it("[IS13] a list is registered as a whole or not at all, with a line for each row", async () => {
    const list = (...rows: string[]) =>
      new TextEncoder().encode(["医院代码,单位名称,起始日期,终止日期,依据", ...rows].join("\n"));
    const run = (bytes: Uint8Array, apply = true) =>
      importHospitals(office.workspace, office.insurer, bytes, { apply });
    const wrong = await run(
      list(
        "HA,青枫县人民医院,2026-01-01",
        "HX,没有的医院,2026-01-01",
        "HX,青枫县东溪镇,2026年",
        "HX,青枫县东溪镇,2026-01-01",
        "HY,青枫县东溪镇,2026-01-01",
        "HC,青枫县石桥镇,2026-01-01",
        "HZ,,2026-01-01",
      ),
    );
    assert.deepEqual(
      wrong.rows.map(({ row, state, says }) => `${row} ${state} ${says}`),
      [
        "2 exists 已登记，跳过。",
        "3 problem 没有找到单位“没有的医院”。请核对名称，或先在单位中新增。",
        "4 problem “起始日期”应写成2026-01-01的样子，不能是“2026年”。",
        "5 new 将登记。",
        "6 problem 与第5行重复，请删去一行。",
        "7 problem 医院代码“HC”已登记给“东溪镇卫生院”，请核对。",
        "8 problem “单位名称”没有填写，请补上。",
      ],
    );
    assert.equal(wrong.applied, false);
    const good = list("HX,青枫县东溪镇,2026-01-01,,青枫医保〔2026〕2号");
    assert.equal((await run(good, false)).applied, false);
    assert.equal((await run(good)).applied, true);
    const rows = await listHospitals(office.workspace, office.insurer, testYear);
    assert.deepEqual(
      rows.filter(({ code }) => code === "HX").map(({ name, decision, grade }) => [name, decision, grade]),
      [["青枫县东溪镇", "青枫医保〔2026〕2号", null]],
    );
  });
});
