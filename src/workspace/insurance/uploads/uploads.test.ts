import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import ExcelJS from "exceljs";
import { readCsv } from "../../../output/csv.ts";
import type { Actor } from "../../access/actor.ts";
import { type Refusal, RefusedError } from "../../refusal.ts";
import { closeByHand } from "../months/close.ts";
import { monthView } from "../months/list.ts";
import { openMonth } from "../months/open.ts";
import { settleFundYear } from "../settle-year.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { readAccepted } from "./accepted.ts";
import { header, lineOf, type RowData, readable, refused } from "./check.cases.ts";
import { checkFile } from "./check-file.ts";
import { uploadContext, uploadingHospital } from "./context.ts";
import { checkUpload, keepCases } from "./keep.ts";
import { listUploads, uploadRecord } from "./list.ts";
import { openAccepted, openOriginal, openRejected } from "./open.ts";

const at = { ...testYear, month: 1 };
let office: InsuranceOffice;
let month: string;

before(async () => {
  office = await insuranceOffice();
  month = await openMonth(office.workspace, office.insurer, at);
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

async function why(doing: Promise<unknown>): Promise<Refusal> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof RefusedError) return error.why;
    throw error;
  }
  throw new Error("it was not refused");
}

async function says(doing: Promise<unknown>): Promise<string> {
  const refusal = await why(doing);
  assert.ok("says" in refusal && refusal.says, JSON.stringify(refusal));
  return refusal.says;
}

async function textOf(bytes: Uint8Array | ReadableStream<Uint8Array>): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await new Response(bytes as BodyInit).arrayBuffer(),
  );
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
      assert.equal(row.value, Object.values(changes)[0]!.trim());
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

