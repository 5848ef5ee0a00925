import type { KeyboardEvent } from "react";

/** Arrows move between the rows of a column, Enter too; `onPastEnd` is Enter in the last row. */
export function gridKeys(onPastEnd: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event;
    const step = key === "ArrowDown" || key === "Enter" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step === 0 || !(target instanceof HTMLInputElement)) return;
    const { column, row } = target.dataset;
    if (column === undefined || row === undefined) return;
    event.preventDefault();
    const beside = currentTarget.querySelector<HTMLInputElement>(
      `input[data-column="${column}"][data-row="${Number(row) + step}"]`,
    );
    if (beside) beside.focus();
    else if (key === "Enter") onPastEnd();
  };
}
