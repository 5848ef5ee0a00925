import type { EventKind, Events } from "../events/kinds.ts";

/** What an id is called today: a unit's or person's name, a task's number and title, a plan's title. */
export type NameOf = (id: string) => string;

/** How a kind of event is said. */
export interface KindWords<K extends EventKind> {
  /** What the filter calls it. */
  readonly title: string;
  /** What happened, after the person's name: 张三 + 新增单位“教育局”. */
  says(data: Events[K], subject: string, name: NameOf): string;
}

/** A sentence for each kind of event of a room. */
export type WordsOf<E> = { readonly [K in keyof E & EventKind]: KindWords<K> };

export const because = (reason: string | undefined) => (reason ? `，原因：${reason}` : "");
export const noted = (note: string | undefined) => (note ? `：${note}` : "");
