import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Link, useSearch } from "wouter";
import { dayWords } from "../parts/dates.zh.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { fromLedger } from "../parts/from-ledger.ts";
import { StateBar } from "../parts/StateBar.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { UnitNames } from "../parts/UnitNames.tsx";
import type { Item } from "./items.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly count: number;
  readonly itemAt: (index: number) => Item;
  readonly need: (index: number) => void;
  readonly onToggle?: (group: string) => void;
}

/** The ledger on a phone: a card a task. */
export function TaskCards({ count, itemAt, need, onToggle }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => 104,
    overscan: 6,
  });
  const items = cards.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever what is in sight has changed
  useEffect(() => need(last), [last, count, itemAt]);
  return (
    <section ref={frame} className="cards-frame" aria-label={words.table}>
      <ul className="cards" style={{ height: cards.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <li
            key={index}
            ref={cards.measureElement}
            data-index={index}
            className="card-place"
            style={{ transform: `translateY(${start}px)` }}
          >
            <CardOf item={itemAt(index)} {...(onToggle && { onToggle })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CardOf({ item, onToggle }: { readonly item: Item; readonly onToggle?: (group: string) => void }) {
  const search = useSearch();
  if (item.kind === "waiting") return <div className="card waiting-card" aria-hidden="true" />;
  if (item.kind === "group") {
    const { title, total, states } = item.group;
    return (
      <button
        type="button"
        className="card group-card"
        aria-expanded={item.open}
        onClick={() => onToggle?.(item.key)}
      >
        <span>
          <i aria-hidden="true">{item.open ? "▾" : "▸"}</i> {title || words.noProgramme}
          <small> {total}</small>
        </span>
        <StateBar states={states} total={total} />
      </button>
    );
  }
  const { row } = item;
  return (
    <div className="card">
      <Link href={`/tasks/${row.id}`} state={fromLedger(search)} className="card-name">
        {row.title}
      </Link>
      <div className="desk-facts">
        <StateTag state={row.state} />
        <FlagTags task={row} />
        <span>{row.due ? dayWords(row.due) : row.dueText || words.noDue}</span>
        <UnitNames units={row.units} />
      </div>
    </div>
  );
}
