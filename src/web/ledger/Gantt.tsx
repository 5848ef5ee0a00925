import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Skeleton } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { Link, useSearch } from "wouter";
import type { GanttRow, TaskFilter } from "../../workspace/tasks/views.ts";
import { sayState } from "../../workspace/tasks/words.zh.ts";
import { dayInChina, dayWords } from "../parts/dates.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { fromLedger } from "../parts/from-ledger.ts";
import { MonthBar } from "../parts/MonthBar.tsx";
import { usePrinting } from "../table/use-printing.ts";
import { taskApi } from "../task/api.ts";
import { tasksKey } from "../task/use-task.ts";
import { barOf, headsOf, type MonthScale, placeOf, scaleOf } from "./months.ts";
import { words } from "./words.zh.ts";

/** Pixels of a month, at the least: the label of a month fits. */
const monthWidth = 34;
const pageSize = 500;

/** Tasks as bars over months, with today's line. */
export function Gantt({ filter }: { readonly filter: TaskFilter }) {
  const query = useInfiniteQuery({
    queryKey: [...tasksKey, "gantt", filter],
    queryFn: ({ pageParam }) => taskApi.gantt(filter, pageParam, pageSize),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const today = dayInChina(new Date());
  const scale = useMemo(
    () =>
      scaleOf(
        rows.flatMap(({ start, due }) => [start, due].filter((day) => day !== undefined)),
        today,
      ),
    [rows, today],
  );
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  if (query.isPending) return <Skeleton active className="list-empty" paragraph={{ rows: 10 }} />;
  if (query.error) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyState says={words.noMatch} />;
  return <Chart rows={rows} scale={scale} today={today} onEnd={more} />;
}

interface ChartProps {
  readonly rows: readonly GanttRow[];
  readonly scale: MonthScale;
  readonly today: string;
  readonly onEnd: () => void;
}

function Chart({ rows, scale, today, onEnd }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const search = useSearch();
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 34,
    overscan: 10,
  });
  const items = lines.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for more when the end comes into sight
  useEffect(() => {
    if (last >= rows.length - 1) onEnd();
  }, [last, rows.length]);
  const now = placeOf(today, scale);
  // The window opens where today is, a quarter of a year before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the chart first stands there
  useEffect(() => {
    frame.current?.scrollTo({ left: Math.max(0, (now - 3) * monthWidth) });
  }, []);
  const { years, months } = headsOf(scale);
  const drawn = printing
    ? rows.map((_, index) => ({ index, start: index * 34 }))
    : items.map(({ index, start }) => ({ index, start }));
  const grid = { minWidth: scale.count * monthWidth };
  return (
    <section ref={frame} className="gantt" aria-label={words.views.gantt}>
      <div className="gantt-head" aria-hidden="true">
        <div className="gantt-name">{words.task}</div>
        <div className="gantt-scale" style={grid}>
          <div className="gantt-years">
            {years.map(({ key, label, span }) => (
              <span key={key} style={{ width: `${(span / scale.count) * 100}%` }}>
                {span > 1 && <b>{label}</b>}
              </span>
            ))}
          </div>
          <div className="gantt-months">
            {months.map(({ key, label }) => (
              <span key={key}>{label}</span>
            ))}
          </div>
        </div>
      </div>
      <ol className="gantt-rows" style={{ height: printing ? rows.length * 34 : lines.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          const bar = barOf(row.start, row.due ?? row.closed, scale);
          const says = `${sayState(row.state)}，${span(row)}`;
          return (
            <li
              key={row.id}
              className="gantt-row"
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div className="gantt-name">
                <Link href={`/tasks/${row.id}`} state={fromLedger(search)} title={row.title}>
                  {row.no} {row.title}
                </Link>
              </div>
              <div
                className="gantt-scale gantt-grid"
                style={{ ...grid, backgroundSize: `${100 / scale.count}% 100%` }}
              >
                {bar ? (
                  <MonthBar {...bar} state={row.state} late={row.flags.includes("overdue")} says={says} />
                ) : (
                  <span className="unseen">{words.noDates}</span>
                )}
                <i
                  className="gantt-today"
                  style={{ left: `${(now / scale.count) * 100}%` }}
                  aria-hidden="true"
                />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function span({ start, due, closed }: GanttRow): string {
  const short = (day: string) => dayWords(day, { weekday: false });
  const end = due ?? closed;
  if (start && end) return `${short(start)}至${short(end)}`;
  return end ? short(end) : start ? `${short(start)}起，${words.noDue}时限` : words.noDates;
}
