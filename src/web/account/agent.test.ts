import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agentWords } from "./agent.zh.ts";

describe("a browser in words", () => {
  it("is the one that is meant, not those that it says it is like", () => {
    const chrome =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36";
    assert.equal(agentWords(chrome), "谷歌浏览器或同类（Windows）");
    assert.equal(agentWords(`${chrome} Edg/120.0.0.0`), "Edge浏览器（Windows）");
    assert.equal(
      agentWords(
        "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/86 Mobile Safari/537.36 MicroMessenger/8.0",
      ),
      "微信（安卓）",
    );
    assert.equal(
      agentWords(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1",
      ),
      "Safari浏览器（苹果手机或平板）",
    );
  });

  it("that nobody knows is said to be unknown", () => {
    assert.equal(agentWords("curl/8.0"), "未知的浏览器");
    assert.equal(agentWords(""), "未知的浏览器");
  });
});
