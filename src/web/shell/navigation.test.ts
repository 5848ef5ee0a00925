import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressAfterLogin, loginAddress } from "./login-address.ts";
import { entries, entriesFor, entryOf } from "./navigation.ts";

const all = new Set(entries.map(({ path }) => path));
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);

describe("navigation", () => {
  it("shows only what the person may, and what is there", () => {
    assert.deepEqual(titles(entriesFor(["task.read"], all)), ["工作台", "台账", "方案体检"]);
    assert.deepEqual(titles(entriesFor(["task.read"], new Set(["/ledger"]))), ["台账"]);
    assert.deepEqual(titles(entriesFor([], all)), ["方案体检"]);
  });

  it("leaves the office's settlement to the office: a hospital has pages of its own", () => {
    assert.deepEqual(titles(entriesFor(["insurance.read"], all)), ["医保结算", "方案体检"]);
    assert.deepEqual(
      titles(entriesFor(["insurance.read", "insurance.upload"], new Set(["/settlement"]))),
      [],
    );
  });

  it("knows where a page belongs", () => {
    assert.equal(entryOf("/plans/x")?.title, "方案");
    assert.equal(entryOf("/tasks/x")?.title, "台账");
    assert.equal(entryOf("/")?.title, "工作台");
    assert.equal(entryOf("/nowhere"), undefined);
    const ofHospital = entriesFor(["insurance.read", "insurance.upload"], all);
    assert.equal(entryOf("/settlement/cases")?.title, "医保结算");
    assert.equal(entryOf("/settlement/cases", ofHospital)?.title, "本院结算");
  });

  it("has a letter of its own for every entry", () => {
    assert.equal(new Set(entries.map(({ key }) => key)).size, entries.length);
  });
});

describe("the way to login and back", () => {
  it("returns to the address with its filters", () => {
    const address = loginAddress("/ledger", "?state=active&text=托育");
    assert.equal(addressAfterLogin(new URL(`http://x${address}`).search), "/ledger?state=active&text=托育");
  });

  it("leads home from nowhere, and never to another site", () => {
    assert.equal(addressAfterLogin(""), "/");
    for (const to of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/login",
    ])
      assert.equal(addressAfterLogin(`?to=${encodeURIComponent(to)}`), "/", to);
  });
});
