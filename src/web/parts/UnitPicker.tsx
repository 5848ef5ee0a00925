import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useMemo } from "react";
import type { UnitRow } from "../../workspace/units/views.ts";
import { ask } from "../client.ts";

interface Known {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly multiple?: boolean;
  readonly value?: string | readonly string[];
  readonly onChange?: (value: never) => void;
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  /** Units that are chosen already, so that their names stand there before the list has come. */
  readonly known?: readonly Known[];
  readonly className?: string;
}

const hint = "输入名称或简称查找单位";

/** All units, to choose from. */
export function useUnits() {
  return useQuery({
    queryKey: ["units", "all"],
    queryFn: ({ signal }) => ask<{ readonly rows: readonly UnitRow[] }>("/api/units", { signal }),
    staleTime: 60_000,
  });
}

/** Chooses one unit or several, found by any of their names. */
export function UnitPicker({ multiple, known = [], label, placeholder = hint, ...field }: Props) {
  const units = useUnits();
  const options = useMemo(() => {
    const rows = units.data?.rows ?? [];
    const there = new Set(rows.map(({ id }) => id));
    return [
      ...known
        .filter(({ id }) => !there.has(id))
        .map(({ id, name }) => ({ value: id, label: name, also: name })),
      ...rows.map(({ id, name, names }) => ({
        value: id,
        label: name,
        also: [name, ...names.map((each) => each.name)].join(" "),
      })),
    ];
  }, [units.data, known]);
  return (
    <Select
      {...(field as object)}
      {...(multiple && { mode: "multiple" as const })}
      {...(label && { "aria-label": label })}
      allowClear
      showSearch={{ filterOption: (typed, option) => option?.also.includes(typed.trim()) ?? false }}
      options={options}
      loading={units.isPending}
      placeholder={placeholder}
      popupMatchSelectWidth={false}
    />
  );
}
