import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { simplified } from "./traditional.ts";

function read(text: string): string {
  return Array.from({ length: text.length }, (_, i) =>
    String.fromCharCode(simplified[text.charCodeAt(i)]!),
  ).join("");
}

describe("simplified", () => {
  it("reads traditional text, character by character", () => {
    assert.equal(
      read(
        "關於印發《長者社區照顧服務試點實施細則》的通知：每千名長者擁有床位不低於35張，責任單位為衞生局、財政廳。",
      ),
      "关于印发《长者社区照顾服务试点实施细则》的通知：每千名长者拥有床位不低于35张，责任单位为卫生局、财政厅。",
    );
  });

  it("leaves simplified text as it is, also where it shares a character with traditional text", () => {
    const text =
      "到2025年，乾县显著提高老年人获得感，由县民政局牵头；着力皇后村、干部、里程、面积、台账、云平台。";
    assert.equal(read(text), text);
  });

  it("reads radicals as the ideographs that they look like", () => {
    assert.equal(read("⼈⺠政府⻔户、⾒义⽴项、⼾籍、⻓者、金"), "人民政府门户、见义立项、户籍、长者、金");
  });

  it("leaves everything but ideographs and radicals alone", () => {
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      if (!/[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/.test(sign)) assert.equal(simplified[code], code, sign);
    }
  });
});
