import type { RuleEvents } from "../rules/events.ts";
import { noted, type WordsOf } from "./kind-words.ts";

export const ruleAuditWords: WordsOf<RuleEvents> = {
  "rule.written": {
    title: "编写规则",
    says: ({ rule, number, note }) => `编写规则“${rule}”第${number}版${noted(note)}`,
  },
  "rule.parameter-set": {
    title: "调整规则参数",
    says: ({ rule, parameter, validFrom, decision }) =>
      `调整规则“${rule}”的参数“${parameter}”，自${validFrom}起，依据：${decision}`,
  },
};
