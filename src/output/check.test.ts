import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallPlan } from "../../test/small-plan.ts";
import { checkJson } from "./check-json.ts";
import { checkText } from "./check-text.ts";
import { toSarif } from "./sarif.ts";

const files = [{ path: "plans/青枫.txt", plan: smallPlan() }];
const clean = [{ path: "a.txt", plan: smallPlan((plan) => plan.findings.splice(0)) }];

describe("findings as text", () => {
  it("have file, line and column, the source line with carets, the other place, and a count", () =>
    assert.equal(
      checkText(files, 80),
      `plans/青枫.txt:8:3 警告 保障措施没有写明年份 [undated-target]
  8 | 三、保障措施。2020年底,全区护理型床位占比48%。
    |     ^^^^^^^^
    = 对照第2行第3列：设施建设专项

共1个问题：错误0个，警告1个，提示0个。
`,
    ));

  it("say so when there are none", () => {
    assert.equal(checkText(clean, 80), "没有发现问题。\n");
    assert.equal(checkText([...clean, ...clean], 80), "2份方案，没有发现问题。\n");
  });

  it("cannot act on the terminal", () => {
    const plan = smallPlan((plan) => {
      plan.findings = [{ ...plan.findings[0]!, message: "\u001b]0;x\u0007" }];
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(checkText([{ path: "\u001b[2J", plan }], 80), /[\u0000-\u0009\u000b-\u001f]/);
  });
});

it("findings as JSON have spans, lines and the words of each place", () => {
  const report = JSON.parse(checkJson(files));
  assert.equal(report.schema, "luoshi.check/1");
  const [{ path, findings }] = report.files;
  assert.equal(path, "plans/青枫.txt");
  assert.deepEqual(findings[0].related, [
    { span: { start: 26, end: 32 }, line: 2, column: 3, text: "设施建设专项" },
  ]);
  assert.equal(findings[0].line, 8);
});

describe("findings as SARIF", () => {
  const check = {
    id: "undated-target",
    severity: "warning",
    summary: "目标无时间",
    explain: "没有写明年份。",
  } as const;
  const [run] = JSON.parse(toSarif(files, [check], "1.2.3")).runs;

  it("describes the tool and its rules", () => {
    const { driver } = run.tool;
    assert.deepEqual([driver.name, driver.semanticVersion], ["luoshi", "1.2.3"]);
    assert.deepEqual(driver.rules, [
      {
        id: "undated-target",
        shortDescription: { text: "目标无时间" },
        fullDescription: { text: "没有写明年份。" },
        help: { text: "没有写明年份。" },
        defaultConfiguration: { level: "warning" },
      },
    ]);
  });

  it("places each result by line, column and offset, as an editor counts them", () => {
    const [result] = run.results;
    assert.deepEqual([result.ruleId, result.ruleIndex, result.level], ["undated-target", 0, "warning"]);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(run.columnKind, "utf16CodeUnits");
    assert.deepEqual(artifactLocation, { uri: "plans/%E9%9D%92%E6%9E%AB.txt", index: 0 });
    const { start, end } = smallPlan().findings[0]!.span;
    assert.deepEqual(region, {
      startLine: 8,
      startColumn: 3,
      endLine: 8,
      endColumn: 7,
      charOffset: start,
      charLength: end - start,
      snippet: { text: "保障措施" },
    });
    assert.equal(result.relatedLocations[0].physicalLocation.region.startLine, 2);
  });

  it("keeps a finding whose rule it does not know, and gives an absolute path as a file address", () => {
    const report = JSON.parse(toSarif([{ path: "/a b/c.txt", plan: smallPlan() }], [], "1.2.3"));
    assert.equal(report.runs[0].results[0].ruleIndex, undefined);
    assert.equal(report.runs[0].artifacts[0].location.uri, "file:///a%20b/c.txt");
  });
});
