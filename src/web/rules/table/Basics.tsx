import { AutoComplete, Select } from "antd";
import { unitNames } from "../../../rules/units/unit.ts";
import { Cell } from "./Cell.tsx";
import type { EditorProps } from "./editor.ts";
import { tableWords as words } from "./words.zh.ts";

const scales = [0, 1, 2, 3, 4, 6, 8].map((value) => ({ value, label: words.places(value) }));
const units = unitNames.map((value) => ({ value }));

/** What the table is called, where it is written, and what it looks at. */
export function Basics({ table, faults, change }: EditorProps) {
  const field = (key: "title" | "document" | "article" | "inputTitle", label: string, hint?: string) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: Cell holds the control
    <label className="editor-field">
      <span>{label}</span>
      <Cell
        label={label}
        value={table[key]}
        fault={faults.get(key)}
        onChange={(value) => change({ [key]: value }, key)}
        {...(hint !== undefined && { placeholder: hint })}
      />
    </label>
  );
  return (
    <section className="block">
      <h2>{words.basics}</h2>
      <div className="editor-fields">
        {field("title", words.title, words.titleHint)}
        {field("document", words.document)}
        {field("article", words.article)}
        {field("inputTitle", words.inputTitle, words.inputTitleHint)}
        <UnitField
          label={words.inputUnit}
          value={table.inputUnit}
          fault={faults.get("inputUnit")}
          onChange={(inputUnit) => change({ inputUnit }, "inputUnit")}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Select holds the control */}
        <label className="editor-field">
          <span>{words.inputScale}</span>
          <Select
            aria-label={words.inputScale}
            value={table.inputScale}
            options={scales}
            onChange={(inputScale) => change({ inputScale })}
          />
        </label>
      </div>
    </section>
  );
}

interface UnitProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (unit: string) => void;
}

/** A unit, chosen or typed: 元/人·月 is one, too. */
export function UnitField({ label, value, fault, onChange }: UnitProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: AutoComplete holds the control
    <label className="editor-field">
      <span>{label}</span>
      <AutoComplete
        aria-label={label}
        value={value}
        options={units}
        placeholder={words.noUnit}
        filterOption={(typed, option) => typed === value || (option?.value.includes(typed) ?? false)}
        onChange={(typed: string) => onChange(typed.trim())}
        {...(fault !== undefined && { status: "error" })}
      />
      {fault !== undefined && <span className="cell-fault">{fault}</span>}
    </label>
  );
}

export { scales };
