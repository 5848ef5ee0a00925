import type { Inputs } from "../../rules/rule.ts";
import type { RuleView } from "../../workspace/rules/views.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { resultWords } from "./figures.ts";
import { words } from "./words.zh.ts";

/** The rule's examples, computed now: with the office's parameters they may come to something else. */
export function ExampleTable({ rule }: { readonly rule: RuleView }) {
  if (rule.examples.length === 0) return null;
  return (
    <section className="block">
      <h2>{words.examples}</h2>
      <div className="table-scroll">
        <table className="plain-table examples">
          <thead>
            <tr>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.on}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {rule.examples.map(({ title, inputs, on, gives, computed }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>{givenWords(rule, inputs)}</td>
                <td className="nowrap">{dayWords(on, { weekday: false })}</td>
                <td className="nowrap">
                  {computed.says}
                  {resultWords(computed.outcome) !== String(gives) && (
                    <small className="quiet">
                      {words.differs}：{String(gives)}
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function givenWords({ inputs }: RuleView, given: Inputs): string {
  const said = inputs.flatMap(({ id, title, type }) => {
    const value = given[id];
    if (value === undefined) return [`${title}${words.unknown}`];
    if (typeof value === "boolean") return [`${title}：${value ? words.yes : words.no}`];
    return [`${title}${value}${type.type === "number" ? type.unit : ""}`];
  });
  return said.join("，");
}
