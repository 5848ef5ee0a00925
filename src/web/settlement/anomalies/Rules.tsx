import type { AnomalyList } from "../../../workspace/insurance/anomalies/views.ts";
import { anomalyWords } from "../../../workspace/insurance/anomalies/words.zh.ts";
import { words } from "./words.zh.ts";

interface Props extends Pick<AnomalyList, "rules" | "limits"> {
  /** Shown at once, where there is nothing else to see. */
  readonly open: boolean;
}

/** By which rules the list came about, and what the data cannot show. */
export function Rules({ rules, limits, open }: Props) {
  return (
    <details className="rules" open={open}>
      <summary>{words.rules}</summary>
      <dl>
        {rules.map(({ kind, says }) => (
          <div key={kind}>
            <dt>{anomalyWords[kind]}</dt>
            <dd>{says}</dd>
          </div>
        ))}
        {limits.length > 0 && (
          <div>
            <dt>{words.limits}</dt>
            {limits.map((says) => (
              <dd key={says}>{says}</dd>
            ))}
          </div>
        )}
      </dl>
    </details>
  );
}
