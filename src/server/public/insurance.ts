import type { Context, Hono } from "hono";
import { z } from "zod";
import { fromUnits, moneyDigits, toUnits } from "../../settlement/numbers.ts";
import {
  leastShown,
  type PublishedMonth,
  type PublishedTable,
  publishedMonths,
  publishedTable,
} from "../../workspace/insurance/public/published.ts";
import { withCommas } from "../../workspace/insurance/statements/figures.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { policy } from "../page.ts";
import { fundYear, month } from "../routes/insurance/fund-year.ts";
import { htmlText, publicPage, publicTable, styleSource } from "./html.ts";
import { dayWords, publicWords as words } from "./insurance.zh.ts";

const path = "/public/insurance";
const asked = z.strictObject({ ...fundYear, month });

/** What everyone may read of hospital settlement, without login and script: published months, and each one's table. */
export function mountPublicInsurance(app: Hono, workspace: Workspace): void {
  app.get(path, async (c) => {
    const query = c.req.query();
    if (Object.keys(query).length === 0)
      return page(c, 200, words.indexTitle, index(await publishedMonths(workspace)));
    const month = asked.safeParse(query);
    const table = month.success ? await publishedTable(workspace, month.data) : undefined;
    if (table) return page(c, 200, words.title(table), monthTable(table));
    return page(c, 404, words.notFoundTitle, `<p>${htmlText(words.notPublished)}</p>${back}`);
  });
}

const back = `<p><a href="${path}">${htmlText(words.back)}</a></p>`;

function page(c: Context, status: 200 | 404, title: string, body: string): Response | Promise<Response> {
  c.header("content-security-policy", policy(styleSource));
  c.header("cache-control", "no-cache");
  return c.html(publicPage(title, body), status);
}

function index(months: readonly PublishedMonth[]): string {
  if (months.length === 0) return `<p class="quiet">${htmlText(words.indexEmpty)}</p>`;
  const link = (month: PublishedMonth) => {
    const query = new URLSearchParams({
      year: String(month.year),
      fund: month.fund,
      month: String(month.month),
    });
    return `<a href="${path}?${htmlText(query.toString())}">${htmlText(words.monthOf(month))}</a>`;
  };
  return publicTable({
    caption: words.indexCaption,
    columns: words.indexColumns,
    rows: months.map((month) => [link(month), htmlText(month.fund), dayWords(month.since)]),
    words: true,
  });
}

function monthTable(table: PublishedTable): string {
  const { since, budget, points, value, hospitals } = table;
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.since, dayWords(since)],
    [words.facts.budget, words.yuan(withCommas(budget))],
    [words.facts.points, withCommas(points)],
    [words.facts.value, value === null ? words.noValue : words.perPoint(value)],
  ];
  const sum = (of: "gross" | "transfer" | "carry") =>
    fromUnits(
      hospitals.reduce((all, each) => all + toUnits(each[of] ?? "0", moneyDigits)!, 0n),
      moneyDigits,
    );
  const rows = hospitals.map((each) => [
    htmlText(each.name),
    withCommas(each.transfer),
    withCommas(each.points),
    each.gross === null ? "–" : withCommas(each.gross),
    withCommas(each.carry),
    each.cases === null ? words.few(leastShown) : withCommas(String(each.cases)),
  ]);
  return [
    `<dl>${facts.map(([label, text]) => `<dt>${htmlText(label)}</dt><dd>${htmlText(text)}</dd>`).join("")}</dl>`,
    publicTable({
      caption: words.caption(table),
      columns: words.columns,
      rows,
      total: [
        words.total,
        withCommas(sum("transfer")),
        withCommas(points),
        withCommas(sum("gross")),
        withCommas(sum("carry")),
        "",
      ],
    }),
    `<p class="quiet narrow">${htmlText(words.scroll)}</p>`,
    ...words.notes(leastShown).map((note) => `<p class="quiet">${htmlText(note)}</p>`),
    back,
  ].join("\n");
}
