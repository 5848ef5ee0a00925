import { Link } from "wouter";
import type { AnomalyView } from "../../../workspace/insurance/anomalies/views.ts";
import { anomalyWords } from "../../../workspace/insurance/anomalies/words.zh.ts";
import { pathOf } from "../../client.ts";
import { caseKey } from "../cases/open-case.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { Facts } from "../parts/Facts.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly anomaly: AnomalyView;
  readonly fund: Fund;
  readonly rule: string | undefined;
}

/** One thing to look at: the figures that were seen, the rule, and the way to the cases. */
export function AnomalyPane({ anomaly, fund, rule }: Props) {
  const { kind, hospital, hospitalName, says, evidence, cases } = anomaly;
  return (
    <div className="pane-body">
      <h2>{anomalyWords[kind]}</h2>
      <p>{says}</p>
      <p className="quiet">{words.says}</p>
      <section className="block">
        <h2>{words.evidence}</h2>
        <Facts
          facts={[
            [words.hospital, hospitalName],
            ...evidence.map(({ label, value }) => [label, value] as const),
            [words.rule, rule],
          ]}
        />
      </section>
      {cases.length > 0 && (
        <section className="block">
          <h2>{words.toCases}</h2>
          <p className="pane-links">
            {cases.map((name) => (
              <Link
                key={name}
                href={pathOf("/settlement/cases", { ...fund, open: caseKey({ hospital, case: name }) })}
              >
                {name}
              </Link>
            ))}
          </p>
        </section>
      )}
    </div>
  );
}
