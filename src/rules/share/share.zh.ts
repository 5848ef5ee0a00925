import type { Share } from "./share.ts";
import type { SharedOut } from "./share-out.ts";

/** A share as an official would write it. */
export function sayShare({ of, by }: Share): string {
  return `各单位的“${of.title}”相加为总额，按“${by.title}”占全部权重的比例分配。先按比例取整到总额的最后一位，剩余部分按余数由大到小逐个加一个最小单位，余数相同的按排列次序，总额恰好分完。权重全部为零时，各单位取回自己计入的金额。`;
}

/** How a sum was shared out, line by line; `names` are the records', in their order. */
export function explainShare(
  share: Share,
  result: SharedOut,
  names: readonly string[],
  unit: string,
): string[] {
  const name = (i: number) => names[i] ?? `第${i + 1}条`;
  if (result.is === "unknown")
    return result.missing.map(
      ({ record, inputs }) =>
        `${name(record)}：缺少${inputs.map((id) => titleOf(share, id)).join("、")}，不能分配。`,
    );
  const head = [`总额：${result.sum}${unit}`, `全部权重：${result.weights}`];
  if (result.givenBack) head.push("权重全部为零，各取回自己计入的金额。");
  return [
    ...head,
    ...result.records.map((record, i) => {
      if (record.is === "not-applicable") return `${name(i)}：不适用，不参加分配`;
      if (result.givenBack) return `${name(i)}：${record.share}${unit}`;
      const raised = record.raised
        ? `，余数在前，加最后一位，得${record.share}${unit}`
        : `，得${record.share}${unit}`;
      return `${name(i)}：${result.sum} × ${record.weight} ÷ ${result.weights}，取整为${record.whole}${unit}${raised}`;
    }),
  ];
}

function titleOf({ of, by }: Share, id: string): string {
  return [...of.inputs, ...by.inputs].find((input) => input.id === id)?.title ?? id;
}
