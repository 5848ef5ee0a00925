import { App, Button, Input, Select } from "antd";
import { useMemo, useState } from "react";
import type { DraftTarget, TargetChange } from "../../workspace/plans/draft/types.ts";
import type { DraftView } from "../../workspace/plans/views.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { NamesField } from "./NamesField.tsx";
import { Field } from "./TaskEditor.tsx";
import { parseValues, valueLines, valuesInShort } from "./target-values.ts";
import { useCorrect } from "./use-plans.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly draft: DraftView;
  readonly open: string | undefined;
  readonly onOpen: (anchor: string | undefined) => void;
}

const columns: readonly Column<DraftTarget>[] = [
  {
    key: "metric",
    title: words.metric,
    width: 200,
    grow: true,
    name: true,
    text: nameOf,
    cell: (target) => (
      <>
        {nameOf(target)}
        {(target.correction || target.left) && (
          <span className="draft-mark">{target.left ? words.leaveOutTarget : words.corrected}</span>
        )}
      </>
    ),
  },
  { key: "values", title: words.values, width: 190, text: valuesInShort },
  { key: "units", title: words.reporters, width: 150, text: ({ units }) => units.join("、") },
];

/** The targets of a draft, a metric a row; one that is opened is corrected below the list. */
export function DraftTargets({ draft, open, onOpen }: Props) {
  const [query, setQuery] = useState("");
  const all = useMemo(() => [...draft.targets, ...draft.leftTargets], [draft]);
  const opened = all.find(({ anchor }) => anchor === open);
  return (
    <div className="review-list">
      <ListPane
        name="draft-targets"
        caption={words.tabTargets}
        columns={columns}
        rows={all}
        all={all.length}
        keyOf={({ anchor }) => anchor}
        groupOf={({ programme = "", left }) => (left ? words.leftHead(draft.leftTargets.length) : programme)}
        lit={open}
        query={query}
        onQuery={setQuery}
        onOpen={({ anchor }) => onOpen(anchor)}
        empty={words.emptyTargets}
      />
      {opened && (
        <TargetEditor
          key={`${opened.anchor} ${opened.correctedAt ?? ""}`}
          target={opened}
          draft={draft}
          onClose={() => onOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Corrects one target; only what differs from what was read is kept as a correction. */
function TargetEditor({
  target,
  draft,
  onClose,
}: {
  readonly target: DraftTarget;
  readonly draft: DraftView;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const correct = useCorrect(draft.plan);
  const [metric, setMetric] = useState(target.metric);
  const [unit, setUnit] = useState(target.unit);
  const [lines, setLines] = useState(valueLines(target.values));
  const [direction, setDirection] = useState(target.direction);
  const [aggregation, setAggregation] = useState(target.aggregation);
  const [units, setUnits] = useState<readonly string[]>(target.units);
  const was = target.read ?? target;
  const parsed = parseValues(lines, was.values);

  const write = (change: TargetChange | undefined, says: string = words.saved) =>
    correct.mutate(
      [
        {
          kind: "target",
          anchor: target.anchor,
          ...(target.correctedAt && { seen: target.correctedAt }),
          ...(change && { change }),
        },
      ],
      { onSuccess: () => void message.success(says) },
    );
  const saved = (): TargetChange => ({
    ...(metric !== was.metric && { metric }),
    ...(unit !== was.unit && { unit }),
    ...(direction !== was.direction && { direction }),
    ...(aggregation !== was.aggregation && { aggregation }),
    ...(parsed.values && valueLines(parsed.values) !== valueLines(was.values) && { values: parsed.values }),
    ...(units.join() !== was.units.join() && { units }),
  });
  if (target.left)
    return (
      <section className="draft-editor" aria-label={words.editTarget}>
        <p>{nameOf(target)}</p>
        <Button type="primary" onClick={() => write(undefined, words.undone)}>
          {words.restoreTarget}
        </Button>
      </section>
    );
  const changed = <T,>(before: T, now: T, say: (value: T) => string) =>
    target.read && JSON.stringify(before) !== JSON.stringify(now) ? say(before) : undefined;
  return (
    <section className="draft-editor" aria-label={words.editTarget}>
      <header>
        <h2>{words.editTarget}</h2>
        <Button type="text" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </header>
      <Field label={words.metric} was={changed(was.metric, target.metric, String)}>
        <Input aria-label={words.metric} value={metric} onChange={(event) => setMetric(event.target.value)} />
      </Field>
      <div className="draft-row">
        <Field label={words.measure} was={changed(was.unit, target.unit, String)}>
          <Input aria-label={words.measure} value={unit} onChange={(event) => setUnit(event.target.value)} />
        </Field>
        <Field
          label={words.direction}
          was={changed(was.direction, target.direction, (value) => words.directions[value] ?? value)}
        >
          <Select
            aria-label={words.direction}
            value={direction}
            popupMatchSelectWidth={false}
            options={optionsOf<typeof direction>(words.directions)}
            onChange={setDirection}
          />
        </Field>
        <Field
          label={words.aggregation}
          was={changed(was.aggregation, target.aggregation, (value) => words.aggregations[value] ?? value)}
        >
          <Select
            aria-label={words.aggregation}
            value={aggregation}
            popupMatchSelectWidth={false}
            options={optionsOf<typeof aggregation>(words.aggregations)}
            onChange={setAggregation}
          />
        </Field>
      </div>
      <Field
        label={words.values}
        was={changed(was.values, target.values, (values) => valueLines(values).replaceAll("\n", "，"))}
      >
        <Input.TextArea
          rows={Math.min(8, Math.max(2, lines.split("\n").length))}
          aria-label={words.values}
          value={lines}
          {...(parsed.bad !== undefined && { status: "error" as const })}
          onChange={(event) => setLines(event.target.value)}
        />
        <small>{parsed.bad === undefined ? words.valuesHint : words.valuesBad(parsed.bad)}</small>
      </Field>
      <Field
        label={words.reporters}
        was={changed(was.units, target.units, (names) => names.join("、") || words.nothingRead)}
      >
        <NamesField label={words.reporters} draft={draft} value={units} onChange={setUnits} />
      </Field>
      <footer>
        <Button
          type="primary"
          loading={correct.isPending}
          disabled={parsed.bad !== undefined || metric.trim() === ""}
          onClick={() => write(saved())}
        >
          {words.save}
        </Button>
        {target.correction && (
          <Button onClick={() => write(undefined, words.undone)}>{words.takeBack}</Button>
        )}
        <Button danger onClick={() => write({ ...target.correction, out: true })}>
          {words.leaveOutTarget}
        </Button>
      </footer>
    </section>
  );
}

function nameOf({ metric, scope }: DraftTarget): string {
  return scope === undefined || metric.includes(scope) ? metric : `${scope}${metric}`;
}

function optionsOf<V extends string>(says: Readonly<Record<string, string>>) {
  return Object.entries(says).map(([value, label]) => ({ value: value as V, label }));
}
