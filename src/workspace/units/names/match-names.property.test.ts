import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { KnownUnit } from "./known-unit.ts";
import { matchNames } from "./match-names.ts";

const counties = ["青溪县", "白鹭区", "云岭县", "公安县", "沙市区"];
const towns = ["石桥镇", "竹坪乡", "望江街道", "城关镇"];
/** The full name of an office and the way plans write it. */
const offices = [
  ["教育局", "教育局"],
  ["卫生健康委员会", "卫健委"],
  ["发展和改革局", "发改局"],
  ["人力资源和社会保障局", "人社局"],
  ["公安局", "公安局"],
  ["市场监督管理局", "市场监管局"],
  ["住房和城乡建设局", "住建局"],
  ["农业农村局", "农业农村局"],
  ["残疾人联合会", "残联"],
  ["妇女联合会", "妇联"],
  ["人民政府办公室", "政府办"],
  ["融媒体中心", "融媒体中心"],
] as const;

const region = (id: string, name: string, level: KnownUnit["level"], parent?: string): KnownUnit => ({
  id,
  name,
  kind: "region",
  aliases: [],
  groups: [],
  ...(level ? { level } : {}),
  ...(parent === undefined ? {} : { parent }),
});

/** A city with some counties, each with some towns and offices; every id begins with its county's name. */
const anyOffice = fc
  .uniqueArray(fc.constantFrom(...counties), { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    fc
      .tuple(
        ...chosen.map((county) =>
          fc.record({
            county: fc.constant(county),
            towns: fc.subarray(towns),
            offices: fc.subarray([...offices]),
            inFull: fc.boolean(),
          }),
        ),
      )
      .map((parts) => [
        region("云汀市", "云汀市", "city"),
        ...parts.flatMap(({ county, towns, offices, inFull }): KnownUnit[] => [
          region(county, county, "county", "云汀市"),
          ...towns.map((town) => region(`${county}/${town}`, town, "town", county)),
          ...offices.map(([full]) => ({
            id: `${county}/${full}`,
            name: inFull ? `${county}${full}` : `${county.at(-1)}${full}`,
            kind: "department" as const,
            aliases: [],
            groups: [],
            parent: county,
          })),
        ]),
      ]),
  );

const anyName = fc.oneof(
  fc
    .tuple(fc.constantFrom(...counties, "县", "区", ""), fc.constantFrom(...offices))
    .map(([place, [full, short]]) => `${place}${short.length > 2 ? short : full}`),
  fc
    .tuple(fc.constantFrom(...counties, ""), fc.constantFrom(...towns))
    .map(([place, town]) => `${place}${town}`),
  fc
    .tuple(fc.constantFrom(...counties), fc.constantFrom(...offices))
    .map(([place, [full]]) => `${place}${full}`),
  fc.constantFrom("各街镇", "各乡镇", "区级各部门", "有关部门", "各区县"),
);

const anyContext = fc
  .option(fc.constantFrom(...counties, "云汀市", "云汀市青溪县"), { nil: undefined })
  .map((region) => (region === undefined ? {} : { region }));

describe("names of units, in any office", () => {
  it("a unit's name, said in its own place, is that unit", () => {
    fc.assert(
      fc.property(anyOffice, (known) => {
        for (const unit of known) {
          const county = unit.id.split("/")[0]!;
          const [match] = matchNames([unit.name], known, { region: county });
          assert.ok(
            match?.kind === "matched" && match.unit === unit.id,
            `${unit.name}: ${JSON.stringify(match)}`,
          );
        }
      }),
    );
  });

  it("neither the order of units nor the other names matter to a match, and asking again changes nothing", () => {
    fc.assert(
      fc.property(
        anyOffice.chain((known) =>
          fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
        ),
        fc.array(anyName, { maxLength: 12 }),
        anyContext,
        ([known, shuffled], names, context) => {
          const answers = matchNames(names, known, context);
          assert.deepEqual(matchNames(names, shuffled, context), answers);
          assert.deepEqual(matchNames(names, known, context), answers);
          for (const [i, name] of names.entries()) {
            const [alone] = matchNames([name], known, context);
            if (alone?.kind !== "unknown" && alone?.kind !== "undecided") assert.deepEqual(answers[i], alone);
          }
        },
      ),
    );
  });

  it("a match never crosses the border of a county", () => {
    fc.assert(
      fc.property(anyOffice, anyName, anyContext, (known, name, context) => {
        const [match] = matchNames([name], known, context);
        const written = counties.find((county) => name.startsWith(county));
        const place = written ?? counties.find((county) => context.region?.endsWith(county));
        if (place === undefined || !match) return;
        const units =
          match.kind === "matched"
            ? [match.unit]
            : match.kind === "group"
              ? match.units
              : match.kind === "several"
                ? match.candidates
                : [];
        const isTown = towns.includes(name);
        for (const unit of units) {
          if (!isTown) assert.ok(unit.startsWith(place), `${name} in ${context.region}: ${unit}`);
        }
      }),
    );
  });

  it("spellings of one unknown unit carry one proposal", () => {
    fc.assert(
      fc.property(fc.constantFrom(...offices), fc.constantFrom(...counties), ([full, short], county) => {
        const names = [`${county.at(-1)}${short}`, `${county}${full}`, full];
        const proposals = matchNames(names, [], { region: county }).map(
          (match) => match.kind === "unknown" && match.proposal,
        );
        assert.deepEqual(
          proposals,
          Array(3).fill({ name: `${county}${full}`, kind: full === "融媒体中心" ? "other" : "department" }),
        );
      }),
    );
  });
});
