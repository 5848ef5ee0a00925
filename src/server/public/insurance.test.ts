import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { publishMonths } from "../../workspace/insurance/statements/testing.ts";
import { type InsuranceOffice, insuranceOffice } from "../../workspace/insurance/testing.ts";
import { createApp } from "../app.ts";
import { perform } from "../perform.ts";

describe("the public page of hospital settlement", () => {
  let office: InsuranceOffice;
  before(async () => {
    office = await insuranceOffice();
    await publishMonths(office, [1, 2]);
  });
  after(() => office.close());

  const get = async (query = "") => {
    const app = createApp({ perform, assets: new Map(), workspace: office.workspace });
    const response = await app.request(`/public/insurance${query}`);
    return { response, html: await response.text() };
  };
  const month = (month: number, fund = "职工") =>
    get(`?year=2026&month=${month}&fund=${encodeURIComponent(fund)}`);

  it("[IR40] needs no login and no script, is small, and says what it is in one heading and captioned tables", async () => {
    for (const { response, html } of [await get(), await month(1)]) {
      assert.equal(response.status, 200);
      assert.match(response.headers.get("content-type")!, /^text\/html/);
      const policy = response.headers.get("content-security-policy")!;
      assert.match(policy, /style-src 'self' 'sha256-/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.ok(Buffer.byteLength(html) < 100_000);
      assert.equal(html.match(/<h1>/g)?.length, 1);
      assert.match(html, /<caption>/);
      assert.match(html, /scope="col"/);
      assert.match(html, /scope="row"/);
      assert.doesNotMatch(html, /<script|style="|onclick/);
    }
  });

  it("[IR41] shows hospitals, points, value and payment of a month, and nothing of a case", async () => {
    const { html } = await month(2);
    for (const part of ["青枫县人民医院", "青枫县中医医院", "63.24376352元", "106.76", "不足5例"])
      assert.ok(html.includes(part), part);
    assert.doesNotMatch(html, /Q0\d\d|KB19/);
  });

  it("[IR42] a month that is not published, and what makes no sense, is said not to be there", async () => {
    for (const query of [
      "?year=2026&month=3&fund=职工",
      "?year=2026&month=1&fund=居民",
      "?year=x",
      "?year=2026&month=1&fund=%00",
      "?a=<b>",
    ]) {
      const { response, html } = await get(query);
      assert.equal(response.status, 404, query);
      assert.match(html, /还没有公布/);
      assert.doesNotMatch(html, /<b>/);
    }
    const { html } = await get();
    assert.equal(html.match(/<a href/g)?.length, 2);
  });
});
