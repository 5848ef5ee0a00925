import { Segmented } from "antd";
import { useState } from "react";
import { kindWords } from "../../../settlement/words.zh.ts";
import { stageWords } from "../../../workspace/insurance/months/words.zh.ts";
import type { HospitalView, RunView } from "../../../workspace/insurance/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { Facts } from "../parts/Facts.tsx";
import { exact, yuanWords } from "../parts/formats.zh.ts";
import { words as common } from "../parts/words.zh.ts";
import { HospitalRuns } from "./HospitalRuns.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly runs: readonly RunView[];
  readonly hospitals: readonly Pick<HospitalView, "code" | "name">[];
}

/** What a month came to, at each stage; the newest first. */
export function Runs({ runs, hospitals }: Props) {
  const [stage, setStage] = useState<RunView["stage"]>();
  const run = runs.find((each) => each.stage === stage) ?? runs.at(-1);
  if (!run) return <p className="quiet">{words.noRuns}</p>;
  const { figures } = run;
  return (
    <>
      {runs.length > 1 && (
        <Segmented
          size="small"
          aria-label={words.runs}
          value={run.stage}
          options={runs.map((each) => ({ value: each.stage, label: stageWords[each.stage] }))}
          onChange={setStage}
        />
      )}
      <p className="quiet">
        {stageWords[run.stage]}，{words.runSays(momentWords(run.at), run.versionNumber)}
      </p>
      <Facts
        facts={[
          [common.budget, yuanWords(figures.budget)],
          [common.cases, String(figures.cases)],
          [common.cost, yuanWords(figures.cost)],
          [common.points, exact(figures.points)],
          [words.columns.value, exact(figures.value)],
        ]}
      />
      <h3>{words.classes}</h3>
      <div className="wide-table">
        <table className="plain-table figures-table">
          <thead>
            <tr>
              <th scope="col">{common.kind}</th>
              <th scope="col">{common.cases}</th>
              <th scope="col">{common.points}</th>
            </tr>
          </thead>
          <tbody>
            {figures.classes.map(({ kind, cases, points }) => (
              <tr key={kind}>
                <th scope="row">{kindWords[kind]}</th>
                <td>{cases}</td>
                <td>{exact(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.perHospital}</h3>
      <HospitalRuns figures={figures.hospitals} hospitals={hospitals} />
    </>
  );
}
