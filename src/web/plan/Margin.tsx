import { memo } from "react";
import type { Catalog, Entry } from "../model/catalog.ts";
import { lineAt } from "../model/lines.ts";
import { useSay } from "../words.ts";
import { SeverityShape } from "./Severity.tsx";

/** What stands in the margin of a line: the number of a task that begins there, findings about it. */
export interface Notes {
  readonly tasks: { readonly number: number; readonly entry: Entry }[];
  readonly findings: Extract<Entry, { readonly kind: "finding" }>[];
}

/** Margin notes by index of line. */
export function marginNotes(catalog: Catalog): Map<number, Notes> {
  const notes = new Map<number, Notes>();
  const at = (offset: number) => {
    const index = lineAt(catalog.lines, offset);
    const found = notes.get(index) ?? { tasks: [], findings: [] };
    notes.set(index, found);
    return found;
  };
  catalog.plan.tasks.forEach((task, index) => {
    const entry = catalog.byRef.get(`task:${task.id}`);
    if (entry) at(task.span.start).tasks.push({ number: index + 1, entry });
  });
  for (const entry of catalog.entries) {
    if (entry.kind === "finding") at(entry.item.span.start).findings.push(entry);
  }
  return notes;
}

export const Margin = memo(function Margin({
  notes,
  onEntry,
}: {
  readonly notes: Notes | undefined;
  readonly onEntry: (entry: Entry) => void;
}) {
  const say = useSay();
  if (!notes) return <div className="margin" />;
  const gravest = ["error", "warning", "info"].flatMap((level) =>
    notes.findings.filter(({ item }) => item.severity === level),
  )[0];
  const task = notes.tasks[0];
  return (
    <div className="margin">
      {task && (
        <button
          type="button"
          tabIndex={-1}
          className="margin-task"
          title={say("taskNumber", { n: task.number })}
          aria-label={say("taskNumber", { n: task.number })}
          onClick={() => onEntry(task.entry)}
        >
          {task.number}
        </button>
      )}
      {gravest && (
        <button
          type="button"
          tabIndex={-1}
          className="margin-finding"
          title={notes.findings.map(({ item }) => item.message).join("\n")}
          aria-label={gravest.item.message}
          onClick={() => onEntry(gravest)}
        >
          <SeverityShape level={gravest.item.severity} />
        </button>
      )}
    </div>
  );
});
