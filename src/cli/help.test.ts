import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { helpText } from "./help.ts";
import { commands } from "./spec.ts";

const hasChinese = (text: string) => /\p{Script=Han}/u.test(text);

describe("help", () => {
  it("is in both languages, Chinese first", () => {
    const text = helpText(undefined, undefined, { LANG: "zh_CN.UTF-8" });
    assert.ok(text.indexOf("命令：") < text.indexOf("Commands:"));
    assert.equal(text, helpText(undefined, undefined, {}));
    assert.equal(text, helpText(undefined, undefined, { LANG: "C.UTF-8" }));
  });

  it("puts English first for those who read English", () => {
    const text = helpText(undefined, undefined, { LANG: "en_US.UTF-8" });
    assert.ok(text.indexOf("Commands:") < text.indexOf("命令："));
    assert.equal(text, helpText(undefined, undefined, { LC_ALL: "en_GB", LANG: "zh_CN" }));
  });

  it("is in one language where one is asked for", () => {
    for (const command of [undefined, ...commands]) {
      assert.ok(!hasChinese(helpText(command, "en", {}).replaceAll("方案体检", "")));
      assert.ok(hasChinese(helpText(command, "zh", {})));
      assert.doesNotMatch(helpText(command, "zh", {}), /Usage|Options/);
    }
  });

  it("names every command, and of a command every option", () => {
    const overview = helpText(undefined, "en", {});
    for (const command of commands) {
      assert.match(overview, new RegExp(`luoshi ${command.name}\\b`));
      const page = helpText(command, "en", {});
      for (const { name } of command.options) assert.match(page, new RegExp(`--${name}\\b`));
    }
  });
});
