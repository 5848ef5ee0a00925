import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { allWords, speaker, type Word } from "./words.ts";

describe("words", () => {
  const entries = Object.entries(allWords) as [Word, readonly [string, string]][];

  it("stand in both languages and ask for the same blanks", () => {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    for (const [word, [chinese, english]] of entries) {
      assert.ok(chinese.trim() && english.trim(), word);
      assert.deepEqual(blanks(chinese), blanks(english), word);
    }
  });

  it("praise nobody and shout at nobody", () => {
    for (const [word, both] of entries)
      assert.doesNotMatch(both.join(), /[!！]|\p{Extended_Pictographic}/u, word);
  });

  it("are all said somewhere", () => {
    const folder = import.meta.dirname;
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/^words\./.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    const unsaid = entries
      .map(([word]) => word)
      .filter(
        (word) =>
          !code.includes(`"${word}"`) && !(word.includes(".") && code.includes(`\`${word.split(".")[0]}.$`)),
      );
    assert.deepEqual(unsaid, []);
  });

  it("are filled in", () => {
    assert.equal(speaker("zh")("line", { n: 17 }), "第17行");
    assert.equal(speaker("en")("line", { n: 17 }), "line 17");
  });
});
