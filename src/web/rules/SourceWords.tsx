import type { Source } from "../../rules/expression.ts";

/** Where something is written: the document and its article. */
export function SourceWords({ source: { document, article } }: { readonly source: Source }) {
  return (
    <>
      《{document}》{article}
    </>
  );
}
