import { fieldWords } from "../../../workspace/insurance/versions/words.zh.ts";
import { Facts } from "../parts/Facts.tsx";
import type { DraftRow } from "./draft.ts";
import { basisChoices, singleParameters } from "./parts.ts";

const titles = fieldWords.parameters.fields;

interface Props {
  readonly row: DraftRow;
  readonly onChange?: (row: DraftRow) => void;
}

/** The parameters that are single values. */
export function Parameters({ row, onChange }: Props) {
  const basis = row.monthlyBasis ?? "";
  return (
    <Facts
      facts={[
        ...singleParameters.map(
          (name) =>
            [
              titles[name] ?? name,
              onChange ? (
                <input
                  key={name}
                  className="plain-input right"
                  aria-label={titles[name]}
                  inputMode="decimal"
                  value={row[name] ?? ""}
                  onChange={({ target }) => onChange({ ...row, [name]: target.value })}
                />
              ) : (
                row[name]
              ),
            ] as const,
        ),
        [
          titles.monthlyBasis ?? "",
          onChange ? (
            <select
              key="basis"
              className="plain-input"
              aria-label={titles.monthlyBasis}
              value={basis}
              onChange={({ target }) => onChange({ ...row, monthlyBasis: target.value })}
            >
              {basisChoices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            basisChoices.find(({ value }) => value === basis)?.label
          ),
        ],
      ]}
    />
  );
}
