import { Button } from "antd";
import { useState } from "react";
import type { ParameterValueView, ParameterView, RuleView } from "../../workspace/rules/views.ts";
import { dayInChina, dayWords } from "../parts/dates.zh.ts";
import { useMay } from "../shell/me.ts";
import { SetParameter } from "./SetParameter.tsx";
import { SourceWords } from "./SourceWords.tsx";
import { words } from "./words.zh.ts";

/** Parameters by date, with their bounds; those with the right may set a new value. */
export function Parameters({ rule }: { readonly rule: RuleView }) {
  const [setting, setSetting] = useState<ParameterView>();
  const mayWrite = useMay()("rule.write");
  return (
    <section className="block">
      <h2>{words.parameters}</h2>
      <p className="quiet">{words.parametersHint}</p>
      {rule.parameters.map((parameter) => (
        <div key={parameter.id} className="parameter">
          <h3>
            {parameter.title}
            {unitOf(parameter) !== "" && `（${unitOf(parameter)}）`}
            {mayWrite && (
              <Button size="small" onClick={() => setSetting(parameter)}>
                {words.setParameter}
              </Button>
            )}
          </h3>
          <ValueTable parameter={parameter} />
          <Bounds parameter={parameter} />
        </div>
      ))}
      {setting && <SetParameter rule={rule} parameter={setting} onClose={() => setSetting(undefined)} />}
    </section>
  );
}

export const unitOf = ({ type }: ParameterView) => (type.type === "number" ? type.unit : "");

function ValueTable({ parameter: { title, rows, values } }: { readonly parameter: ParameterView }) {
  const today = dayInChina(new Date());
  const current = values.findLast(({ from }) => from <= today);
  const columns = rows.length > 0 ? rows : [words.value];
  return (
    <div className="table-scroll">
      <table className="plain-table figures">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="num">
                {column}
              </th>
            ))}
            <th scope="col" className="left">
              {words.decision}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.toReversed().map((value) => (
            <tr key={value.from}>
              <th scope="row" className="nowrap">
                {dayWords(value.from, { weekday: false })}
                {value === current && <small className="quiet">{words.inForce}</small>}
              </th>
              {columns.map((column) => (
                <td key={column} className="num">
                  {figure(value, rows.length > 0 ? column : undefined)}
                </td>
              ))}
              <td className="left">
                {value.decision}
                <small className="quiet">
                  {value.origin === "office" ? words.setByOffice : words.byPlan}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figure({ value }: ParameterValueView, row: string | undefined): string {
  if (typeof value === "object") return row === undefined ? "" : (value[row] ?? "");
  return typeof value === "boolean" ? (value ? words.yes : words.no) : value;
}

function Bounds({ parameter }: { readonly parameter: ParameterView }) {
  const { bound } = parameter;
  if (!bound) return null;
  const unit = unitOf(parameter);
  return (
    <p className="quiet">
      {bound.rows.map(({ row, least, most }) => `${row}${words.bound(least, most, unit)}`).join("；")}。
      {words.boundSource}：<SourceWords source={bound.source} />
    </p>
  );
}
