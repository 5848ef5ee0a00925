import { Button } from "antd";
import { useState } from "react";
import { useMay } from "../shell/me.ts";
import type { BulkResult } from "../task/api.ts";
import { BulkDialog, type BulkVerb } from "./BulkDialog.tsx";
import { BulkResultDialog } from "./BulkResultDialog.tsx";
import type { Chosen } from "./chosen.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly chosen: Chosen;
  /** How many the filter finds in all. */
  readonly total: number;
  readonly onEvery: () => void;
  readonly onClear: () => void;
}

/** What can be done to the tasks that are chosen. */
export function BulkBar({ chosen, total, onEvery, onClear }: Props) {
  const may = useMay();
  const [asked, setAsked] = useState<BulkVerb>();
  const [done, setDone] = useState<{ readonly verb: BulkVerb; readonly result: BulkResult }>();
  const verbs: readonly BulkVerb[] = may("task.manage")
    ? ["dispatch", "remind", "transfer"]
    : may("task.supervise")
      ? ["remind"]
      : [];
  return (
    <div className="bulk-bar" role="toolbar" aria-label={words.selected(chosen.count)}>
      <span role="status">
        {chosen.every ? words.everySelected(chosen.count) : words.selected(chosen.count)}
      </span>
      {!chosen.every && total > chosen.count && (
        <Button type="link" onClick={onEvery}>
          {words.selectEvery(total)}
        </Button>
      )}
      <Button type="link" onClick={onClear}>
        {words.unselect}
      </Button>
      {verbs.map((verb) => (
        <Button key={verb} onClick={() => setAsked(verb)}>
          {words[verb]}
        </Button>
      ))}
      {asked && (
        <BulkDialog
          verb={asked}
          chosen={chosen}
          onClose={() => setAsked(undefined)}
          onDone={(result) => {
            setAsked(undefined);
            setDone({ verb: asked, result });
            if (result.refused === 0) onClear();
          }}
        />
      )}
      {done && <BulkResultDialog {...done} onClose={() => setDone(undefined)} />}
    </div>
  );
}
