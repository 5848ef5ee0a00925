/** What stands before a name and is no part of it. */
const FILLERS =
  /^(?:[、的]|了|好|起来?|并|其|该|此|本|各类|各项|相关|有关|相应|若干|一(?:支|个|批|套|系列)|(?:我|本)(?:市|县|区|省|州|镇|乡|街道)|(?:统一|专门|相应|相适应|健全|完善|规范|高效|有力|必要|新|专业化)的|建设|推进|加强|完善|充分|积极|加快)+/;

const LONGEST = 40;

/**
 * The name in the words of a noun phrase: without measure words and without modifiers before 的, unless too
 * little is left to tell it from others. `head` is the length of the kind word it ends in. Undefined where the
 * words are no name. Returns the offset at which the name begins. `bare` says what else would be too little.
 */
export function nameStart(words: string, head: number, bare?: (name: string) => boolean): number | undefined {
  let from = FILLERS.exec(words)?.[0].length ?? 0;
  if (words.length - from < head) from = words.length - head;
  const particle = lastParticle(words);
  if (particle > from && words.length - particle >= head + 2 && !bare?.(words.slice(particle)))
    from = particle;
  from += FILLERS.exec(words.slice(from, words.length - head))?.[0].length ?? 0;
  const name = words.slice(from);
  return name.length > LONGEST || !balanced(name) ? undefined : from;
}

/** The offset after the last 的 outside quotes and brackets; 0 where there is none. */
function lastParticle(words: string): number {
  let depth = 0;
  let after = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words[i]!;
    if (c === "(" || c === "“" || c === "《") depth++;
    else if (c === ")" || c === "”" || c === "》") depth--;
    else if (c === "的" && depth <= 0) after = i + 1;
  }
  return after;
}

function balanced(name: string): boolean {
  let depth = 0;
  for (const c of name) {
    if (c === "(" || c === "“" || c === "《") depth++;
    else if (c === ")" || c === "”" || c === "》") depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether every character of `short` comes in `long` in the same order: 试点领导小组 in 县试点工作领导小组. */
export function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++;
  return at === short.length;
}

/** What longer names than itself end in: 信息平台 for 县信息平台. */
export function endingsOf(names: Iterable<string>): Set<string> {
  const endings = new Set<string>();
  for (const name of names) for (let from = 1; from < name.length - 1; from++) endings.add(name.slice(from));
  return endings;
}

/** A name without the quotes around all of it. */
export function unquoted(name: string): string {
  return /^(?:“[^“”]*”|"[^"]*")$/.test(name) ? name.slice(1, -1) : name;
}

/** The last member of a name that is a list: 网站 in 新闻媒体和网站. */
export function lastOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("、"), name.lastIndexOf("和"), name.lastIndexOf("与")) + 1);
}
