import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { and, eq } from "drizzle-orm";
import { events } from "../../../storage/tables/index.ts";
import type { Actor } from "../../access/actor.ts";
import { messagesOf } from "../../desk/inbox.ts";
import { RefusedError } from "../../refusal.ts";
import { keepUpload } from "../../tasks/evidence.ts";
import { keepExample, moveMonth, openMonth } from "../objections/testing.ts";
import { settleFundYear } from "../settle-year.ts";
import {
  exampleContent,
  type InsuranceOffice,
  insuranceOffice,
  type TestHospital,
  testYear,
} from "../testing.ts";
import { applyForReview, type ReviewInput, withdrawReview } from "./apply.ts";
import { assignExperts } from "./assign.ts";
import { findAssigned, listAssigned, openAssignedFile } from "./assigned.ts";
import { type Decision, decideReview } from "./decide.ts";
import { drawByLot } from "./draw.ts";
import { listExperts } from "./experts.ts";
import { openReviewFile } from "./files.ts";
import { findReview, listReviews } from "./list.ts";
import { giveOpinion, recuse } from "./opinion.ts";
import { allowedOf, reviewQuota } from "./quota.ts";

const refusedAs = (code: string, field?: string) => (error: unknown) =>
  error instanceof RefusedError &&
  error.why.code === code &&
  (field === undefined || (error.why.code === "invalid" && error.why.field === field));

