import { Button } from "antd";
import type { RuleTrial } from "../../../workspace/rules/views.ts";
import { Cell } from "./Cell.tsx";
import { withEdgeTests } from "./edges.ts";
import type { EditorProps } from "./editor.ts";
import { gridKeys } from "./grid-keys.ts";
import { tallyOf, verdictOf } from "./judge.ts";
import type { TestRow } from "./model.ts";
import { verdictWords, tableWords as words } from "./words.zh.ts";

interface Props extends EditorProps {
  readonly trial: RuleTrial | undefined;
}

/** Tests beside the table: what goes in, what should come out, what the engine and the database make of it. */
export function Tests({ table, faults, change, trial }: Props) {
  const { tests } = table;
  const setTest = (i: number, part: Partial<TestRow>, of: string) =>
    change({ tests: tests.map((test, j) => (i === j ? { ...test, ...part } : test)) }, of);
  const addTest = () => change({ tests: [...tests, { input: "", gives: "" }] });
  const tally = tallyOf(table, trial);
  const takeComputed = () =>
    change({
      tests: tests.map((test, i) => {
        const outcome = trial?.tests[i]?.computed.outcome;
        return test.gives.trim() === "" && outcome?.is === "value"
          ? { ...test, gives: String(outcome.value) }
          : test;
      }),
    });
  return (
    <section className="block">
      <h2>{words.tests}</h2>
      <p className="quiet">{words.testsHint}</p>
      <div className="form-buttons">
        <Button onClick={() => change({ tests: withEdgeTests(table) })}>{words.addEdges}</Button>
        <Button onClick={addTest}>{words.addTest}</Button>
        {tally.open > 0 && <Button onClick={takeComputed}>{words.takeComputed}</Button>}
      </div>
      {tests.length === 0 && <p className="quiet">{words.noTests}</p>}
      {tests.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys move between the fields in it
        <div className="table-scroll" onKeyDown={gridKeys(addTest)}>
          <table className="tier-grid test-grid">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {words.input}
                </th>
                <th scope="col" className="num">
                  {words.expected}
                </th>
                <th scope="col" className="num">
                  {words.computed}
                </th>
                <th scope="col">{words.verdict}</th>
                <th scope="col" aria-label={words.remove} />
              </tr>
            </thead>
            <tbody>
              {tests.map((test, i) => {
                const found = trial?.tests[i];
                const verdict = verdictOf(test, found, table.scale);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a test is its place
                  <tr key={i} data-verdict={verdict}>
                    <td>
                      <Cell
                        numeric
                        label={words.inputOf(i + 1)}
                        value={test.input}
                        fault={faults.get(`tests[${i}].input`)}
                        onChange={(input) => setTest(i, { input }, `tests[${i}].input`)}
                        at={["input", i]}
                      />
                    </td>
                    <td>
                      <Cell
                        numeric
                        label={words.expectedOf(i + 1)}
                        value={test.gives}
                        fault={faults.get(`tests[${i}].gives`)}
                        onChange={(gives) => setTest(i, { gives }, `tests[${i}].gives`)}
                        at={["expected", i]}
                      />
                    </td>
                    <td className="told num nowrap">{found?.computed.says}</td>
                    <td className="told nowrap">
                      <span className="verdict" data-verdict={verdict}>
                        {verdictWords[verdict]}
                      </span>
                      {found && (
                        <span className="verdict" data-verdict={found.agrees ? "passed" : "failed"}>
                          {found.agrees ? words.agrees : `${words.disagrees}：${String(found.sql)}`}
                        </span>
                      )}
                    </td>
                    <td>
                      <Button
                        type="text"
                        size="small"
                        aria-label={words.removeTest(i + 1)}
                        onClick={() => change({ tests: tests.filter((_, j) => i !== j) })}
                      >
                        {words.remove}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="tally" role="status">
        {tests.length > 0 && trial && words.tally(tally)}
        {trial?.ranOn !== undefined && tally.ran > 0 && (
          <>
            {"　"}
            {words.ranOn(trial.ranOn, tally)}
          </>
        )}
      </p>
    </section>
  );
}
