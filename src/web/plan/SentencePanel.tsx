import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Span } from "../../plan/model.ts";
import { type Catalog, type Entry, entriesIn, type Ref } from "../model/catalog.ts";
import { lineNumber } from "../model/lines.ts";
import { sayEntry } from "../model/say.ts";
import { useSay } from "../words.ts";
import { SeverityShape } from "./Severity.tsx";

interface Props {
  readonly catalog: Catalog;
  readonly span: Span;
  readonly lit: Ref | undefined;
  readonly onEntry: (entry: Entry) => void;
  readonly onClose: () => void;
}

/** Everything that was read from the lit sentence; each leads to its row. */
export function SentencePanel({ catalog, span, lit, onEntry, onClose }: Props) {
  const say = useSay();
  const entries = entriesIn(catalog, span);
  if (entries.length === 0) return null;
  return (
    <section className="sentence-panel" aria-label={say("onSentence")}>
      <header>
        <h2>
          {say("onSentence")}
          <small>{say("line", { n: lineNumber(catalog.lines, span.start) })}</small>
        </h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={say("close")}
          onClick={onClose}
        />
      </header>
      <ul>
        {entries.map((entry) => (
          <li key={entry.ref}>
            <button
              type="button"
              className={entry.ref === lit ? "told-item lit" : "told-item"}
              data-ref={entry.ref}
              onClick={() => onEntry(entry)}
            >
              <span className={`kind kind-${entry.kind}`}>
                {entry.kind === "finding" && <SeverityShape level={entry.item.severity} />}
                {say(`kind.${entry.kind}`)}
              </span>
              <span>{sayEntry(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