describe("files that are kept", () => {
  let first: string;

  it("[IC5] as it came, with what was accepted and refused; checking keeps nothing", async () => {
    const text = csv(
      { case: "K1", total: "1,234.50" },
      { case: "K2", total: "=cmd|' /C calc'!A0" },
      { case: "K3" },
    );
    await check(text);
    assert.deepEqual(await listUploads(office.workspace, office.insurer, at), []);
    const kept = await keep(text, 0);
    first = kept.id;
    assert.deepEqual([kept.number, kept.late, kept.inForce, kept.counts.rejected], [1, false, true, 1]);
    assert.deepEqual(kept.rejected, [
      {
        line: 3,
        column: "总费用",
        value: "=cmd|' /C calc'!A0",
        says: "不是金额。请写成1234.50，至多两位小数。",
      },
    ]);
    const { HA } = office.hospitals;
    const original = await openOriginal(office.workspace, HA, first, undefined);
    assert.equal(await textOf(original.bytes), text);
    const rejected = await openRejected(office.workspace, HA, first);
    const table = await textOf(rejected.bytes);
    assert.ok(table.startsWith("\ufeff行,列,内容,原因\r\n"));
    assert.equal(readCsv(new TextEncoder().encode(table))[1]![2], "'=cmd|' /C calc'!A0");
    const upload = await uploadRecord(office.workspace, HA, first);
    const rows = await readAccepted(office.store.blobs, upload.accepted);
    assert.deepEqual(rows[0], {
      case: "K1",
      hospital: "HA",
      month: "1",
      group: "KB19",
      total_cost_yuan: "1234.50",
      noncompliant_yuan: "0.00",
      patient_cash_yuan: "234.50",
      self_pay_yuan: "10.00",
      status: "on_time",
      person: "500000199001011234",
      admitted: "2026-01-03",
      discharged: "2026-01-09",
    });
  });

  it("[IC6] of two at once that replace the same file one wins, the other is told", async () => {
    const outcomes = await Promise.allSettled([
      keep(csv({ case: "K1" }, { case: "L1" }), 1),
      keep(csv({ case: "K1" }, { case: "L2" }), 1),
    ]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const lost = outcomes.find((each) => each.status === "rejected")!.reason as RefusedError;
    assert.equal(lost.why.code, "conflict");
    assert.match((lost.why as { says: string }).says, /刚被更新为第2次上传的/);
    const all = await listUploads(office.workspace, office.insurer, at);
    assert.deepEqual(
      all.map(({ number, inForce }) => [number, inForce]),
      [
        [2, true],
        [1, false],
      ],
    );
  });

  it("[IC6] of two at once for different months, with the same case, the second does not get it", async () => {
    const { workspace, hospitals, insurer } = office;
    office.setNow("2026-03-02T01:00:00.000Z");
    await openMonth(workspace, insurer, { ...at, month: 2 });
    const of = (own: number, name: string) =>
      keepCases(
        workspace,
        hospitals.HB,
        { ...testYear, month: own, replaces: 0 },
        fileOf(
          csv(
            { case: "D1", hospital: "HB", month: String(own) },
            { case: name, hospital: "HB", month: String(own) },
          ),
        ),
      );
    const kept = await Promise.all([of(1, "D2"), of(2, "D3")]);
    assert.deepEqual(kept.map(({ counts }) => counts.accepted).sort(), [1, 2]);
    const short = kept.find(({ counts }) => counts.accepted === 1)!;
    assert.match(short.rejected[0]!.says, /这个病例已在\d月的文件中/);
  });

  it("[IC7] a hospital sees and fetches its own files alone", async () => {
    const { workspace, hospitals } = office;
    for (const open of [openRejected, openAccepted])
      assert.equal((await why(open(workspace, hospitals.HB, first))).code, "not-found");
    assert.equal((await why(openOriginal(workspace, hospitals.HB, first, "看看"))).code, "not-found");
    const own = await listUploads(workspace, hospitals.HB, at);
    assert.deepEqual(new Set(own.map(({ hospital }) => hospital)), new Set(["HB"]));
    assert.equal(
      (await why(checkUpload(workspace, hospitals.HB, { ...at, hospital: "HA" }, fileOf(csv({}))))).code,
      "not-found",
    );
    assert.equal((await why(keep(csv({}), 0, office.insurer))).code, "forbidden");
  });

  it("[IC8] who the patients are is for the hospital; others say what for, and are logged", async () => {
    const { workspace, insurer, actors } = office;
    const masked = await textOf((await openAccepted(workspace, insurer, first)).bytes);
    assert.ok(!masked.includes("500000199001011234") && masked.includes("5******4"));
    assert.match(await says(openOriginal(workspace, insurer, first, undefined)), /写明查看的目的/);
    assert.equal((await why(openOriginal(workspace, actors.leader, first, "看看"))).code, "forbidden");
    await openOriginal(workspace, insurer, first, "核查举报");
  });

  it("[IC9] after the upload step what is new is late; what came on time may be set right until the feedback ends", async () => {
    const { workspace, insurer, hospitals } = office;
    const close = async () => {
      const { version } = await monthView(workspace, insurer, month);
      await closeByHand(workspace, insurer, month, { version });
    };
    await close();
    const grouping = await check(csv({ case: "K1" }, { case: "N1" }));
    assert.equal(grouping.late, 1);
    assert.match(grouping.rejected[0]!.says, /已在1月的文件中/);
    await close();
    const text = csv({ case: "K1", total: "2000", cash: "1000" }, { case: "N1" });
    const { notes } = await check(text);
    assert.ok(notes.includes("其中1个病例不在原来的文件中，按逾期处理，年终清算时结算。"), notes.join());
    assert.ok(notes.some((note) => /有1个病例不在这个文件里/.test(note)));
    const kept = await keep(text, 2);
    assert.deepEqual([kept.number, kept.late, kept.inForce], [3, false, true]);
    const settled = await settleFundYear(workspace, testYear);
    const { cases } = settled!.settlement.input;
    assert.equal(cases.status[settled!.indexOf("HA", "K1")!], 0);
    assert.equal(cases.total[settled!.indexOf("HA", "K1")!], 200_000);
    assert.equal(cases.status[settled!.indexOf("HA", "N1")!], 1);
    const late = await keepCases(
      workspace,
      hospitals.HC,
      { ...at, replaces: 0 },
      fileOf(csv({ case: "K1", hospital: "HC" })),
    );
    assert.deepEqual([late.late, late.inForce], [true, true]);
    const again = await settleFundYear(workspace, testYear);
    assert.equal(again!.settlement.input.cases.status[again!.indexOf("HC", "K1")!], 1);
  });
});
