import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import ExcelJS from "exceljs";
import { read } from "../../../reader/read.ts";
import { RefusedError } from "../../refusal.ts";
import { addMoney } from "../add-money.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { exportStatement } from "./export.ts";
import { percentOf, withCommas } from "./figures.ts";
import { statementOf } from "./statement.ts";
import { clear, publishMonths } from "./testing.ts";

const refusedAs = (code: string) => (error: unknown) =>
  error instanceof RefusedError && error.why.code === code;

describe("statements", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
    await publishMonths(office, [1, 2, 3]);
  });
  after(() => office.close());

  const asked = (hospital: string) => ({ ...testYear, hospital });
  const cellsOf = async (bytes: Uint8Array) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const cells = new Map<string, unknown>();
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => cells.set(String(row.getCell(1).value), row.getCell(3).value)),
    );
    return cells;
  };
  const wordsOf = async (bytes: Uint8Array) => (await read(bytes, "statement.docx")).text;

  it("[IR30] a hospital sees its own months as they were run, and no other's", async () => {
    const view = await statementOf(office.workspace, office.hospitals.HB, asked("HB"));
    assert.equal(view.name, "青枫县中医医院");
    assert.deepEqual(
      view.months.map(({ month, step }) => [month, step]),
      [
        [1, "published"],
        [2, "published"],
        [3, "published"],
      ],
    );
    assert.equal(view.months[1]?.figures?.hospital, "HB");
    assert.equal(view.clearing, null);
    for (const actor of [office.hospitals.HA, office.actors.liaison])
      await assert.rejects(statementOf(office.workspace, actor, asked("HB")), refusedAs("not-found"));
  });

  it("[IR31] a month's statement leads from points to the payment, and its lines add up", async () => {
    for (const hospital of ["HA", "HB", "HC"] as const) {
      const { months } = await statementOf(office.workspace, office.insurer, asked(hospital));
      const [before, stated] = months;
      const { figures, value } = stated!;
      const { bytes, name } = await exportStatement(office.workspace, office.hospitals[hospital], {
        ...asked(hospital),
        month: 2,
        format: "xlsx",
      });
      assert.match(name, /职工2026年2月结算单\.xlsx$/);
      const cells = await cellsOf(bytes);
      const of = (label: string) => cells.get(label);
      assert.equal(of("二、点值"), Number(value));
      assert.equal(of("十、上月结转"), Number(before!.figures!.carry));
      assert.equal(of("十一、本月拨付"), Number(figures!.transfer));
      const [five, six, seven, eight] = [
        "五、预拨金额",
        "六、审核扣款",
        "七、扣除点数折款",
        "八、特病单议追加",
      ].map((label) => Number(of(label)).toFixed(2));
      assert.equal(addMoney([five!, `-${six}`, `-${seven}`, eight!]), figures!.amount, hospital);
      assert.equal(
        addMoney([figures!.amount, before!.figures!.carry]),
        addMoney([figures!.transfer, figures!.carry]),
        `${hospital}: what is not paid is carried`,
      );
    }
  });

  it("[IR32] as .docx the same, with a place for both to sign; and the year once it is cleared", async () => {
    const month = await exportStatement(office.workspace, office.insurer, {
      ...asked("HB"),
      month: 2,
      format: "docx",
    });
    const words = await wordsOf(month.bytes);
    for (const part of [
      "青枫县中医医院（HB）",
      "十二、结转下月",
      "病例分类",
      "医疗保障经办机构",
      "（盖章）",
      "经办人：",
    ])
      assert.ok(words.includes(part), part);
    const open = await exportStatement(office.workspace, office.insurer, { ...asked("HB"), format: "docx" });
    assert.match(await wordsOf(open.bytes), /年终清算尚未生效/);
    await clear(office);
    const { clearing } = await statementOf(office.workspace, office.hospitals.HB, asked("HB"));
    const year = await exportStatement(office.workspace, office.insurer, { ...asked("HB"), format: "docx" });
    const told = await wordsOf(year.bytes);
    assert.ok(told.includes(withCommas(clearing!.clearing)), clearing!.clearing);
    assert.match(told, /十二、清算金额/);
    assert.match(year.name, /^青枫县中医医院职工2026年结算单\.docx$/);
  });

  it("[IR33] without a result there is nothing to sign", async () => {
    const never = { ...asked("HB"), fund: "居民" };
    for (const month of [undefined, 1])
      await assert.rejects(
        exportStatement(office.workspace, office.insurer, { ...never, month, format: "docx" }),
        refusedAs("invalid"),
      );
  });

  it("says amounts and ratios as people write them", () => {
    assert.deepEqual(["0.00", "1234.50", "-1234567.89", "123"].map(withCommas), [
      "0.00",
      "1,234.50",
      "-1,234,567.89",
      "123",
    ]);
    assert.deepEqual(["0.90", "0.125", "1", "0.3"].map(percentOf), ["90%", "12.5%", "100%", "30%"]);
  });
});
