import { Alert, App, Button, Input, InputNumber, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { DraftTask, DraftUnit, TaskChange } from "../../workspace/plans/draft/types.ts";
import type { DraftView } from "../../workspace/plans/views.ts";
import { Refusal } from "../client.ts";
import { NamesField } from "./NamesField.tsx";
import { dueOf, namesIn, sayChange } from "./task-words.ts";
import { useCorrect } from "./use-plans.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly task: DraftTask;
  readonly draft: DraftView;
  readonly onOpen: (anchor: string | undefined) => void;
  readonly onSaved: () => void;
}

const roles = ["lead", "responsible", "support"] as const;

/** Corrects one task: what was read stays beside what was changed, and every correction can be taken back. */
export function TaskEditor({ task, draft, onOpen, onSaved }: Props) {
  const { message } = App.useApp();
  const correct = useCorrect(draft.plan);
  const [title, setTitle] = useState(task.title);
  const [units, setUnits] = useState<readonly DraftUnit[]>(task.units);
  const [due, setDue] = useState(task.due);
  const [days, setDays] = useState(task.reportDays ?? null);
  const [parts, setParts] = useState<string>();
  const [other, setOther] = useState<string>();
  const { read, correction } = task;

  async function write(change: TaskChange | undefined, says: string = words.saved): Promise<void> {
    const input = {
      kind: "task" as const,
      anchor: task.anchor,
      ...(task.correctedAt && { seen: task.correctedAt }),
    };
    setOther(undefined);
    try {
      await correct.mutateAsync([change ? { ...input, change } : input]);
      void message.success(says);
      onSaved();
    } catch (error) {
      // The shell says it; what was typed stays, and can be saved over what another person wrote meanwhile.
      if (error instanceof Refusal && error.status === 409) setOther(sayChange(error.current));
    }
  }
  /** What stays of the correction when one of its fields changes; a field as it was read is no correction. */
  function saved(): TaskChange {
    const was = read ?? { title: "", units: [], due: undefined };
    const sameUnits = JSON.stringify(units) === JSON.stringify(was.units);
    return {
      ...(correction?.added && { added: correction.added }),
      ...(title.trim() !== (read ?? task).title || correction?.added ? { title: title.trim() } : {}),
      ...((read ? !sameUnits : units !== task.units || correction?.added) && { units }),
      ...(due !== (read ?? task).due && { due: due ?? null }),
      ...(days !== null && { reportDays: days }),
    };
  }

  if (task.whole !== undefined)
    return (
      <section className="draft-editor" aria-label={words.edit}>
        <p>{words.partHint}</p>
        <Button onClick={() => onOpen(task.whole)}>{words.openWhole}</Button>
      </section>
    );
  if (task.left)
    return (
      <section className="draft-editor" aria-label={words.edit}>
        <p>
          {task.title}（{words.left[task.left]}）
        </p>
        <Button
          type="primary"
          loading={correct.isPending}
          onClick={() => void write(undefined, words.undone)}
        >
          {words.restore}
        </Button>
      </section>
    );
  return (
    <section className="draft-editor" aria-label={words.edit}>
      <header>
        <h2>
          {words.edit} {task.no}
        </h2>
        <Button type="text" size="small" onClick={() => onOpen(undefined)}>
          {words.close}
        </Button>
      </header>
      {other !== undefined && (
        <Alert type="warning" showIcon role="alert" className="error-line" title={words.otherWrote(other)} />
      )}
      <Field label={words.fieldTitle} was={read && read.title !== task.title ? read.title : undefined}>
        <Input.TextArea
          rows={rowsFor(title)}
          aria-label={words.fieldTitle}
          value={title}
          onChange={(e) => setTitle(e.target.value)}
        />
      </Field>
      {roles.map((role) => (
        <Field
          key={role}
          label={words[role]}
          was={
            read && namesIn(read.units, role).join() !== namesIn(task.units, role).join()
              ? namesIn(read.units, role).join("、") || words.nothingRead
              : undefined
          }
        >
          <NamesField
            label={words[role]}
            draft={draft}
            value={namesIn(units, role)}
            onChange={(names) =>
              setUnits(
                roles.flatMap((each) =>
                  (each === role ? names : namesIn(units, each)).map((name) => ({ name, role: each })),
                ),
              )
            }
          />
        </Field>
      ))}
      <div className="draft-row">
        <Field label={words.due} was={read && read.due !== task.due ? dueOf(read) : undefined}>
          <Input
            type="date"
            className="due-field"
            aria-label={words.due}
            value={due ?? ""}
            onChange={(event) => setDue(event.target.value || undefined)}
          />
          {task.dueText && <span className="quiet"> {task.dueText}</span>}
        </Field>
        <Field label={words.reportDays}>
          <InputNumber
            min={1}
            max={366}
            precision={0}
            aria-label={words.reportDays}
            placeholder={words.reportHint}
            value={days}
            onChange={setDays}
          />
        </Field>
      </div>
      {parts !== undefined && (
        <Field label={words.splitHint}>
          <Input.TextArea
            autoFocus
            rows={Math.max(3, linesOf(parts).length + 1)}
            aria-label={words.splitHint}
            value={parts}
            onChange={(event) => setParts(event.target.value)}
          />
          <Button
            disabled={linesOf(parts).length < 2}
            onClick={() => void write({ ...saved(), parts: linesOf(parts).map((each) => ({ title: each })) })}
          >
            {words.splitGo}
          </Button>
        </Field>
      )}
      <footer>
        <Button
          type="primary"
          loading={correct.isPending}
          disabled={title.trim() === ""}
          onClick={() => void write(saved())}
        >
          {words.save}
        </Button>
        {correction && <Button onClick={() => void write(undefined, words.undone)}>{words.takeBack}</Button>}
        {parts === undefined && <Button onClick={() => setParts(task.title)}>{words.split}</Button>}
        <Select
          showSearch={{ optionFilterProp: "label" }}
          className="merge-into"
          aria-label={words.mergeHint}
          placeholder={words.mergeInto}
          value={null}
          popupMatchSelectWidth={420}
          options={draft.tasks
            .filter(({ anchor, whole }) => anchor !== task.anchor && whole === undefined)
            .map(({ anchor, no, title: other }) => ({ value: anchor, label: `${no} ${other}` }))}
          onChange={(into: string) => void write({ ...saved(), into })}
        />
        <Button danger onClick={() => void write({ ...saved(), out: true })}>
          {words.leaveOut}
        </Button>
      </footer>
    </section>
  );
}

/** Rows that a title takes: the content policy forbids the styles by which a field would grow by itself. */
function rowsFor(text: string): number {
  return Math.min(4, Math.ceil(text.length / 40) || 1);
}

/** A field with what was read, where a person changed it. */
export function Field({
  label,
  was,
  children,
}: {
  readonly label: string;
  readonly was?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="draft-field">
      <span className="draft-label">{label}</span>
      <div>
        {children}
        {was !== undefined && (
          <p className="draft-was">
            {words.read}：{was}
          </p>
        )}
      </div>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
