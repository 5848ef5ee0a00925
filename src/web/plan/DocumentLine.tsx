import { memo } from "react";
import type { Span } from "../../plan/model.ts";
import { isBlank, type Line } from "../model/lines.ts";
import { type Mark, type Piece, piecesOf } from "../model/marks.ts";
import { sentencesOf } from "../model/sentence.ts";

interface Props {
  readonly text: string;
  readonly line: Line;
  /** Those that touch this line. */
  readonly marks: readonly Mark[];
  readonly hits: readonly Span[];
  /** Only where it touches this line. */
  readonly lit: Span | undefined;
  /** Severity of findings by ref, for the colour of their underline. */
  readonly levelOf: (ref: string) => string;
  /** How deep the heading is that the line opens with. */
  readonly depth: number | undefined;
}

/** One line of the text: its sentences, and in them the runs under the same marks. */
export const DocumentLine = memo(function DocumentLine({
  text,
  line,
  marks,
  hits,
  lit,
  levelOf,
  depth,
}: Props) {
  const kind = depth !== undefined ? `heading-${Math.min(depth, 4)}` : isBlank(text, line) ? "blank" : "";
  return (
    <p className={`line ${kind}`}>
      {sentencesOf(text, line).map((sentence) => {
        const inside = marks.filter((mark) => mark.start < sentence.end && sentence.start < mark.end);
        return (
          <span
            key={sentence.start}
            className={inside.length > 0 ? "sentence told" : "sentence"}
            data-start={sentence.start}
            data-end={sentence.end}
          >
            {piecesOf(sentence, inside, lit, hits).map((piece) => (
              <span key={piece.start} className={classOf(piece, levelOf)} data-lit={piece.lit || undefined}>
                {text.slice(piece.start, piece.end)}
              </span>
            ))}
          </span>
        );
      })}
    </p>
  );
});

function classOf({ mark, finding, lit, hit }: Piece, levelOf: (ref: string) => string): string | undefined {
  const names = [
    mark && `mark-${mark.group}`,
    finding && `mark-finding ${levelOf(finding.ref)}`,
    lit && "lit",
    hit && "hit",
  ].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}
