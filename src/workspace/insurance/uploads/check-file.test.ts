import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import ExcelJS from "exceljs";
import { readCsv } from "../../../output/csv.ts";
import type { Actor } from "../../access/actor.ts";
import { refusalOf } from "../../tasks/testing.ts";
import { maskPerson } from "../cases/mask.ts";
import { openMonth } from "../months/open.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { header, lineOf, type RowData, readable, refused } from "./check.cases.ts";
import { checkFile } from "./check-file.ts";
import { uploadContext, uploadingHospital } from "./context.ts";
import { checkUpload, keepCases } from "./keep.ts";
import { listUploads } from "./list.ts";

const at = { ...testYear, month: 1 };
let office: InsuranceOffice;

before(async () => {
  office = await insuranceOffice();
  await openMonth(office.workspace, office.insurer, at);
});
after(() => office.close());

const csv = (...rows: readonly Partial<RowData>[]) => [header, ...rows.map(lineOf)].join("\n");
const fileOf = (text: string | Uint8Array, name = "一月.csv") => ({
  name,
  content: typeof text === "string" ? new TextEncoder().encode(text) : text,
});
const check = (text: string | Uint8Array, name?: string) =>
  checkUpload(office.workspace, office.hospitals.HA, at, fileOf(text, name));
const keep = (text: string | Uint8Array, replaces: number, hospital: Actor = office.hospitals.HA) =>
  keepCases(office.workspace, hospital, { ...at, replaces }, fileOf(text));

async function says(doing: Promise<unknown>): Promise<string> {
  const refusal = await refusalOf(doing);
  assert.ok("says" in refusal && refusal.says, JSON.stringify(refusal));
  return refusal.says;
}

