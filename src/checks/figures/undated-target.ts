import { figureWords } from "../../plan/words.ts";
import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";

interface Undated {
  readonly metric: string;
  readonly figure: string;
  readonly without: number;
  readonly of: number;
}

const FEW = 3; // more targets without a date than this are said once

/** Targets without a date, in them or around them. */
export const undatedTarget = defineCheck<Undated>({
  id: "undated-target",
  summary: "目标无时间",
  explain:
    "目标没有写明哪一年、哪一月达到，所在的句子、小节标题和方案名称里也没有。不多于三处的逐处列出，再多的合并提示一次。",
  severity: "info",
  examples: [
    {
      text: "为做好供水工作,制定本方案。\n一、工作目标\n公共自行车完好率达到95%以上。",
      finds: ["公共自行车完好率达到95%以上"],
    },
    { text: "为做好供水工作,制定本方案。\n一、工作目标\n到2025年,公共自行车完好率达到95%以上。", finds: [] },
  ],
  *run({ plan }) {
    const without = plan.targets.filter(({ by }) => by === undefined);
    const said = without.length > FEW ? without.slice(0, 1) : without;
    for (const target of said)
      yield {
        at: target.span,
        related: without.length > FEW ? without.slice(1).map(({ span }) => span) : [],
        data: {
          metric: target.metric,
          figure: figureWords(target),
          without: without.length > FEW ? without.length : 1,
          of: plan.targets.length,
        },
      };
  },
  say: ({ metric, figure, without, of }) => {
    const target = `${quoted(metric)}${figure}`;
    if (without === 1) return `目标${target}没有写明完成时间。`;
    return without === of
      ? `${of}个目标都没有写明完成时间，如${target}。`
      : `${of}个目标中有${without}个没有写明完成时间，如${target}。`;
  },
});
