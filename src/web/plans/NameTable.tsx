import { App, Button, Checkbox } from "antd";
import { useState } from "react";
import type { DraftName } from "../../workspace/plans/draft/types.ts";
import type { DraftUnitView } from "../../workspace/plans/views.ts";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useMay } from "../shell/me.ts";
import { planApi } from "./api.ts";
import { useWrite } from "./use-plans.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly draft: {
    readonly plan: string;
    readonly revision: string;
    readonly names: readonly DraftName[];
    readonly units: readonly DraftUnitView[];
  };
}

/** Every name of a unit in the plan, who it is and how that is known; open ones first. */
export function NameTable({ draft }: Props) {
  const { message } = App.useApp();
  const may = useMay();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const accept = useWrite((names: readonly string[] | undefined) =>
    planApi.acceptNames(draft.plan, { revision: draft.revision, ...(names && { names }) }),
  );
  const decide = useWrite((decision: { name: string; units?: readonly string[] }) =>
    planApi.decideNames(draft.plan, [decision]),
  );
  const unitName = new Map(draft.units.map(({ id, name }) => [id, name]));
  const proposals = draft.names.filter(({ units, match }) => !units && match.kind === "unknown");
  const created = new Set(
    proposals.map(({ match }) => (match.kind === "unknown" ? match.proposal.name : "")),
  );
  const rows = [...draft.names]
    .sort((a, b) => Number(a.units !== undefined) - Number(b.units !== undefined))
    .filter(({ units }) => !onlyOpen || !units);
  const accepting = (names?: readonly string[]) =>
    accept.mutate(names, { onSuccess: ({ created: count }) => void message.success(words.created(count)) });
  return (
    <div className="review-scroll">
      <div className="review-tools">
        <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
          {words.filterOpen}
        </Checkbox>
        {proposals.length > 0 && may("unit.write") && (
          <Button type="primary" loading={accept.isPending} onClick={() => accepting()}>
            {words.acceptAll(created.size)}
          </Button>
        )}
      </div>
      <table className="name-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.uses}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={row.units ? "" : "open"}>
              <th scope="row">{row.name}</th>
              <td className="quiet name-uses">{words.usesOf(row.tasks, row.targets)}</td>
              <td>
                <Meaning
                  row={row}
                  unitName={unitName}
                  busy={decide.isPending || accept.isPending}
                  onDecide={(units) => decide.mutate({ name: row.name, ...(units && { units }) })}
                  {...(may("unit.write") && { onAccept: () => accepting([row.name]) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MeaningProps {
  readonly row: DraftName;
  readonly unitName: ReadonlyMap<string, string>;
  readonly busy: boolean;
  /** Without units: what was said is taken back. */
  readonly onDecide: (units: readonly string[] | undefined) => void;
  readonly onAccept?: () => void;
}

function Meaning({ row, unitName, busy, onDecide, onAccept }: MeaningProps) {
  const [editing, setEditing] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>(row.units ?? []);
  const { match, decided, units } = row;
  if (units && !editing)
    return (
      <div className="name-meaning">
        <span>{sayUnits(row, unitName)}</span>
        <small>{words.how[decided ? "decided" : match.kind === "matched" ? match.how : match.kind]}</small>
        <Button
          type="link"
          size="small"
          onClick={() => {
            setPicked(units);
            setEditing(true);
          }}
        >
          {words.change}
        </Button>
        {decided && (
          <Button type="link" size="small" onClick={() => onDecide(undefined)}>
            {words.resetName}
          </Button>
        )}
      </div>
    );
  const parent =
    match.kind === "unknown" && match.proposal.parent ? unitName.get(match.proposal.parent) : undefined;
  return (
    <div className="name-meaning">
      {!units && <span className="name-why">{why(row, parent)}</span>}
      {match.kind === "unknown" && !units && onAccept && (
        <Button size="small" disabled={busy} onClick={onAccept}>
          {words.acceptOne}
        </Button>
      )}
      {match.kind === "several" &&
        match.candidates.map((id) => (
          <Button key={id} size="small" disabled={busy} onClick={() => onDecide([id])}>
            {unitName.get(id) ?? id}
          </Button>
        ))}
      <UnitPicker
        multiple
        className="name-picker"
        label={`${row.name}：${words.means}`}
        value={picked}
        known={picked.map((id) => ({ id, name: unitName.get(id) ?? id }))}
        onChange={((ids: readonly string[]) => setPicked(ids)) as (value: never) => void}
      />
      <Button
        size="small"
        disabled={busy || picked.length === 0}
        onClick={() => {
          onDecide(picked);
          setEditing(false);
        }}
      >
        {words.decideName}
      </Button>
      <Button
        size="small"
        type="text"
        disabled={busy}
        onClick={() => {
          onDecide([]);
          setEditing(false);
        }}
      >
        {words.nobody}
      </Button>
    </div>
  );
}

function sayUnits({ units = [], match }: DraftName, unitName: ReadonlyMap<string, string>): string {
  if (units.length === 0) return words.dropped;
  const names = units.map((id) => unitName.get(id) ?? id);
  return match.kind === "group" || names.length > 3
    ? words.members(names.length, names.join("、"))
    : names.join("、");
}

function why({ match }: DraftName, parent: string | undefined): string {
  if (match.kind === "unknown")
    return parent === undefined
      ? words.propose(match.proposal.name)
      : words.proposeUnder(match.proposal.name, parent);
  if (match.kind === "several") return words.several;
  return match.kind === "undecided" && match.why === "group-empty" ? words.groupEmpty : words.vague;
}
