import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { PersonPage, PersonRow } from "../../workspace/people/views.ts";
import { ask, pathOf } from "../client.ts";
import { peopleKey } from "./use-people.ts";

interface Props {
  readonly value: string | undefined;
  readonly onChange: (person: string | undefined) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string;
}

/** Chooses a person, found by name, login or telephone number. */
export function PersonPicker({ value, onChange, label, className, placeholder }: Props) {
  const [text, setText] = useState("");
  const found = useQuery({
    queryKey: [...peopleKey, "picker", text],
    queryFn: ({ signal }) => ask<PersonPage>(pathOf("/api/people", { text, limit: 30 }), { signal }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: [...peopleKey, "one", value],
    queryFn: ({ signal }) => ask<PersonRow>(`/api/people/${value}`, { signal }),
    enabled: value !== undefined,
  });
  const rows = found.data?.rows ?? [];
  const all = chosen.data && !rows.some(({ id }) => id === value) ? [chosen.data, ...rows] : rows;
  return (
    <Select
      {...(className && { className })}
      aria-label={label}
      placeholder={placeholder}
      allowClear
      showSearch={{ onSearch: setText, filterOption: false }}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={all.map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))}
    />
  );
}