describe("reviews", () => {
  let office: InsuranceOffice;
  let experts: readonly [Actor, Actor, Actor];
  let march: string;
  before(async () => {
    const parameters = { ...exampleContent.parameters, reviewQuota: "0.50" };
    office = await insuranceOffice({ content: { ...exampleContent, parameters } });
    experts = office.experts;
    await keepExample(office, [1, 2, 3]);
    for (const month of [1, 2]) await openMonth(office, month, "feedback");
    march = await openMonth(office, 3, "upload");
  });
  after(() => office.close());

  const apply = (more: Partial<ReviewInput> = {}, hospital: TestHospital = "HA") =>
    applyForReview(office.workspace, office.hospitals[hospital], {
      ...testYear,
      month: 1,
      hospital,
      case: "Q002",
      kind: "high",
      reason: "青枫县人民医院病例Q002合并感染，多次手术",
      ...more,
    });
  const assign = (id: string, version: number, who: Parameters<typeof assignExperts>[3] | object) =>
    assignExperts(office.workspace, office.insurer, id, { version, ...who }, () => "0123456789abcdef");
  const ids = (...who: readonly Actor[]) => ({ experts: who.map(({ person }) => person) });
  const opine = (id: string, who: Actor, unreasonable = "3150.00", agrees = true) =>
    giveOpinion(office.workspace, who, id, { agrees, unreasonable, opinion: "部分检查与病情不符" });
  const decide = (id: string, more: Partial<Decision> = {}) =>
    decideReview(office.workspace, office.insurer, id, {
      version: 2,
      approved: true,
      unreasonable: "3150.00",
      note: "",
      ...more,
    });
  const find = (id: string, actor = office.insurer) => findReview(office.workspace, actor, id);
  const inbox = async (actor: Actor) =>
    (await messagesOf(office.workspace, actor, {})).rows.map(({ says }) => says);
  const newReview = async (more: Partial<ReviewInput> = {}, hospital: TestHospital = "HA") => {
    const id = await apply(more, hospital);
    return {
      id,
      cancel: () => withdrawReview(office.workspace, office.hospitals[hospital], id, { version: 1 }),
    };
  };

  it("[IR10] the kind must fit the class, the case its month and hospital, and the result must be out", async () => {
    for (const [more, field] of [
      [{ case: "Q001" }, "kind"],
      [{ kind: "group" }, "kind"],
      [{ case: "Q003" }, "case"],
      [{ case: "Q008" }, "case"],
      [{ month: 3, case: "Q014" }, "month"],
      [{ reason: " " }, "reason"],
    ] as const)
      await assert.rejects(apply(more), refusedAs("invalid", field), JSON.stringify(more));
    await assert.rejects(apply({ hospital: "HB" }), refusedAs("not-found"));
    for (const [hospital, month, name] of [
      ["HA", 2, "Q007"],
      ["HC", 2, "Q011"],
      ["HC", 2, "Q012"],
    ] as const) {
      const id = await apply({ month, case: name, kind: "group" }, hospital);
      await withdrawReview(office.workspace, office.hospitals[hospital], id, { version: 1 });
    }
  });

  it("[IR11] a hospital applies within its quota: a share of its cases, rounded down, at least one", async () => {
    assert.deepEqual(
      [allowedOf("0.05", 0), allowedOf("0.05", 19), allowedOf("0.05", 40), allowedOf("0.05", 59)],
      [0, 1, 2, 2],
    );
    const { workspace, hospitals } = office;
    const quota = () => reviewQuota(workspace, hospitals.HC, { ...testYear, hospital: "HC" });
    const { cases, share, allowed, used } = await quota();
    assert.deepEqual([cases, share, allowed, used], [5, "0.50", 2, 0]);
    const first = await apply({ month: 2, case: "Q011", kind: "group" }, "HC");
    await assert.rejects(
      apply({ month: 2, case: "Q011", kind: "group" }, "HC"),
      refusedAs("invalid", "case"),
    );
    const second = await apply({ month: 2, case: "Q012", kind: "group" }, "HC");
    assert.equal((await quota()).used, 2);
    for (const id of [first, second]) await withdrawReview(workspace, hospitals.HC, id, { version: 1 });
    assert.equal((await quota()).used, 0);
    await assert.rejects(
      reviewQuota(workspace, hospitals.HA, { ...testYear, hospital: "HC" }),
      refusedAs("not-found"),
    );
  });

  it("[IR11] of two applications at once for the last place, one is taken", async () => {
    const parameters = { ...exampleContent.parameters, reviewQuota: "0.05" };
    const small = await insuranceOffice({ content: { ...exampleContent, parameters } });
    try {
      await keepExample(small, [1, 2]);
      for (const month of [1, 2]) await openMonth(small, month, "feedback");
      const at = (month: number, name: string, kind: "high" | "group") =>
        applyForReview(small.workspace, small.hospitals.HA, {
          ...testYear,
          month,
          hospital: "HA",
          case: name,
          kind,
          reason: "病情复杂",
        });
      const both = await Promise.allSettled([at(1, "Q002", "high"), at(2, "Q007", "group")]);
      assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    } finally {
      await small.close();
    }
  });

  it("[IR12] nobody of the hospital is asked, and fewer than two are not enough", async () => {
    const { id, cancel } = await newReview();
    const own = await office.addPerson("郑同院", [
      { role: "expert" },
      { role: "viewer", unit: office.hospitalUnits.HA },
    ]);
    await assert.rejects(assign(id, 1, ids(own, experts[0])), refusedAs("invalid", "experts"));
    await assert.rejects(assign(id, 1, ids(experts[0])), refusedAs("invalid", "experts"));
    await assert.rejects(assign(id, 1, ids(experts[0], office.stranger)), refusedAs("invalid", "experts"));
    await assert.rejects(assign(id, 1, {}), refusedAs("invalid", "experts"));
    await assert.rejects(assign(id, 1, { draw: 5 }), refusedAs("invalid", "draw"));
    const rows = await listExperts(office.workspace, office.insurer, id);
    assert.deepEqual(
      rows.filter(({ excluded }) => excluded !== null).map(({ name, excluded }) => [name, excluded]),
      [["郑同院", "是申请医院的人员"]],
    );
    await cancel();
  });

  it("[IR13] a draw by lot can be repeated from what the log holds", async () => {
    const id = await apply({ month: 2, case: "Q007", kind: "group" });
    await assign(id, 1, { draw: 2 });
    const drawn = (await find(id)).opinions.map(({ expert }) => expert);
    const [entry] = await office.store.db
      .select()
      .from(events)
      .where(and(eq(events.subject, id), eq(events.kind, "insurance.review-assigned")));
    const { lot, experts: kept } = entry!.data as {
      lot: { seed: string; among: string[] };
      experts: string[];
    };
    const all = [...experts, office.actors.expert].map(({ person }) => person);
    assert.deepEqual(lot.among, all.sort());
    assert.deepEqual(drawByLot(lot.seed, id, lot.among, 2), kept);
    assert.deepEqual(new Set(drawn), new Set(kept));
    assert.deepEqual(drawByLot("a", "b", ["x", "y", "z"], 3).toSorted(), ["x", "y", "z"]);
    const firsts = new Set(
      Array.from({ length: 40 }, (_, i) => drawByLot(String(i), id, ["x", "y", "z"], 1)[0]),
    );
    assert.equal(firsts.size, 3, "every one can be drawn");
  });

  it("[IR14] anonymous both ways, opinions, recusal, decision, and points that are paid in the next month", async () => {
    const { workspace, hospitals, insurer } = office;
    const content = new TextEncoder().encode("病程记录");
    const file = await keepUpload(
      workspace,
      hospitals.HA,
      { name: "人民医院Q002病程.txt", content },
      "insurance.upload",
    );
    const id = await apply({ evidence: [file.id] });
    await assign(id, 1, ids(experts[0], experts[1]));
    assert.ok((await inbox(experts[0])).some((says) => /^请评审单议-\d+，并提交意见$/.test(says)));

    const seen = await findAssigned(workspace, experts[0], id);
    const text = JSON.stringify(seen);
    for (const secret of ["Q002", "HA", "人民医院", office.hospitalUnits.HA, experts[1].person])
      assert.ok(!text.includes(secret), `${secret} in ${text}`);
    assert.deepEqual(
      seen.evidence.map(({ name }) => name),
      ["材料1.txt"],
    );
    assert.equal((await openAssignedFile(workspace, experts[0], id, file.id)).name, "材料1.txt");
    assert.deepEqual([seen.facts?.kind, seen.facts?.cost, seen.facts?.grade], ["high", "71350.00", 3]);
    const others = await listAssigned(workspace, experts[2]);
    assert.ok(!others.some((each) => each.id === id));
    for (const reading of [
      () => findAssigned(workspace, experts[2], id),
      () => openAssignedFile(workspace, experts[2], id, file.id),
      () => opine(id, experts[2]),
      () => recuse(workspace, experts[2], id, { reason: "无关" }),
      () => openReviewFile(workspace, hospitals.HB, id, file.id),
      () => find(id, hospitals.HB),
      () => find(id, experts[0]),
    ])
      await assert.rejects(reading(), refusedAs("not-found"));

    await assert.rejects(decide(id), refusedAs("invalid", "state"));
    await recuse(workspace, experts[1], id, { reason: "曾参与该病例会诊" });
    await assert.rejects(findAssigned(workspace, experts[1], id), refusedAs("not-found"));
    assert.ok((await inbox(insurer)).some((says) => /有专家回避.*请另行指派/.test(says)));
    await assert.rejects(assign(id, 2, ids(experts[1])), refusedAs("invalid", "experts"));
    await assign(id, 2, ids(experts[2]));
    await opine(id, experts[0]);
    await assert.rejects(opine(id, experts[0]), refusedAs("invalid", "state"));
    await assert.rejects(opine(id, experts[2], "71350.01"), refusedAs("invalid", "unreasonable"));
    await assert.rejects(
      decide(id, { version: 3 }),
      refusedAs("invalid", "state"),
      "one opinion is not enough",
    );
    assert.deepEqual((await find(id, hospitals.HA)).opinions, [], "nothing before it is decided");
    await opine(id, experts[2], "4000");
    assert.ok((await inbox(insurer)).some((says) => /评审意见已齐/.test(says)));

    await assert.rejects(decide(id), refusedAs("conflict"));
    await assert.rejects(decide(id, { version: 3, paidMonth: 1 }), refusedAs("invalid", "paidMonth"));
    await moveMonth(office, march, "payment");
    await assert.rejects(decide(id, { version: 3, paidMonth: 3 }), refusedAs("invalid", "paidMonth"));
    await moveMonth(office, march, "upload");
    await decide(id, { version: 3 });
    const decided = await find(id);
    assert.deepEqual([decided.state, decided.approved, decided.paidMonth], ["decided", true, 3]);
    const { settlement } = (await settleFundYear(workspace, testYear))!;
    const [settled] = settlement.reviews;
    assert.equal(settlement.reviews.length, 1);
    assert.equal(decided.points?.replace(".", ""), String(settled!.points));
    assert.ok(settled!.points > 0n);
    const paid = settlement.hospitalMonths.find(({ hospital, month }) => hospital === 0 && month === 3)!;
    assert.ok(paid.additions > 0n);
    assert.equal(decided.opinions.filter(({ points }) => points !== null).length, 2);

    const own = await find(id, hospitals.HA);
    assert.deepEqual(
      own.opinions.map(({ expert, expertName, state }) => [expert, expertName, state]),
      [
        [null, null, "given"],
        [null, null, "given"],
      ],
    );
    assert.ok(!JSON.stringify(own).includes("专家"), "no expert's name");
    assert.ok((await inbox(hospitals.HA)).some((says) => /特病单议已通过，追加点数在3月支付/.test(says)));
    assert.deepEqual(await listReviews(workspace, hospitals.HB, testYear), []);
    await assert.rejects(apply(), refusedAs("invalid", "case"), "a case is reviewed once");
    await assert.rejects(assign(id, decided.version, ids(experts[1])), refusedAs("invalid", "state"));
  });

  it("[IR15] a rejection gives its reason; a whole review waits for the clearing", async () => {
    const id = await apply({ month: 2, case: "Q012", kind: "group" }, "HC");
    await assign(id, 1, ids(experts[0], experts[1]));
    for (const who of [experts[0], experts[1]]) await opine(id, who, "450.00");
    await assert.rejects(decide(id, { approved: false }), refusedAs("invalid", "note"));
    await decide(id, { unreasonable: "450.00" });
    const { paidMonth, points } = await find(id);
    assert.equal(paidMonth, null);
    assert.ok(Number(points) > 0);
  });

  it("[IR15] who manages nothing decides and assigns nothing", async () => {
    const { id, cancel } = await newReview({ month: 2, case: "Q011", kind: "group" }, "HC");
    for (const actor of [office.hospitals.HC, office.actors.leader, experts[0]]) {
      await assert.rejects(
        assignExperts(office.workspace, actor, id, { version: 1, draw: 2 }),
        refusedAs("forbidden"),
      );
      await assert.rejects(
        decideReview(office.workspace, actor, id, { version: 1, approved: false, note: "否" }),
        refusedAs("forbidden"),
      );
      await assert.rejects(listExperts(office.workspace, actor), refusedAs("forbidden"));
    }
    await cancel();
  });
});
