/** A marker at the beginning of a heading or task: numbering says nothing about content. */
const marker =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[篇章节条款项]|附件\d*[:：]?|[(（〔]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})(?:[)）〕、，]|[.．,](?!\d))|[一二三四五六七八九十]{1,2}是|[①-⑳]|[—―－-]{1,2})\s*/u;

/** A text for comparing: without its markers, spaces and punctuation, full- and half-width alike. */
export function sameWords(text: string): string {
  let rest = text.trimStart();
  for (let found = marker.exec(rest); found && found[0].length < rest.length; found = marker.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest.normalize("NFKC").replace(/[\p{P}\p{Z}\s]/gu, "");
}
