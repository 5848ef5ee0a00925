import { App, Button } from "antd";
import type { DraftView } from "../../workspace/plans/views.ts";
import { openWords } from "../../workspace/plans/words.zh.ts";
import type { DraftTab } from "./DraftPage.tsx";
import { useCorrect } from "./use-plans.ts";
import { words } from "./words.zh.ts";

const shown = 12;

/** 还差什么: what must be decided before publishing, and what may wait. */
export function OpenList({
  draft,
  onGo,
}: {
  readonly draft: DraftView;
  readonly onGo: (tab: DraftTab, item?: string) => void;
}) {
  const { message } = App.useApp();
  const correct = useCorrect(draft.plan);
  const tasks = new Map(draft.tasks.map((task) => [task.anchor, task]));
  const { end } = draft;
  const dueAll = (anchors: readonly string[], due: string) =>
    correct.mutate(
      anchors.flatMap((anchor) => {
        const task = tasks.get(anchor);
        if (!task || task.whole !== undefined) return [];
        const { correction = {}, correctedAt } = task;
        return [
          {
            kind: "task" as const,
            anchor,
            ...(correctedAt && { seen: correctedAt }),
            change: { ...correction, due },
          },
        ];
      }),
      { onSuccess: () => void message.success(words.saved) },
    );
  return (
    <div className="review-scroll open-list">
      <p className="quiet">{draft.open.length === 0 ? words.nothingOpen : words.openIntro}</p>
      {draft.open.map((point) => (
        <section key={point.code} className="open-point">
          <header>
            <h2>{openWords(point)}</h2>
            <span className={point.must ? "open-must" : "quiet"}>
              {point.must ? words.mustDecide : words.mayLeave}
            </span>
            {point.code === "name-open" && (
              <Button size="small" onClick={() => onGo("names")}>
                {words.goThere}
              </Button>
            )}
            {point.code === "task-without-due" && end !== undefined && (
              <Button size="small" loading={correct.isPending} onClick={() => dueAll(point.items, end)}>
                {words.dueFromEnd(end)}
              </Button>
            )}
          </header>
          <ul>
            {point.items.slice(0, shown).map((item) => {
              const task = tasks.get(item);
              return (
                <li key={item}>
                  {task ? (
                    <button type="button" className="text-button" onClick={() => onGo("tasks", item)}>
                      {task.no} {task.title}
                    </button>
                  ) : (
                    item
                  )}
                </li>
              );
            })}
            {point.items.length > shown && <li className="quiet">{words.andSoOn(point.items.length)}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}
