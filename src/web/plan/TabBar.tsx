import { type KeyboardEvent, useEffect, useRef } from "react";

interface Props<Key extends string> {
  /** Says what the tabs are of. */
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string; readonly count: number }[];
  readonly current: Key;
  /** Ids of tabs and panel begin with it. */
  readonly id: string;
  readonly onTab: (key: Key) => void;
}

/** Tabs in one row that scrolls where it is too long; the current one stays in sight. Arrows change tabs. */
export function TabBar<Key extends string>({ label, tabs, current, id, onTab }: Props<Key>) {
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ key }) => key === current);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!to) return;
    onTab(to.key);
    bar.current?.querySelector<HTMLElement>(`#${id}-tab-${to.key}`)?.focus();
    event.preventDefault();
  }

  return (
    <div ref={bar} className="tab-bar" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          id={`${id}-tab-${tab.key}`}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.key === current}
          aria-controls={`${id}-panel`}
          tabIndex={tab.key === current ? 0 : -1}
          onClick={() => onTab(tab.key)}
        >
          {tab.label} <small>{tab.count}</small>
        </button>
      ))}
    </div>
  );
}
