import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ExcelJS from "exceljs";
import { toCsv, toXlsx } from "./sheet.ts";

const table = {
  title: "异议/2026",
  columns: [
    { title: "医院", figure: false },
    { title: "点数", figure: true },
  ],
  rows: [
    ['甲 <医院> & "乙", 丙', "1,281.59999880"],
    ["=1+1", "暂无"],
    ["-5", "-465.84"],
  ],
};

describe("a list as a file", () => {
  it("is CSV that Excel reads, where nothing runs as a formula and figures stay figures", async () => {
    const bytes = new Uint8Array(await toCsv(table).arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    assert.equal(lines[1], '"甲 <医院> & ""乙"", 丙",1281.59999880');
    assert.equal(lines[2], "'=1+1,暂无");
    assert.equal(lines[3], "-5,-465.84");
  });

  it("is a workbook that another program reads, with numbers as numbers and text as text", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await toXlsx(table).arrayBuffer());
    const sheet = book.worksheets[0]!;
    assert.equal(sheet.name, "异议 2026");
    assert.equal(sheet.getCell("A2").value, table.rows[0]![0]);
    assert.equal(sheet.getCell("B2").value, 1281.5999988);
    assert.equal(sheet.getCell("A3").value, "=1+1");
    assert.equal(sheet.getCell("B3").value, "暂无");
    assert.equal(sheet.getCell("B4").value, -465.84);
  });
});
