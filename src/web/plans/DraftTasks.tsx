import { App, Button, Checkbox, Select } from "antd";
import { useMemo, useState } from "react";
import type { DraftTask } from "../../workspace/plans/draft/types.ts";
import type { DraftView } from "../../workspace/plans/views.ts";
import type { PageStore } from "../page/state.ts";
import { useAddress } from "../parts/use-address.ts";
import { useStore } from "../store.ts";
import type { Column } from "../table/column.ts";
import { ListPane } from "../table/ListPane.tsx";
import { ReassignDialog } from "./ReassignDialog.tsx";
import { TaskEditor } from "./TaskEditor.tsx";
import { dueOf, unitsInShort } from "./task-words.ts";
import { useCorrect } from "./use-plans.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly draft: DraftView;
  readonly store: PageStore;
  readonly open: string | undefined;
  readonly onOpen: (anchor: string | undefined) => void;
}

const columns: readonly Column<DraftTask>[] = [
  {
    key: "no",
    title: words.no,
    width: 52,
    align: "right",
    text: ({ no }) => (no === 0 ? "" : String(no)),
  },
  {
    key: "title",
    title: words.task,
    width: 220,
    grow: true,
    name: true,
    text: ({ title }) => title,
    cell: (task) => (
      <>
        {task.title}
        <TaskMarks task={task} />
      </>
    ),
  },
  { key: "units", title: words.units, width: 168, text: unitsInShort },
  { key: "due", title: words.due, width: 100, text: dueOf },
];

/** The tasks of a draft; one that is opened is corrected below the list. */
export function DraftTasks({ draft, store, open, onOpen }: Props) {
  const [query, setQuery] = useState("");
  const { values, set } = useAddress();
  const asked = values.get("programme");
  const programme = draft.programmes.find((each) => each === asked);
  const corrected = values.get("corrected") === "true";
  const [reassign, setReassign] = useState(false);
  /** Grows when the draft was written to: the editor begins anew from what is there now. */
  const [turn, setTurn] = useState(0);
  const all = useMemo(() => [...draft.tasks, ...draft.left], [draft]);
  const rows = useMemo(
    () =>
      all.filter(
        (task) =>
          (programme === undefined || task.programme === programme) &&
          (!corrected || task.correction !== undefined || task.whole !== undefined),
      ),
    [all, programme, corrected],
  );
  const opened = all.find(({ anchor }) => anchor === open);
  return (
    <div className="review-list">
      <ListPane
        name="draft-tasks"
        caption={words.tabTasks}
        columns={columns}
        rows={rows}
        all={all.length}
        keyOf={({ anchor }) => anchor}
        groupOf={(task) => (task.left ? words.leftHead(draft.left.length) : task.programme)}
        lit={open}
        query={query}
        onQuery={setQuery}
        onOpen={({ anchor }) => onOpen(anchor)}
        onClear={() => set({ programme: undefined, corrected: undefined })}
        empty={words.emptyTasks}
        filters={
          <>
            <Select
              allowClear
              className="list-filter"
              aria-label={words.programme}
              placeholder={words.anyProgramme}
              value={programme ?? null}
              popupMatchSelectWidth={false}
              options={draft.programmes.map((value) => ({ value, label: value }))}
              onChange={(value) => set({ programme: value ?? undefined })}
            />
            <Checkbox
              checked={corrected}
              onChange={(event) => set({ corrected: event.target.checked ? "true" : undefined })}
            >
              {words.onlyCorrected}
            </Checkbox>
            <Button onClick={() => setReassign(true)}>{words.reassign}</Button>
            <AddTask draft={draft} store={store} onAdded={onOpen} />
          </>
        }
      />
      {opened && (
        <TaskEditor
          key={`${opened.anchor} ${turn}`}
          task={opened}
          draft={draft}
          onOpen={onOpen}
          onSaved={() => setTurn(turn + 1)}
        />
      )}
      {reassign && (
        <ReassignDialog
          draft={draft}
          first={programme}
          onClose={() => {
            setReassign(false);
            setTurn(turn + 1);
          }}
        />
      )}
    </div>
  );
}

/** What a person did to a task, in words beside its title. */
function TaskMarks({ task }: { readonly task: DraftTask }) {
  const { correction, merged, whole, left } = task;
  const marks = [
    left && words.left[left],
    correction?.added && words.added,
    correction && !correction.added && !left && words.corrected,
    whole !== undefined && words.part,
    merged.length > 0 && words.merged(merged.length),
  ].filter((mark) => typeof mark === "string");
  return marks.map((mark) => (
    <span key={mark} className="draft-mark">
      {mark}
    </span>
  ));
}

/** Makes a task of the sentence that is lit in the text. */
function AddTask({
  draft,
  store,
  onAdded,
}: {
  readonly draft: DraftView;
  readonly store: PageStore;
  readonly onAdded: (anchor: string) => void;
}) {
  const lit = useStore(store, (state) => state.lit);
  const correct = useCorrect(draft.plan);
  const { message } = App.useApp();
  async function add(): Promise<void> {
    const element = document.querySelector(".document-text [data-lit]");
    const quote = lit && element ? litWords() : "";
    if (!lit || quote === "") return void message.info(words.addHint);
    const near = draft.tasks.findLast(({ span }) => span && span.start <= lit.span.start) ?? draft.tasks[0];
    const anchor = `+${quote.replace(/[\p{P}\s]/gu, "").slice(0, 80)}`;
    const added = { programme: near?.programme ?? "", start: lit.span.start, quote };
    await correct.mutateAsync([{ kind: "task", anchor, change: { title: quote.slice(0, 200), added } }]);
    onAdded(anchor);
  }
  return (
    <Button
      title={words.addHint}
      loading={correct.isPending}
      onClick={() => void add().catch(() => undefined)}
    >
      {words.addTask}
    </Button>
  );
}

/** The words that are lit in the text as it stands on the page. */
function litWords(): string {
  return [...document.querySelectorAll(".document-text [data-lit]")]
    .map((element) => element.textContent ?? "")
    .join("")
    .trim();
}
