import { hitsOf } from "../model/search.ts";

/** Text with the words of a search set off. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const hits = query
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => hitsOf(text, word))
    .sort((a, b) => a.start - b.start);
  if (hits.length === 0) return <>{text}</>;
  let at = 0;
  const parts = hits.flatMap((hit) => {
    if (hit.start < at) return [];
    const before = text.slice(at, hit.start);
    at = hit.end;
    return [before, <mark key={hit.start}>{text.slice(hit.start, hit.end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
