import { Segmented } from "antd";
import { useState } from "react";
import { fieldWords } from "../../../workspace/insurance/versions/words.zh.ts";
import { isDecimal, lessOf, sumOf } from "../parts/decimals.ts";
import { Facts } from "../parts/Facts.tsx";
import { yuanWords } from "../parts/formats.zh.ts";
import type { Draft, ListPart } from "./draft.ts";
import { Grid } from "./Grid.tsx";
import { Parameters } from "./Parameters.tsx";
import { listParts, type Tab, tabs, tabTitle } from "./parts.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly draft: Draft;
  /** Absent where the version is only read. */
  readonly onChange?: (change: Partial<Draft>) => void;
}

/** Everything that a version holds, a part at a time, to read or to edit. */
export function ContentTabs({ draft, onChange }: Props) {
  const [tab, setTab] = useState<Tab>("parameters");
  const grid = (part: ListPart) => (
    <Grid
      key={part}
      caption={listParts[part].title}
      columns={listParts[part].columns}
      rows={draft[part]}
      {...(onChange && { onChange: (rows: Draft[ListPart]) => onChange({ [part]: rows }) })}
    />
  );
  return (
    <div className="content-tabs">
      <div className="content-choice">
        <Segmented
          aria-label={words.part}
          value={tab}
          options={tabs.map((value) => ({ value, label: tabTitle(value) }))}
          onChange={setTab}
        />
      </div>
      {tab === "parameters" && (
        <>
          <Parameters
            row={draft.parameters}
            {...(onChange && { onChange: (parameters: Draft["parameters"]) => onChange({ parameters }) })}
          />
          <h3>{words.highBands}</h3>
          {grid("highBands")}
        </>
      )}
      {tab === "less" && <Budget draft={draft} {...(onChange && { onChange })} />}
      {tab !== "parameters" && grid(tab)}
    </div>
  );
}

/** The budget's total, and what is left of it for DRG cases. */
function Budget({ draft, onChange }: Props) {
  const total = draft.budget.total ?? "";
  const amounts = draft.less.map(({ amount }) => amount?.trim() ?? "");
  const left = [total.trim(), ...amounts].every(isDecimal) && lessOf(total.trim(), sumOf(amounts, 2), 2);
  return (
    <Facts
      facts={[
        [
          words.inYuan(fieldWords.budget.fields.total ?? ""),
          onChange ? (
            <input
              key="total"
              className="plain-input right"
              aria-label={fieldWords.budget.fields.total}
              inputMode="decimal"
              value={total}
              onChange={({ target }) => onChange({ budget: { total: target.value } })}
            />
          ) : (
            yuanWords(total)
          ),
        ],
        [words.budgetLeft, left === false ? undefined : yuanWords(left)],
      ]}
    />
  );
}
