import { Form, Input, Select } from "antd";
import type { LinkedTarget } from "../../workspace/tasks/views.ts";
import { dayInChina } from "../parts/dates.zh.ts";
import { type FigureField, figureProblem, figuresAsked, type TypedFigures } from "./form-values.ts";
import { periodChoices } from "./periods.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly linked: readonly LinkedTarget[];
  /** The units that the report can be made for; several: the form asks which. */
  readonly units: readonly string[];
}

/** New figures of the linked targets that the reporting unit reports; nothing where it reports none. */
export function Values({ linked, units }: Props) {
  const chosen = Form.useWatch<string | undefined>("unit");
  const unit = units.length > 1 ? chosen : units[0];
  const own = linked.filter(({ reporters }) => unit !== undefined && reporters.includes(unit));
  if (own.length === 0) return null;
  return (
    <fieldset className="values">
      <legend className="field-label">
        {words.values}（{words.optional}）
      </legend>
      <p className="quiet">{words.valuesHint}</p>
      {own.map((target) => (
        <TargetFields key={target.id} target={target} />
      ))}
    </fieldset>
  );
}

/** The period and the figures that one target asks for: all of them or none. */
function TargetFields({ target }: { readonly target: LinkedTarget }) {
  const { id, metric, scope, unit, reportedUnit, years, ask } = target;
  const periods = periodChoices(dayInChina(new Date()), years);
  const name = `${scope}${metric}`;
  const fields = figuresAsked(ask);
  return (
    <div className={ask === "value" ? "value-row" : "value-row two-figures"}>
      <span className="value-name">
        {name}（{reportedUnit || unit}）
        {ask !== "value" && <span className="quiet">{words.askHints[ask]}</span>}
      </span>
      <Form.Item name={["values", id, "period"]} initialValue={periods[0]!.value}>
        <Select options={periods} aria-label={`${name}：${words.period}`} popupMatchSelectWidth={false} />
      </Form.Item>
      {fields.map((field) => (
        <Form.Item
          key={field}
          name={["values", id, field]}
          dependencies={fields.filter((other) => other !== field).map((other) => ["values", id, other])}
          rules={[({ getFieldValue }) => ruleOf(field, target, () => getFieldValue(["values", id]))]}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${name}：${words.figures[field]}`}
            placeholder={words.figures[field]}
          />
        </Form.Item>
      ))}
    </div>
  );
}

function ruleOf(field: FigureField, { ask }: LinkedTarget, typed: () => TypedFigures | undefined) {
  return {
    validator: async () => {
      const problem = figureProblem(field, typed(), ask);
      if (problem) throw new Error(words.figureProblems[problem](words.figures[field]));
    },
  };
}
