import type { Baseline, Target } from "../../plan/model.ts";
import { dateWords } from "../../plan/words.ts";
import type { Ref } from "../model/catalog.ts";
import { columnOf } from "../model/matrix.ts";
import { shortFigure, shortNumber } from "../model/values.ts";
import { useSay } from "../words.ts";

interface Props {
  readonly items: readonly (Target | Baseline)[];
  readonly lit: Ref | undefined;
  readonly onItem: (ref: Ref) => void;
}

/** The figures of one cell. One that the plan says in several places stands once; each click goes to the next place. */
export function Figures({ items, lit, onItem }: Props) {
  const say = useSay();
  return sameFigures(items).map(({ text, detail, refs }) => {
    const at = lit === undefined ? -1 : refs.indexOf(lit);
    return (
      <button
        key={refs[0]}
        type="button"
        tabIndex={-1}
        className={at >= 0 ? "figure lit" : "figure"}
        onClick={(event) => {
          event.stopPropagation();
          onItem(refs[(at + 1) % refs.length]!);
        }}
      >
        {text}
        {detail && <small>{detail}</small>}
        {refs.length > 1 && <small>{say("saidTimes", { n: refs.length })}</small>}
      </button>
    );
  });
}

interface Figure {
  readonly text: string;
  readonly detail: string;
  readonly refs: Ref[];
}

/** Items by what they look like in a cell. */
export function sameFigures(items: readonly (Target | Baseline)[]): Figure[] {
  const found = new Map<string, Figure>();
  for (const item of items) {
    const isTarget = "op" in item;
    const text = isTarget ? shortFigure(item.op, item.value) : shortNumber(item.value);
    const detail = isTarget ? monthOf(item.by) : item.at ? dateWords(item.at) : "";
    const figure = found.get(`${text} ${detail}`) ?? { text, detail, refs: [] };
    figure.refs.push(isTarget ? `target:${item.id}` : `baseline:${item.id}`);
    found.set(`${text} ${detail}`, figure);
  }
  return [...found.values()];
}

/** What a date says beyond its column's year: `12月`. */
function monthOf(by: string | undefined): string {
  return by && by !== columnOf(by) && /^\d{4}-/.test(by) ? dateWords(`-${by.slice(4)}`) : "";
}
