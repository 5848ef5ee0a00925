import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Drawer, Input, Select, Tag } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { listTitles } from "../../workspace/desk/words.zh.ts";
import type { PlanList } from "../../workspace/plans/views.ts";
import { standings } from "../../workspace/plans/words.zh.ts";
import { taskFlags, taskStates } from "../../workspace/tasks/states.ts";
import type { TaskFilter } from "../../workspace/tasks/views.ts";
import { flagWords, roleWords, sayState } from "../../workspace/tasks/words.zh.ts";
import { ask } from "../client.ts";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import type { AddressChange } from "../parts/use-address.ts";
import { taskApi } from "../task/api.ts";
import { tasksKey } from "../task/use-task.ts";
import { useNarrow } from "../use-narrow.ts";
import { countOf, noFilters } from "./filter.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly filter: TaskFilter;
  readonly onChange: (change: AddressChange) => void;
  /** At the right end of the row. */
  readonly children?: ReactNode;
}

/** How long typing rests before the list is asked, in milliseconds. */
const typingRest = 300;

/** All filters in one row, each in the address; on a phone the search alone, the others behind a button. */
export function FilterRow({ filter, onChange, children }: Props) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const set = countOf(filter);
  return (
    <search className="list-bar">
      <TextFilter text={filter.text ?? ""} onChange={(text) => onChange({ text })} />
      {narrow ? (
        <>
          <Button aria-expanded={open} onClick={() => setOpen(true)}>
            {words.filtersCount(set)}
          </Button>
          <Drawer
            open={open}
            onClose={() => setOpen(false)}
            placement="bottom"
            size="auto"
            title={words.filters}
            extra={
              <Button type="primary" onClick={() => setOpen(false)}>
                {words.apply}
              </Button>
            }
          >
            <div className="filters-stacked">
              <Choices filter={filter} onChange={onChange} />
            </div>
          </Drawer>
        </>
      ) : (
        <Choices filter={filter} onChange={onChange} />
      )}
      {filter.todo && (
        <Tag closable={{ "aria-label": words.clear }} onClose={() => onChange({ todo: undefined })}>
          {listTitles[filter.todo]}
        </Tag>
      )}
      {set > 0 && (
        <Button type="link" onClick={() => onChange(noFilters)}>
          {words.clear}
        </Button>
      )}
      {children}
    </search>
  );
}

/** The search; what is typed goes to the address when the typing rests. */
function TextFilter({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim()), typingRest);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <Input
      allowClear
      className="list-search"
      data-search
      prefix={<SearchOutlined />}
      placeholder={words.search}
      aria-label={words.searchLabel}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed.trim())}
    />
  );
}

function Choices({ filter, onChange }: Omit<Props, "children">) {
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: ({ signal }) => ask<PlanList>("/api/plans", { signal }),
    staleTime: 60_000,
  });
  const inPlan = filter.plan === undefined ? {} : { plan: filter.plan };
  const programmes = useQuery({
    queryKey: [...tasksKey, "groups", "programme", inPlan],
    queryFn: () => taskApi.groups("programme", inPlan),
    staleTime: 60_000,
  });
  const published = plans.data?.rows.filter(({ state }) => state !== "draft") ?? [];
  const thisYear = new Date().getFullYear();
  const years = [
    ...new Set([...published.flatMap(({ year }) => year ?? []), thisYear - 1, thisYear, thisYear + 1]),
  ].toSorted();
  const common = { allowClear: true, popupMatchSelectWidth: false, className: "list-filter" } as const;
  return (
    <>
      <Select
        {...common}
        aria-label={words.plan}
        placeholder={words.plan}
        value={filter.plan}
        loading={plans.isPending}
        showSearch={{ optionFilterProp: "label" }}
        options={published.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(plan: string | undefined) => onChange({ plan, programme: undefined })}
      />
      <Select
        {...common}
        aria-label={words.year}
        placeholder={words.year}
        value={filter.year}
        options={years.map((year) => ({ value: year, label: words.yearOf(year) }))}
        onChange={(year: number | undefined) =>
          onChange({ year: year === undefined ? undefined : String(year) })
        }
      />
      <Select
        {...common}
        aria-label={words.programme}
        placeholder={words.programme}
        value={filter.programme}
        showSearch={{ optionFilterProp: "label" }}
        options={(programmes.data?.rows ?? [])
          .filter(({ title }) => title !== "")
          .map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(programme: string | undefined) => onChange({ programme })}
      />
      <UnitPicker
        className="list-filter"
        label={words.unit}
        placeholder={words.unit}
        {...(filter.unit && { value: filter.unit })}
        onChange={(unit?: string) => onChange({ unit, ...(!unit && { role: undefined }) })}
      />
      {(filter.unit !== undefined || filter.role !== undefined) && (
        <Select
          {...common}
          aria-label={words.role}
          placeholder={words.role}
          value={filter.role}
          options={optionsOf(roleWords)}
          onChange={(role: string | undefined) => onChange({ role })}
        />
      )}
      <Select
        {...common}
        aria-label={words.standing}
        placeholder={words.standing}
        value={filter.standing}
        options={optionsOf(standings)}
        onChange={(standing: string | undefined) => onChange({ standing })}
      />
      <Select
        {...common}
        mode="multiple"
        maxTagCount={1}
        aria-label={words.state}
        placeholder={words.state}
        value={[...(filter.state ?? [])]}
        options={taskStates.map((state) => ({ value: state, label: sayState(state) }))}
        onChange={(state: readonly string[]) => onChange({ state: state.join(",") })}
      />
      <Select
        {...common}
        aria-label={words.flag}
        placeholder={words.flag}
        value={filter.flag}
        options={taskFlags.map((flag) => ({ value: flag, label: flagWords[flag] }))}
        onChange={(flag: string | undefined) => onChange({ flag })}
      />
      <Checkbox
        checked={filter.supervised === true}
        onChange={({ target }) => onChange({ supervised: target.checked ? "true" : undefined })}
      >
        {words.onlySupervised}
      </Checkbox>
    </>
  );
}

function optionsOf(says: Readonly<Record<string, string>>) {
  return Object.entries(says).map(([value, label]) => ({ value, label }));
}
