import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { Input as RuleInput } from "../../rules/rule.ts";
import type { RuleView } from "../../workspace/rules/views.ts";
import { dayInChina } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { ruleApi } from "./api.ts";
import { Lines } from "./Lines.tsx";
import { words } from "./words.zh.ts";

type Typed = Readonly<Record<string, string>>;

/** One's own numbers through the rule, and beside them how the result was made. */
export function TryRule({ rule }: { readonly rule: RuleView }) {
  const [typed, setTyped] = useState<Typed>({});
  const [on, setOn] = useState(() => dayInChina(new Date()));
  const compute = useMutation({
    mutationFn: () =>
      ruleApi.compute(rule.id, {
        inputs: inputsOf(rule.inputs, typed),
        on,
        ...(rule.origin === "office" && { number: rule.number }),
      }),
    meta: { quiet: true },
  });
  return (
    <section className="block">
      <h2>{words.try}</h2>
      <div className="try">
        <form
          className="try-form"
          onSubmit={(event) => {
            event.preventDefault();
            compute.mutate();
          }}
        >
          {rule.inputs.map((input) => (
            <Field
              key={input.id}
              input={input}
              value={typed[input.id] ?? ""}
              onChange={(value) => setTyped({ ...typed, [input.id]: value })}
            />
          ))}
          {/* biome-ignore lint/a11y/noLabelWithoutControl: Input holds the control */}
          <label className="try-field">
            <span>{words.on}</span>
            <Input type="date" required value={on} onChange={({ target }) => setOn(target.value)} />
          </label>
          <p className="quiet">{words.tryHint}</p>
          <Button type="primary" htmlType="submit" loading={compute.isPending}>
            {words.compute}
          </Button>
        </form>
        <div className="try-result" aria-live="polite">
          <h3>{words.lines}</h3>
          <ErrorLine error={compute.error} />
          {!compute.data && !compute.error && <p className="quiet">{words.noLines}</p>}
          {compute.data && (
            <>
              <p className="try-sum">
                {words.result}：<strong>{compute.data.says}</strong>
              </p>
              <Lines lines={compute.data.lines} />
              {compute.data.changes.length > 0 && (
                <>
                  <h3>{words.changes}</h3>
                  <Lines lines={compute.data.changes} />
                </>
              )}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

interface FieldProps {
  readonly input: RuleInput;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ input: { title, type }, value, onChange }: FieldProps) {
  const label = type.type === "number" && type.unit !== "" ? `${title}（${type.unit}）` : title;
  const options =
    type.type === "text"
      ? type.oneOf.map((word) => ({ value: word, label: word }))
      : [
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ];
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: every branch holds its control
    <label className="try-field">
      <span>{label}</span>
      {type.type === "number" && (
        <Input
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {type.type === "date" && (
        <Input
          type="date"
          aria-label={label}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {(type.type === "text" || type.type === "truth") && (
        <Select
          aria-label={label}
          allowClear
          placeholder={words.unknown}
          value={value || undefined}
          onChange={(chosen) => onChange(chosen ?? "")}
          options={options}
        />
      )}
    </label>
  );
}

/** What was typed as the rule's inputs; empty is unknown. */
function inputsOf(inputs: readonly RuleInput[], typed: Typed): Record<string, string | boolean> {
  const given: Record<string, string | boolean> = {};
  for (const { id, type } of inputs) {
    const value = typed[id]?.trim();
    if (value) given[id] = type.type === "truth" ? value === "yes" : value;
  }
  return given;
}
