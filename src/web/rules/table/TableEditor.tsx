import { Alert, App, Button } from "antd";
import { type KeyboardEvent, useState } from "react";
import { Link, useLocation } from "wouter";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { SqlText } from "../SqlText.tsx";
import { words as ruleWords } from "../words.zh.ts";
import { Basics } from "./Basics.tsx";
import { type Cell, cellOf, findCellFaults } from "./cells.ts";
import { useHistory } from "./history.ts";
import { tallyOf } from "./judge.ts";
import type { TierTable } from "./model.ts";
import { SaveDialog } from "./SaveDialog.tsx";
import { Tests } from "./Tests.tsx";
import { Tiers } from "./Tiers.tsx";
import { useTrial } from "./use-trial.ts";
import { tableWords as words } from "./words.zh.ts";

interface Props {
  readonly from: TierTable;
  /** Number of the newest version; 0 for a new table. */
  readonly number: number;
}

/** Makes a tier table: the tiers at the left, what they say and compute at the right, tests below. */
export function TableEditor({ from, number }: Props) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [saving, setSaving] = useState(false);
  const [shown, setShown] = useState(number > 0);
  const { state: table, set, undo, redo, canUndo, canRedo } = useHistory(from);
  const typed = findCellFaults(table);
  const sound = typed.size === 0;
  const trial = useTrial(table, sound);
  const found = sound ? trial.data : undefined;
  const placed = new Map<Cell, string>();
  const others: string[] = [];
  for (const { path, says } of found?.faults ?? []) {
    const cell = cellOf(path);
    if (cell === undefined) others.push(says);
    else placed.set(cell, says);
  }
  // An empty form is not full of errors: they show once saving was tried, what is typed wrong shows at once.
  const faults = new Map(
    [...typed, ...placed].filter(([cell]) => shown || placed.has(cell) || filled(table, cell)),
  );
  const change = (part: Partial<TierTable>, of?: string) => set({ ...table, ...part }, of);
  const tested = trial.current ? found : undefined;
  const tally = tallyOf(table, tested);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  };
  const save = () => {
    setShown(true);
    const wrong = typed.size + (tested?.faults.length ?? 0);
    if (wrong > 0) void message.warning(words.faults(wrong));
    else if (!tested) void message.info(words.computing);
    else if (tally.passed + tally.failed === 0) void message.warning(words.noTestsYet);
    else if (tally.failed > 0) void message.warning(words.failing(tally.failed));
    else setSaving(true);
  };
  const leave = number > 0 ? `/rules/${table.id}` : "/rules";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works from anywhere in it
    <div className="page-scroll" onKeyDown={onKeyDown}>
      <PageHead
        back={
          <Link href={leave} className="back">
            {ruleWords.back}
          </Link>
        }
        title={number > 0 ? words.editTitle(from.title) : words.newTitle}
        says={<span>{words.facts}</span>}
      >
        <Button disabled={!canUndo} onClick={undo}>
          {words.undo}
        </Button>
        <Button disabled={!canRedo} onClick={redo}>
          {words.redo}
        </Button>
        <Button type="primary" onClick={save}>
          {words.save}
        </Button>
      </PageHead>
      <div className="page-body rules editor">
        <div className="editor-left">
          <Basics table={table} faults={faults} change={change} />
          <Tiers table={table} faults={faults} change={change} />
        </div>
        <div className="editor-right">
          <section className="block" aria-live="polite">
            <h2>{words.says}</h2>
            {found && found.sentences.length > 0 ? (
              found.sentences.map((says) => (
                <p className="rule-says" key={says}>
                  {says}
                </p>
              ))
            ) : (
              <p className="quiet">{words.waiting}</p>
            )}
            <ErrorLine error={trial.error} onRetry={() => void trial.refetch()} />
            {others.length > 0 && (
              <Alert type="error" showIcon title={words.otherFaults} description={others.join(" ")} />
            )}
          </section>
          <Tests table={table} faults={faults} change={change} trial={tested} />
          {found?.sql && (
            <section className="block">
              <h2>{words.sql}</h2>
              <SqlText sql={found.sql} />
            </section>
          )}
        </div>
      </div>
      {saving && (
        <SaveDialog
          table={table}
          number={number}
          onClose={() => setSaving(false)}
          onSaved={() => go(`/rules/${table.id}`)}
        />
      )}
    </div>
  );
}

/** Whether anything was typed into a cell. */
function filled(table: TierTable, cell: Cell): boolean {
  const place = /^(rows|tests)\[(\d+)\]\.(\w+)$/.exec(cell);
  if (!place) return false;
  const row = table[place[1] as "rows" | "tests"][Number(place[2])] as
    | Readonly<Record<string, string>>
    | undefined;
  return (row?.[place[3]!] ?? "").trim() !== "";
}
