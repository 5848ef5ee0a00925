import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readCsv } from "../../../output/csv.ts";
import type { Actor } from "../../access/actor.ts";
import type { RefusedError } from "../../refusal.ts";
import { refusalOf } from "../../tasks/testing.ts";
import { closeByHand } from "../months/close.ts";
import { monthView } from "../months/list.ts";
import { openMonth } from "../months/open.ts";
import { settleFundYear } from "../settle-year.ts";
import { type InsuranceOffice, insuranceOffice, testYear } from "../testing.ts";
import { readAccepted } from "./accepted.ts";
import { header, lineOf, type RowData } from "./check.cases.ts";
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

async function says(doing: Promise<unknown>): Promise<string> {
  const refusal = await refusalOf(doing);
  assert.ok("says" in refusal && refusal.says, JSON.stringify(refusal));
  return refusal.says;
}

async function textOf(bytes: Uint8Array | ReadableStream<Uint8Array>): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await new Response(bytes as BodyInit).arrayBuffer(),
  );
}

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
      assert.equal((await refusalOf(open(workspace, hospitals.HB, first))).code, "not-found");
    assert.equal((await refusalOf(openOriginal(workspace, hospitals.HB, first, "看看"))).code, "not-found");
    const own = await listUploads(workspace, hospitals.HB, at);
    assert.deepEqual(new Set(own.map(({ hospital }) => hospital)), new Set(["HB"]));
    assert.equal(
      (await refusalOf(checkUpload(workspace, hospitals.HB, { ...at, hospital: "HA" }, fileOf(csv({})))))
        .code,
      "not-found",
    );
    assert.equal((await refusalOf(keep(csv({}), 0, office.insurer))).code, "forbidden");
  });

  it("[IC8] who the patients are is for the hospital; others say what for, and are logged", async () => {
    const { workspace, insurer, actors } = office;
    const masked = await textOf((await openAccepted(workspace, insurer, first)).bytes);
    assert.ok(!masked.includes("500000199001011234") && masked.includes("5******4"));
    assert.match(await says(openOriginal(workspace, insurer, first, undefined)), /写明查看的目的/);
    assert.equal((await refusalOf(openOriginal(workspace, actors.leader, first, "看看"))).code, "forbidden");
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
