import { Select } from "antd";
import { useMemo } from "react";
import type { DraftView } from "../../workspace/plans/views.ts";
import { useUnits } from "../parts/UnitPicker.tsx";

interface Props {
  readonly label: string;
  readonly draft: DraftView;
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Names of units: those of the plan, those of the office, or one written anew, which is matched afterwards. */
export function NamesField({ label, draft, value, onChange }: Props) {
  const { data } = useUnits();
  const options = useMemo(() => {
    const names = [...draft.names.map(({ name }) => name), ...(data?.rows.map(({ name }) => name) ?? [])];
    return [...new Set(names)].map((name) => ({ value: name, label: name }));
  }, [draft, data]);
  return (
    <Select
      mode="tags"
      className="names-field"
      aria-label={label}
      tokenSeparators={["、", "，", ","]}
      value={[...value]}
      options={options}
      onChange={onChange}
    />
  );
}
