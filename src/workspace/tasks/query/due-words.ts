import { dueWords } from "../../../calendar/words.zh.ts";

/** What was said today of each due day: lists show the same few days by the hundred, and counting a year takes time. */
let said: { readonly today: string; readonly words: Map<string, string> } = { today: "", words: new Map() };

/** How a due day stands: 还有3个工作日到期, 今天到期, 已逾期3个工作日. */
export function sayDue(due: string, today: string): string {
  if (said.today !== today) said = { today, words: new Map() };
  const known = said.words.get(due);
  if (known !== undefined) return known;
  const words = dueWords(due, today);
  said.words.set(due, words);
  return words;
}
