import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { compile } from "../src/compile.ts";
import { overlaps, type Span } from "../src/message/span.ts";
import type { Finding, Plan } from "../src/plan/model.ts";

/** What was done wrong on purpose in a sample plan. */
interface Defect {
  readonly rule: string;
  readonly quote: string;
  readonly note: string;
}

const folder = join(import.meta.dirname, "..", "examples", "plans");
const samples = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/** The defects of a sample; one without a list has none. */
function defectsOf(sample: string): Defect[] {
  const list = sample.replace(/\.txt$/, ".defects.json");
  return readdirSync(folder).includes(list) ? JSON.parse(readFileSync(join(folder, list), "utf8")) : [];
}

function compileSample(sample: string): Promise<Plan> {
  return compile(new Uint8Array(readFileSync(join(folder, sample))), sample);
}

function placesOf(quote: string, text: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    places.push({ start, end: start + quote.length });
  }
  return places;
}

/** A finding is of a defect when the rule is the same and one of its places is. */
function isOf(finding: Finding, { rule, quote }: Defect, text: string): boolean {
  const places = placesOf(quote, text);
  return (
    finding.rule === rule &&
    [finding.span, ...finding.related].some((span) => places.some((place) => overlaps(span, place)))
  );
}

for (const sample of samples) {
  const defects = defectsOf(sample);

  describe(sample, () => {
    const compiled = compileSample(sample);

    it("its defects stand in its text", async () => {
      const { text } = await compiled;
      assert.deepEqual(
        defects.filter(({ quote }) => !text.includes(quote)),
        [],
      );
    });

    for (const defect of defects) {
      it(`finds ${defect.rule}: ${defect.note}`, async () => {
        const { findings, text } = await compiled;
        assert.ok(findings.some((finding) => isOf(finding, defect, text)));
      });
    }

    it("no other finding is an error", async () => {
      const { findings, text } = await compiled;
      const wrong = findings
        .filter(({ severity }) => severity === "error")
        .filter((finding) => !defects.some((defect) => isOf(finding, defect, text)))
        .map(({ rule, message, span }) => `${rule}: ${message} «${text.slice(span.start, span.end)}»`);
      assert.deepEqual(wrong, []);
    });
  });
}
