import { Button, Radio, Select } from "antd";
import type { Rounding } from "../../../rules/expression.ts";
import { roundingWords, wayWords } from "../words.zh.ts";
import { scales, UnitField } from "./Basics.tsx";
import { Cell } from "./Cell.tsx";
import type { EditorProps } from "./editor.ts";
import { gridKeys } from "./grid-keys.ts";
import type { TierRow, Way } from "./model.ts";
import { tableWords as words } from "./words.zh.ts";

/** The tiers: their edges, what each gives, how the result is computed and rounded. */
export function Tiers({ table, faults, change }: EditorProps) {
  const { rows, way, inputUnit, givesUnit } = table;
  const setRow = (i: number, part: Partial<TierRow>, of: string) =>
    change({ rows: rows.map((row, j) => (i === j ? { ...row, ...part } : row)) }, of);
  const addTier = () => {
    change({ rows: [...rows, { upTo: "", gives: "" }] });
    // The new row is drawn first.
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLInputElement>(
          `.tier-grid input[data-column="upTo"][data-row="${rows.length - 1}"]`,
        )
        ?.focus(),
    );
  };
  const setWay = (next: Way) => {
    const unit = next === "amount" ? "元" : "%";
    change({ way: next, ...((next === "amount") !== (way === "amount") && { givesUnit: unit }) });
  };
  return (
    <section className="block">
      <h2>{words.tiers}</h2>
      <div className="editor-fields">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Select holds the control */}
        <label className="editor-field">
          <span>{words.way}</span>
          <Select
            aria-label={words.way}
            value={way}
            onChange={setWay}
            options={Object.entries(wayWords).map(([value, label]) => ({ value: value as Way, label }))}
          />
        </label>
        <UnitField
          label={words.givesUnit}
          value={givesUnit}
          fault={faults.get("givesUnit")}
          onChange={(unit) => change({ givesUnit: unit }, "givesUnit")}
        />
      </div>
      {way !== "progressive" && (
        <fieldset className="editor-edge">
          <legend>{words.within}</legend>
          <Radio.Group
            value={table.within}
            onChange={({ target }) => change({ within: target.value as typeof table.within })}
            options={[
              { value: "through", label: words.through },
              { value: "below", label: words.below },
            ]}
          />
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move between the fields in it */}
      <div className="table-scroll" onKeyDown={gridKeys(addTier)}>
        <table className="tier-grid">
          <thead>
            <tr>
              <th scope="col">{words.tier}</th>
              <th scope="col">{words.from}</th>
              <th scope="col" className="num">
                {words.upTo}
                {inputUnit && `（${inputUnit}）`}
              </th>
              <th scope="col" className="num">
                {words.gives[way]}
                {givesUnit && `（${givesUnit}）`}
              </th>
              <th scope="col" aria-label={words.remove} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place
              <tr key={i}>
                <th scope="row" className="told nowrap">
                  {words.tierName(i + 1)}
                </th>
                <td className="told quiet nowrap">{begins(rows, i, table.within)}</td>
                <td>
                  {i === rows.length - 1 ? (
                    <span className="quiet no-end">{words.noEnd}</span>
                  ) : (
                    <Cell
                      numeric
                      label={words.upToOf(i + 1)}
                      value={row.upTo}
                      fault={faults.get(`rows[${i}].upTo`)}
                      onChange={(upTo) => setRow(i, { upTo }, `rows[${i}].upTo`)}
                      at={["upTo", i]}
                    />
                  )}
                </td>
                <td>
                  <Cell
                    numeric
                    label={words.givesOf(i + 1)}
                    value={row.gives}
                    fault={faults.get(`rows[${i}].gives`)}
                    onChange={(gives) => setRow(i, { gives }, `rows[${i}].gives`)}
                    at={["gives", i]}
                  />
                </td>
                <td>
                  {rows.length > 1 && (
                    <Button
                      type="text"
                      size="small"
                      aria-label={words.removeTier(i + 1)}
                      onClick={() => change({ rows: rows.filter((_, j) => i !== j) })}
                    >
                      {words.remove}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-buttons">
        <Button onClick={addTier}>{words.addTier}</Button>
        <span className="quiet keys-hint">{words.keys}</span>
      </div>
      <div className="editor-fields">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Select holds the control */}
        <label className="editor-field">
          <span>{words.rounding}</span>
          <Select<Rounding>
            aria-label={words.rounding}
            value={table.mode}
            onChange={(mode) => change({ mode })}
            options={modes}
          />
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Select holds the control */}
        <label className="editor-field">
          <span>{words.scale}</span>
          <Select
            aria-label={words.scale}
            value={table.scale}
            onChange={(scale) => change({ scale })}
            options={scales}
          />
        </label>
      </div>
    </section>
  );
}

const modes = (Object.keys(roundingWords) as Rounding[]).map((value) => ({
  value,
  label: roundingWords[value],
}));

/** Where a tier begins, as the edge before it says. */
function begins(rows: readonly TierRow[], i: number, within: "through" | "below"): string {
  const edge = rows[i - 1]?.upTo.trim();
  if (edge === undefined) return words.begins;
  if (edge === "") return "";
  return within === "through" ? words.over(edge) : words.atLeast(edge);
}
