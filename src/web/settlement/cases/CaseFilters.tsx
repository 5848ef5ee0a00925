import { Button, Input, Select } from "antd";
import type { CaseKind } from "../../../settlement/cases.ts";
import { kindWords } from "../../../settlement/words.zh.ts";
import type { HospitalView } from "../../../workspace/insurance/views.ts";
import type { AddressChange } from "../../parts/use-address.ts";
import { words as common } from "../parts/words.zh.ts";
import type { CaseFilter } from "./use-cases.ts";
import { words } from "./words.zh.ts";

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as CaseKind, label }));
const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: common.monthOf(i + 1) }));

interface Props {
  readonly filter: CaseFilter;
  readonly hospitals: readonly HospitalView[];
  readonly total: number | undefined;
  readonly onChange: (change: AddressChange) => void;
  /** Where something is filtered. */
  readonly onClear?: () => void;
}

/** What cases are looked for by: one row, kept in the address. */
export function CaseFilters({ filter, hospitals, total, onChange, onClear }: Props) {
  return (
    <search className="list-bar" aria-label={words.title}>
      <Input.Search
        key={filter.text ?? ""}
        className="list-search"
        data-search
        aria-label={words.find}
        placeholder={words.find}
        allowClear
        defaultValue={filter.text}
        onSearch={(text) => onChange({ text: text.trim() })}
      />
      <Select
        className="list-filter"
        aria-label={common.month}
        placeholder={words.anyMonth}
        allowClear
        options={months}
        value={filter.month}
        onChange={(month: string | undefined) => onChange({ month })}
      />
      {hospitals.length > 1 && (
        <Select
          className="list-filter"
          aria-label={common.hospital}
          placeholder={words.anyHospital}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          options={hospitals.map(({ code, name }) => ({ value: code, label: name }))}
          value={filter.hospital}
          onChange={(hospital: string | undefined) => onChange({ hospital })}
        />
      )}
      <Select
        className="list-filter"
        aria-label={common.kind}
        placeholder={words.anyKind}
        allowClear
        options={kinds}
        value={filter.kind}
        onChange={(kind: CaseKind | undefined) => onChange({ kind })}
      />
      {onClear && (
        <Button type="link" onClick={onClear}>
          {words.clear}
        </Button>
      )}
      {total !== undefined && (
        <span className="list-count" role="status">
          {words.count(total)}
        </span>
      )}
    </search>
  );
}
