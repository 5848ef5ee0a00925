import type { DuckDBConnection } from "@duckdb/node-api";
import { quoted } from "../../src/settlement/duckdb/open.ts";
import type { Settlement } from "../../src/settlement/settle.ts";
import { kindWords } from "../../src/settlement/words.zh.ts";

/**
 * How many cases differ between our written cases.csv and the second opinion: class, points before and after review,
 * prepaid points, what they bring in the month and the year. Cases that one of them lacks differ.
 */
export async function countDifferences(connection: DuckDBConnection, casesCsv: string): Promise<number> {
  const words = Object.entries(kindWords).map(([kind, word]) => `(${quoted(kind)}, ${quoted(word)})`);
  const units = (column: string) => `replace("${column}", '.', '')::hugeint`;
  const sql = `
    with written as (
      select "病例" as id, w.kind, "医院" as hospital, "月份"::tinyint as month, ${units("单议前点数")} as points8,
        ${units("月度预拨点数")} as prepaid8, ${units("月度金额（元）")} as month_fen,
        ${units("核准点数")} as final8, ${units("年度金额（元）")} as year_fen
      from read_csv(${quoted(casesCsv)}, all_varchar = true, header = true)
      join (values ${words.join(", ")}) as w(kind, word) on w.word = "分类"
    ), second as (
      select s.id, s.hospital, s.month,
        case when s.status = 'on_time' then s.kind else 'ungrouped' end as kind,
        case when s.in_month then s.points8 else 0 end as points8,
        case when s.in_month then s.prepaid8 else 0 end as prepaid8,
        case r.kind when 'group' then r.points8 when 'high' then s.points8 + r.points8 else s.points8 end as final8
      from settled s left join reviewed r on r.id = s.id
    ), valued as (
      select s.* exclude (month), s.month,
        coalesce(round_half(prepaid8 * m.value8, 100000000000000::hugeint), 0)::hugeint as month_fen,
        coalesce(round_half(final8 * y.value8, 100000000000000::hugeint), 0)::hugeint as year_fen
      from second s left join month_value m on m.month = s.month, year_value y
    )
    select count(*) from written w full join valued v on v.id = w.id
    where (w.kind, w.hospital, w.month, w.points8, w.prepaid8, w.final8, w.month_fen, w.year_fen)
      is distinct from (v.kind, v.hospital, v.month, v.points8, v.prepaid8, v.final8, v.month_fen, v.year_fen)`;
  const [[count] = []] = (await connection.runAndReadAll(sql)).getRowsJson();
  return Number(count);
}

type Rows = readonly (readonly string[])[];

/** All figures of months, hospital months, clearings and the year's value, as texts in the same order. */
export interface Figures {
  readonly months: Rows;
  readonly hospitalMonths: Rows;
  readonly clearings: Rows;
}

const texts = (values: readonly unknown[]) =>
  values.map((value) => (value === undefined || value === null ? "none" : String(value)));

/** Ours. */
export function figuresOf(settlement: Settlement): Figures {
  const { input, year } = settlement;
  const id = (index: number) => input.hospitals[index]!.id;
  const sorted = (rows: string[][]) => rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : Number(a > b)));
  return {
    months: settlement.months.map((m) => texts([m.month, m.budget, m.points, m.value])),
    hospitalMonths: sorted(
      settlement.hospitalMonths.map((m) =>
        texts([
          id(m.hospital),
          m.month,
          m.prepaid,
          m.gross,
          m.cash,
          m.audit,
          m.pointsOff,
          m.additions,
          m.amount,
          m.transfer,
          m.carry,
        ]),
      ),
    ),
    clearings: sorted(
      year.clearings.map((c) =>
        texts([
          id(c.hospital),
          c.points,
          year.value,
          c.gross,
          c.surplusCap,
          c.entitlement,
          c.selfPayExcess,
          c.cost,
          c.cash,
          c.transfers,
          c.audit,
          c.clearing,
          c.fundPaid,
          c.advanceOld,
          c.advanceNew,
        ]),
      ),
    ),
  };
}

/** DuckDB's. */
export async function secondFigures(connection: DuckDBConnection): Promise<Figures> {
  const rows = async (sql: string) => {
    const result = (await connection.runAndReadAll(sql)).getRowsJson();
    return result.map(texts);
  };
  return {
    months: await rows("select month, budget, points8, value8 from month_value order by month"),
    hospitalMonths: await rows("select * from hospital_month order by hospital, month"),
    clearings: await rows("select * from clearing order by hospital"),
  };
}
