import { ZenEngine } from "@gorules/zen-engine";
import Engine from "publicodes";
import type { Outcome } from "../../src/rules/outcome.ts";
import type { Inputs } from "../../src/rules/rule.ts";

/** The outpatient rule in another engine; null where it does not apply. */
export interface Peer {
  readonly name: string;
  evaluate(record: Inputs): number | null | Promise<number | null>;
}

/** What a peer makes of an amount: right to the last digit, right only when rounded to the fen again, or wrong. */
export function judge(outcome: Outcome, amount: number | null): "right" | "inexact" | "wrong" {
  if (outcome.is === "not-applicable") return amount === null ? "right" : "wrong";
  if (outcome.is !== "value" || amount === null || amount.toFixed(2) !== outcome.value) return "wrong";
  return Number(outcome.value) === amount ? "right" : "inexact";
}

const silent = { log() {}, warn() {}, error() {} };

export function publicodes(): Peer {
  const none = { "par défaut": 0 };
  const rules = {
    total: none,
    self: none,
    paid: none,
    age: none,
    poor: { "par défaut": "non" },
    insured: { "par défaut": "oui" },
    level: { "par défaut": "'一级'" },
    deductible: {
      variations: [
        { si: "level = '一级'", alors: 200 },
        { si: "level = '二级'", alors: 400 },
        { sinon: 800 },
      ],
    },
    base: { valeur: "total - self - deductible", plancher: 0 },
    given: {
      barème: {
        assiette: "base",
        tranches: [{ taux: "62.5%", plafond: 10000 }, { taux: "75%", plafond: 50000 }, { taux: "85%" }],
      },
    },
    factor: { variations: [{ si: "poor", alors: 1.1 }, { si: "age >= 60", alors: 1.05 }, { sinon: 1 }] },
    room: { valeur: "62500 - paid", plancher: 0 },
    rounded: { valeur: "given * factor", arrondi: "2 décimales" },
    reimbursed: { "applicable si": "insured", valeur: "rounded", plafond: "room" },
  };
  const engine = new Engine(rules, { logger: silent });
  const yes = (value: unknown) => (value ? "oui" : "non");
  return {
    name: "publicodes",
    evaluate({ total, self, paid, age, level, poor, insured }) {
      engine.setSituation({
        total: Number(total),
        self: Number(self),
        paid: Number(paid),
        age: Number(age),
        level: `'${level}'`,
        poor: yes(poor),
        insured: yes(insured),
      });
      return engine.evaluate("reimbursed").nodeValue as number | null;
    },
  };
}

export function zen({ trace }: { readonly trace: boolean }): Peer {
  const expressions = {
    base: "max([total - self - (level == '一级' ? 200 : level == '二级' ? 400 : 800), 0])",
    given:
      "min([$.base, 10000]) * 0.625 + max([min([$.base, 50000]) - 10000, 0]) * 0.75 + max([$.base - 50000, 0]) * 0.85",
    factor: "poor ? 1.1 : age >= 60 ? 1.05 : 1",
    reimbursed: "insured ? min([round($.given * $.factor, 2), max([62500 - paid, 0])]) : null",
  };
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", position, content: {} },
      {
        id: "rule",
        name: "rule",
        type: "expressionNode",
        position,
        content: {
          expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })),
          passThrough: false,
        },
      },
      { id: "out", name: "out", type: "outputNode", position, content: {} },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "rule", type: "edge" },
      { id: "2", sourceId: "rule", targetId: "out", type: "edge" },
    ],
  });
  return {
    name: trace ? "zen-engine with trace" : "zen-engine",
    async evaluate({ total, self, paid, age, level, poor, insured }) {
      const context = { total: Number(total), self: Number(self), paid: Number(paid), age: Number(age) };
      const { result } = await decision.evaluate({ ...context, level, poor, insured }, { trace });
      return (result as { reimbursed?: number }).reimbursed ?? null;
    },
  };
}
