import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numberText } from "./number-text.ts";

describe("numberText", () => {
  it("counts in Chinese", () => {
    const numbers = [1, 10, 11, 19, 20, 21, 99, 100, 101, 110, 111, 1000, 1001, 1010, 10_000, 10_010, 12_345];
    assert.deepEqual(
      numbers.map((n) => numberText("chineseCountingThousand", n)),
      "一 十 十一 十九 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一千 一千零一 一千零一十 一万 一万零一十 一万二千三百四十五".split(
        " ",
      ),
    );
    assert.equal(numberText("chineseCounting", 0), "零");
    assert.equal(numberText("chineseLegalSimplified", 12), "壹拾贰");
  });

  it("writes the other ways, and decimal where a way has no sign for a number", () => {
    const cases: [string, number, string][] = [
      ["decimalEnclosedCircle", 1, "①"],
      ["decimalEnclosedCircle", 20, "⑳"],
      ["decimalEnclosedCircle", 21, "㉑"],
      ["decimalEnclosedCircle", 35, "㉟"],
      ["decimalEnclosedCircle", 36, "㊱"],
      ["decimalEnclosedCircle", 50, "㊿"],
      ["decimalEnclosedCircle", 51, "51"],
      ["decimalEnclosedParen", 3, "⑶"],
      ["decimalEnclosedFullstop", 20, "⒛"],
      ["decimalEnclosedFullstop", 21, "21"],
      ["ideographEnclosedCircle", 10, "㊉"],
      ["ideographTraditional", 10, "癸"],
      ["ideographTraditional", 11, "11"],
      ["ideographZodiacTraditional", 60, "癸亥"],
      ["ideographDigital", 10, "一〇"],
      ["upperRoman", 1994, "MCMXCIV"],
      ["lowerRoman", 4, "iv"],
      ["upperLetter", 26, "Z"],
      ["upperLetter", 27, "AA"],
      ["lowerLetter", 53, "aaa"],
      ["decimalZero", 9, "09"],
      ["decimalFullWidth", 10, "１０"],
      ["none", 3, ""],
      ["unheardOf", 3, "3"],
    ];
    for (const [format, number, text] of cases)
      assert.equal(numberText(format, number), text, `${format} ${number}`);
  });
});
