import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { filesOf, makeFolder } from "../../../test/settlement/folder.ts";
import { generateYear } from "../../../test/settlement/generate.ts";
import { caseOf, smallYear } from "../../../test/settlement/small-year.ts";
import { openDuckDb, quoted } from "../duckdb/open.ts";
import { readFolder } from "../folder/from-folder.ts";
import { casesCsv } from "../output/cases-csv.ts";
import { jsonPieces } from "../output/to-json.ts";
import { sayRefusal, sayRejection } from "../rejection.zh.ts";
import { settle } from "../settle.ts";

const header = "case,hospital,month,group,total_cost_yuan,noncompliant_yuan,patient_cash_yuan,self_pay_yuan";
const text = "select * from rows";
/** Columns as a database would store them. */
const native = `select "case", hospital, month::tinyint as month, "group", status,
  total_cost_yuan::decimal(12, 2) as total_cost_yuan, noncompliant_yuan::double as noncompliant_yuan,
  patient_cash_yuan::decimal(38, 4) as patient_cash_yuan, self_pay_yuan, 1 as unknown_column from rows`;

/** Makes cases.parquet of cases.csv: `columns` selects from the table `rows`, whose columns are text. */
async function toParquet(folder: string, columns: string): Promise<void> {
  const [csv, parquet] = ["cases.csv", "cases.parquet"].map((name) => join(folder, name)) as [string, string];
  const { connection, close } = await openDuckDb([csv, parquet]);
  await connection.run(
    `create table rows as select * from read_csv(${quoted(csv)}, all_varchar = true, header = true)`,
  );
  await connection.run(`copy (${columns}) to ${quoted(parquet)} (format parquet)`);
  close();
  rmSync(csv);
}

async function everything(folder: string) {
  const { input, indexed, rejected } = await readFolder(folder);
  const settlement = settle(input, indexed);
  return {
    json: [...jsonPieces(settlement)].join(""),
    cases: Buffer.concat([...casesCsv(settlement)].map((piece) => Buffer.from(piece))).toString(),
    rejected: rejected.map(sayRejection),
  };
}

function folderOf(test: TestContext, cases: string): string {
  return makeFolder(test, {
    ...filesOf(smallYear({ cases: [caseOf("1", "G", 100_000n)] })),
    "cases.csv": cases,
  });
}

async function refusal(folder: string): Promise<string> {
  try {
    await everything(folder);
    return "accepted";
  } catch (error) {
    return sayRefusal(error) ?? String(error);
  }
}

it("[ST2] a settlement without Parquet does not load DuckDB", async (test) => {
  await everything(folderOf(test, `${header}\n1,H,1,G,1000,0,0,0\n`));
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  assert.deepEqual(
    loaded.filter((path) => path.includes("@duckdb")),
    [],
  );
});

