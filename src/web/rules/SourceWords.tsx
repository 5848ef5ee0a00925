import type { RuleSource } from "../../workspace/rules/views.ts";

/** Where something is written: the document and its article. */
export function SourceWords({ source: { document, article } }: { readonly source: RuleSource }) {
  return (
    <>
      《{document}》{article}
    </>
  );
}
