import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import type { LightCounts } from "../../workspace/targets/views.ts";
import { lightOrder } from "../../workspace/targets/words.zh.ts";
import { Light } from "../parts/Light.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import type { AddressChange } from "../parts/use-address.ts";
import type { MatrixFilter } from "./api.ts";
import { useGroups } from "./use-targets.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly filter: MatrixFilter;
  readonly lights: LightCounts | undefined;
  readonly onChange: (change: AddressChange) => void;
}

/** How long typing rests before it is searched for, in milliseconds. */
const rest = 300;

/** One row of filters; each stays in the address. */
export function MatrixFilters({ filter, lights, onChange }: Props) {
  const plans = useGroups("plan", {});
  const programmes = useGroups("programme", { plan: filter.plan }, filter.plan !== undefined);
  const chosen = new Set(filter.light);
  const select = {
    allowClear: true,
    popupMatchSelectWidth: false,
    showSearch: { optionFilterProp: "label" },
  };
  return (
    <search className="list-bar">
      <Search value={filter.text ?? ""} onChange={(text) => onChange({ text })} />
      <Select
        {...select}
        className="matrix-plan"
        aria-label={words.plan}
        placeholder={words.plan}
        value={filter.plan ?? null}
        options={
          plans.data?.rows.map(({ key, title, total }) => ({ value: key, label: `${title}（${total}）` })) ??
          []
        }
        onChange={(plan) => onChange({ plan: plan ?? undefined, programme: undefined })}
      />
      {filter.plan !== undefined && (
        <Select
          {...select}
          className="matrix-programme"
          aria-label={words.programme}
          placeholder={words.programme}
          value={filter.programme ?? null}
          options={
            programmes.data?.rows
              .filter(({ key }) => key !== "")
              .map(({ key, title, total }) => ({ value: key, label: `${title}（${total}）` })) ?? []
          }
          onChange={(programme) => onChange({ programme: programme ?? undefined })}
        />
      )}
      <UnitPicker
        className="matrix-unit"
        label={words.anyUnit}
        placeholder={words.anyUnit}
        {...(filter.unit !== undefined && { value: filter.unit })}
        onChange={(unit: string | undefined) => onChange({ unit })}
      />
      <fieldset className="light-choice">
        <legend className="unseen">{words.lights}</legend>
        {lightOrder.map((light) => (
          <button
            key={light}
            type="button"
            aria-pressed={chosen.has(light)}
            onClick={() =>
              onChange({
                light: lightOrder.filter((each) => chosen.has(each) !== (each === light)).join(","),
              })
            }
          >
            <Light light={light} /> {lights?.[light] ?? ""}
          </button>
        ))}
      </fieldset>
    </search>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), rest);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      allowClear
      data-search
      className="matrix-search"
      placeholder={words.search}
      aria-label={words.search}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