describe("cases.parquet", () => {
  it("[ST1] gives the same bytes as cases.csv, with text and with native types", async (test) => {
    for (let seed = 1; seed <= 4; seed++) {
      const folder = makeFolder(test, filesOf(generateYear(seed, 500)));
      const fromCsv = await everything(folder);
      const csv = readFileSync(join(folder, "cases.csv"));
      for (const columns of [text, native]) {
        writeFileSync(join(folder, "cases.csv"), csv);
        await toParquet(folder, columns);
        assert.deepEqual(await everything(folder), fromCsv, `seed ${seed}`);
        rmSync(join(folder, "cases.parquet"));
      }
    }
  });

  it("[ST1] refuses the same rows as cases.csv, each with line, column and value", async (test) => {
    const lines = [
      "1,H,1,G,1000,0,300,100",
      "1,H,1,G,1000,0,300,100",
      "2,X,1,G,1000,0,300,100",
      "3,H,1,G,-1,0,0,0",
      "4,H,,G,1000,0,300,100",
      '5,H,1,G,"1,000.005",0,0,0',
      ",H,1,G,1000,0,0,0",
      '"a""b,\r\nc",H,1,G,1000,0,0,0',
      '"a""b,\r\nc",H,1,G,1000,0,0,0',
      "甲,H,1,,一千,0,0,0",
    ];
    const folder = folderOf(test, `${header}\n${lines.join("\n")}\n`);
    const fromCsv = await everything(folder);
    await toParquet(folder, text);
    const { rejected, ...rest } = await everything(folder);
    assert.deepEqual({ ...rest, rejected: rejected.map((line) => line.replace("parquet", "csv")) }, fromCsv);
    assert.equal(rejected[0], "cases.parquet 第3行 case“1”：重复：前面已有同一个病例");
    assert.equal(rejected.length, 8);
  });

  it("longer than one batch is read in its order", async (test) => {
    const names = Array.from({ length: 260_000 }, (_, i) => `case-${(i * 7919) % 260_000}`);
    const folder = folderOf(
      test,
      `${header}\n${names.map((name) => `${name},H,1,G,1000,0,0,0`).join("\n")}\n`,
    );
    await toParquet(folder, text);
    const { input } = await readFolder(folder);
    assert.equal(input.cases.count, names.length);
    assert.ok(names.every((name, i) => input.caseNames.nameOf(i) === name));
  });

  it("with dates: the month is theirs; dates of two years are refused", async (test) => {
    const dated = "select * replace (date '2025-12-31' + month::int as month) from rows";
    const one = folderOf(test, `${header}\n1,H,1,G,1000,0,0,0\n2,H,40,G,1000,0,0,0\n`);
    await toParquet(one, dated);
    assert.deepEqual([...(await readFolder(one)).input.cases.month], [1, 2]);
    const two = folderOf(test, `${header}\n1,H,0,G,1000,0,0,0\n2,H,40,G,1000,0,0,0\n`);
    await toParquet(two, dated);
    assert.match(await refusal(two), /“month”列是日期，但不止一年（2025、2026）/);
  });

  it("in a folder whose name is a pattern reads that folder's file", async (test) => {
    const folder = folderOf(test, "");
    const [other, own] = [join(folder, "a1"), join(folder, "a[1]*'?")];
    for (const [place, name] of [
      [other, "other"],
      [own, "own"],
    ] as const) {
      mkdirSync(place);
      for (const [file, content] of Object.entries(filesOf(smallYear({}))))
        writeFileSync(join(place, file), content);
      writeFileSync(join(place, "cases.csv"), `${header}\n${name},H,1,G,1000,0,0,0\n`);
      await toParquet(place, text);
    }
    assert.equal((await readFolder(own)).input.caseNames.nameOf(0), "own");
  });

  const row = `${header}\n1,H,1,G,1000,0,0,0\n`;
  const untrusted: readonly (readonly [string, string, RegExp])[] = [
    ["a missing column", "select * exclude month from rows", /cases\.parquet 缺少“month”这一列/],
    ["no column of ours", "select 1 as a from rows", /cases\.parquet 缺少“case”这一列/],
    ["no rows", "select * from rows where false", /cases\.parquet 只有表头，没有数据/],
    [
      "a boolean month",
      "select * replace (true as month) from rows",
      /“month”列是 BOOLEAN 类型.*整数、日期或文字/,
    ],
    [
      "a list of cases",
      `select * replace (["case"] as "case") from rows`,
      /“case”列是 VARCHAR\[\] 类型.*文字或整数/,
    ],
    [
      "money that has lost its cents",
      "select * replace (total_cost_yuan::float as total_cost_yuan) from rows",
      /“total_cost_yuan”列是 FLOAT 类型.*DECIMAL/,
    ],
  ];
  for (const [what, columns, said] of untrusted)
    it(`${what}: refused`, async (test) => {
      const folder = folderOf(test, row);
      await toParquet(folder, columns);
      assert.match(await refusal(folder), said);
    });

  it("damaged, cut off, empty, a folder: refused", async (test) => {
    const folder = folderOf(test, row);
    const path = join(folder, "cases.parquet");
    await toParquet(folder, text);
    const whole = readFileSync(path);
    const middle = Buffer.from(whole);
    middle.fill(0xff, 4, 60);
    for (const bytes of [whole.subarray(0, 100), Buffer.from("case,hospital"), Buffer.alloc(0), middle]) {
      writeFileSync(path, bytes);
      assert.match(await refusal(folder), /cases\.parquet 已损坏或不是 Parquet 文件，打不开/);
    }
    rmSync(path);
    mkdirSync(path);
    assert.match(await refusal(folder), /cases\.parquet 已损坏或不是 Parquet 文件/);
  });

  it("[ST1] beside cases.csv: refused, nobody knows which one counts", async (test) => {
    const folder = folderOf(test, row);
    await toParquet(folder, text);
    writeFileSync(join(folder, "cases.csv"), row);
    assert.match(await refusal(folder), /既有 cases\.csv 又有 cases\.parquet，不知道该用哪一个。请只留一个/);
  });
});

it("[ST2] DuckDB touches no other file and loads no extension", async (test) => {
  const folder = folderOf(test, `${header}\n`);
  const { connection, close } = await openDuckDb([join(folder, "cases.parquet")]);
  for (const sql of [
    `select * from read_csv(${quoted(join(folder, "hospitals.csv"))})`,
    "install httpfs",
    "load httpfs",
    "select * from 'https://127.0.0.1/cases.parquet'",
    "set enable_external_access = true",
  ])
    await assert.rejects(connection.run(sql), /Permission|disabled|configuration|Catalog|Missing/i, sql);
  close();
});
