/** A name as it is compared: half-width, without spaces, quotes, closing marks and 等; brackets are ( ). */
export function tidy(name: string): string {
  if (/^[\u4e00-\u9fff]+$/.test(name) && !name.endsWith("等")) return name; // most names
  return asWritten(name).replace(/[“”‘’"'《》「」]/gu, "");
}

/** A name as it may be shown: tidy, with its quotation marks. */
export function asWritten(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[〔【[{]/g, "(")
    .replace(/[〕】\]}]/g, ")")
    .replace(/[。.,;:、·]+$/u, "")
    .replace(/(?<=.)等$/u, "");
}

/** A tidy name without what stands in brackets: 区发改委(物价局) is 区发改委. */
export function withoutBrackets(name: string): string {
  const outside = name.replace(/\([^()]*\)/g, "").replace(/[()].*$/, "");
  return outside === "" ? name : outside;
}
