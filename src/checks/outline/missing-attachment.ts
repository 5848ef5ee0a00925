import { defineCheck } from "../check.ts";
import { quoted } from "../quoted.ts";
import { attachmentsOf, keyOf } from "./attachments.ts";

type Missing = { readonly listed: readonly string[]; readonly of: number } | { readonly mentioned: string };

/** Attachments that the text names and the file does not hold. */
export const missingAttachment = defineCheck<Missing>({
  id: "missing-attachment",
  summary: "缺少附件",
  explain:
    "正文提到的附件、附表在文件中找不到，或者文末附件清单列出的附件没有正文。附件按编号标题（如单独成行的“附件2”）或名称查找。附件另行成文的，核对后可不处理；其他文件的附件（书名号之后）不查。",
  severity: "warning",
  examples: [
    { text: "各村按分工落实任务(名单见附件1)。\n附件1\n驻村干部名单\n李明,张红", finds: [] },
    { text: "各村按分工落实任务(名单见附件1)。", finds: ["附件1"] },
    {
      text: "一、任务\n逐户登记。\n附件:1.登记表\n2.任务分解表\n登记表\n户主、住址、人口",
      finds: ["2.任务分解表"],
    },
  ],
  *run({ reading, toSource }) {
    const { listed, mentions, held } = attachmentsOf(reading.text);
    const missing = listed.filter((item) => !item.held);
    const [first, ...others] = missing;
    if (first)
      yield {
        at: toSource(first.span),
        related: others.map(({ span }) => toSource(span)),
        data: { listed: missing.map(({ name }) => name), of: listed.length },
      };
    const known = new Set([...held, ...listed.map(({ number }) => keyOf("附件", number))]);
    const anything = known.size > 0;
    const told = new Map<string, number>();
    for (const [i, { kind, number }] of mentions.entries())
      if (!told.has(keyOf(kind, number))) told.set(keyOf(kind, number), i);
    for (const [key, i] of told) {
      const { span, kind, number } = mentions[i]!;
      if (known.has(key) || (number === 0 && anything)) continue;
      yield { at: toSource(span), data: { mentioned: number === 0 ? kind : key } };
    }
  },
  say: (data) => {
    if ("mentioned" in data) return `正文提到${quoted(data.mentioned)}，文件中没有这个附件，请补齐或删去。`;
    const names = data.listed
      .slice(0, 3)
      .map((name) => quoted(name))
      .join("、");
    const more = data.listed.length > 3 ? `等${data.listed.length}件` : "";
    const all = data.listed.length === data.of && data.of > 1 ? "均" : "";
    return `附件清单中的${names}${more}在文件中${all}没有正文，请补齐。`;
  },
});
