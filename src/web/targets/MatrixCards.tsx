import { Button } from "antd";
import type { TargetRow } from "../../workspace/targets/views.ts";
import { directionWords } from "../../workspace/targets/words.zh.ts";
import { askWords, metricOf } from "./cell-words.ts";
import { Standing } from "./Standing.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly rows: readonly TargetRow[];
  readonly onOpen: (row: TargetRow) => void;
  readonly onEnd: (() => void) | undefined;
}

/** The matrix on a phone: a card a metric, its years as lines. */
export function MatrixCards({ rows, onOpen, onEnd }: Props) {
  return (
    <ul className="matrix-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className="matrix-card" onClick={() => onOpen(row)}>
            <span className="matrix-card-head">
              <b>{metricOf(row)}</b>
              <Standing light={row.light} state={row.state} />
            </span>
            <span className="quiet">
              {row.unit}，{directionWords[row.direction]}
            </span>
            {row.cells.map(({ year, asks, actual }) => (
              <span key={year} className="matrix-card-line">
                <span>{words.year(year)}</span>
                <span>
                  {asks.length > 0 && `${words.target}${asks.map(askWords).join("、")}`}
                  {actual && `　${words.actual}${actual.value}`}
                </span>
              </span>
            ))}
            <span className="quiet">{row.says}</span>
          </button>
        </li>
      ))}
      {onEnd && (
        <li>
          <Button block onClick={onEnd}>
            {words.more}
          </Button>
        </li>
      )}
    </ul>
  );
}
