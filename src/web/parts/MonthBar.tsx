interface Props {
  /** Shares of the scale it lies on. */
  readonly left: number;
  readonly width: number;
  /** A single day is a mark, not a bar. */
  readonly point: boolean;
  /** Without an end. */
  readonly open: boolean;
  readonly state: string;
  readonly late: boolean;
  /** What it shows, in words. */
  readonly says: string;
}

/** A span of time on a scale of months. */
export function MonthBar({ left, width, point, open, state, late, says }: Props) {
  return (
    <span
      className={["month-bar", point && "point", open && "open", late && "late"].filter(Boolean).join(" ")}
      data-state={state}
      role="img"
      aria-label={says}
      title={says}
      style={{ left: `${left * 100}%`, width: point ? undefined : `${width * 100}%` }}
    />
  );
}