/** Text as Excel saves it in China. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : [...codes.get(c)!])));
}

async function workbook(rows: readonly (readonly (string | number | Date)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("病例").addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("rows of a file of cases", () => {
  for (const [what, changes, accepted] of readable) {
    it(`[IC2] read as it was meant: ${what}`, async () => {
      const { store, region } = office.workspace;
      const hospital = await uploadingHospital(store.db, region, office.hospitals.HA, undefined);
      const context = await uploadContext(store.db, region, hospital, at);
      const checked = await checkFile(store, region, at, context, fileOf(csv(changes)));
      assert.deepEqual(checked.rejected, []);
      const [names, cells] = readCsv(checked.accepted);
      const row = Object.fromEntries(names!.map((name, i) => [name, cells![i]]));
      assert.deepEqual({ ...row, ...accepted }, row);
    });
  }

  it("[IC3] refused with line, column, value and the reason in words; the others stand", async () => {
    const rows = [{ case: "A-0" }, ...refused.map(([changes], i) => ({ case: `A-${i + 1}`, ...changes }))];
    const { rejected, counts } = await check(csv(...rows));
    assert.deepEqual(counts, {
      rows: rows.length,
      accepted: 1,
      rejected: refused.length,
      cost: "1234.50",
      cash: "234.50",
    });
    for (const [i, [changes, column, reason]] of refused.entries()) {
      const row = rejected[i]!;
      assert.equal(row.line, i + 3);
      assert.equal(row.column, column, row.says);
      assert.match(row.says, reason);
      const [[field, value]] = Object.entries(changes) as [[string, string]];
      assert.equal(row.value, field === "person" ? maskPerson(value) : value.trim(), "no patient in it");
    }
  });

  it("[IC3] a case twice in the file is refused the second time, with the line of the first", async () => {
    const { rejected } = await check(csv({ case: "B1" }, { case: "B2" }, { case: "B1" }));
    assert.deepEqual(
      rejected.map(({ line, says: reason }) => [line, reason]),
      [[4, "与第2行是同一个病例。请只留一行。"]],
    );
  });

  it("[IC3] too few and too many fields are refused", async () => {
    const text = `${csv({ case: "C1" })}\nC2,HA,1\n${lineOf({ case: "C3" })},more\n`;
    const { rejected, counts } = await check(text);
    assert.equal(counts.accepted, 1);
    assert.deepEqual(
      rejected.map(({ line }) => line),
      [3, 4],
    );
  });

  it("[IC2] columns by the names of hospitals' systems, in any order, with units and marks", async () => {
    const text =
      "*DRG编码,费用总额（元）,不合规金额,个人现金支付(元),全自费金额,结算年月,定点医疗机构编码,住院号,科室\n" +
      "KB19,1234.50,0,234.50,10,202601,HA,Z9,内科\n";
    const report = await check(text);
    assert.equal(report.counts.accepted, 1);
    assert.deepEqual(report.notes.at(-1), "没有用到的列：科室。");
  });

  it("[IC2] GB18030, byte order mark, CR LF, quotes and empty lines", async () => {
    assert.equal((await check(inGb18030(csv({ case: "甲1" })))).format, "gb18030");
    const quoted = `\ufeff${header}\r\n\r\n${lineOf({ total: "1,234.50" })}\r\n,,,,,,,,,,,,\r\n`;
    const report = await check(quoted);
    assert.deepEqual([report.format, report.counts.accepted, report.rejected.length], ["utf-8", 1, 0]);
  });

  it("[IC2] a workbook: numbers, dates, arithmetic's last digits, empty cells at the end", async () => {
    const cells = [
      20260001,
      "HA",
      1,
      "KB19",
      1234.5,
      0,
      0.1 + 0.2,
      0.3,
      1234.2,
      "职工",
      "",
      new Date("2026-01-03"),
    ];
    const report = await check(await workbook([header.split(","), cells]), "一月.xlsx");
    assert.deepEqual(report.rejected, []);
    assert.deepEqual([report.format, report.counts.cash], ["xlsx", "0.30"]);
  });
});

describe("files that are no files of cases", () => {
  const cases: readonly (readonly [string, () => Uint8Array | string | Promise<Uint8Array>, RegExp])[] = [
    ["empty", () => "", /是空的/],
    ["a header alone", () => header, /只有列名/],
    ["a title above the header", () => `青枫县人民医院一月病例\n\n${csv({})}`, /列名在第3行/],
    ["no header", () => `${lineOf({})}\n${lineOf({ case: "2" })}`, /第1行不是列名/],
    ["a column missing", () => csv({}).replace("自费", "备注"), /缺少“自费”这一列/],
    ["a column twice", () => csv({}).replace("险种", "费用总额"), /“总费用”和“费用总额”是同一项内容/],
    ["cut within quotes", () => `${csv({})}\n"Z2`, /从第3行起不完整/],
    ["cut within a row", () => `${csv({})}\nZ2,HA,1,KB`, /从第3行起不完整/],
    ["no text", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), /不是能读取的表格/],
    ["a page of the web", () => "<html><table><tr><td>病例号</td></tr></table></html>", /不是能读取的表格/],
    ["an old workbook", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /旧版 Excel/],
    ["half a workbook", async () => (await workbook([header.split(",")])).subarray(0, 900), /已损坏或不完整/],
    [
      "no known encoding",
      () => Uint8Array.from([...new TextEncoder().encode(header), 0x0a, 0xff, 0xff, 0x0a]),
      /编码/,
    ],
    ["UTF-16", () => new Uint8Array(Buffer.from(`\ufeff${csv({})}`, "utf16le")), /不是能读取的表格/],
  ];
  for (const [what, content, reason] of cases) {
    it(`[IC4] ${what}: refused as a whole, in a sentence, and nothing is kept`, async () => {
      const made = await content();
      assert.match(await says(check(made)), reason);
      const blobs = await office.store.blobs.list();
      assert.match(await says(keep(made, 0)), reason);
      assert.deepEqual(await office.store.blobs.list(), blobs);
      assert.deepEqual(await listUploads(office.workspace, office.insurer, at), []);
    });
  }

  it("[IC4] a file without one acceptable row is not kept", async () => {
    assert.match(await says(keep(csv({ total: "x" }), 0)), /1行都不能接受/);
  });
});
