import type { ValueType } from "../../rules/rule.ts";
import type { RuleView } from "../../workspace/rules/views.ts";
import { words } from "./words.zh.ts";

/** What a rule has to be told. */
export function InputTable({ rule }: { readonly rule: RuleView }) {
  return (
    <section className="block">
      <h2>{words.inputs}</h2>
      <table className="plain-table left-table">
        <thead>
          <tr>
            <th scope="col">{words.input}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="left">
              {words.type}
            </th>
          </tr>
        </thead>
        <tbody>
          {rule.inputs.map(({ id, title, type }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{type.type === "number" ? type.unit || words.noUnit : words.noUnit}</td>
              <td>{typeWords(type)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function typeWords(type: ValueType): string {
  switch (type.type) {
    case "number":
      return words.decimals(type.scale);
    case "text":
      return type.oneOf.join("、");
    case "truth":
      return words.yesNo;
    case "date":
      return words.dateWord;
  }
}
