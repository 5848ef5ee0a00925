import type { LineView } from "../../workspace/rules/views.ts";
import { SourceWords } from "./SourceWords.tsx";

/** How a result was made, line by line, each with where it is written. */
export function Lines({ lines }: { readonly lines: readonly LineView[] }) {
  return (
    <ol className="lines">
      {lines.map(({ text, source }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and do not move
        <li key={i}>
          {text}
          {source && (
            <small className="quiet">
              <SourceWords source={source} />
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}
