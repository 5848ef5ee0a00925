import type { EChartsCoreOption } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import type { startChart } from "./draw.ts";

interface Props {
  readonly option: EChartsCoreOption;
  /** In pixels. */
  readonly height: number;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

/** A chart that fills its place and follows its width. What draws it is fetched with the first chart. */
export function Chart({ option, height, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ReturnType<typeof startChart>>();
  useEffect(() => {
    const element = place.current!;
    let made: ReturnType<typeof startChart> | undefined;
    let gone = false;
    const watcher = new ResizeObserver(() => made?.resize());
    void import("./draw.ts").then(({ startChart }) => {
      if (gone) return;
      made = startChart(element);
      watcher.observe(element);
      setChart(made);
    });
    return () => {
      gone = true;
      watcher.disconnect();
      made?.dispose();
    };
  }, []);
  useEffect(() => {
    chart?.setOption(option, { notMerge: true });
  }, [chart, option]);
  return <div ref={place} className="chart-place" style={{ height }} role="img" aria-label={label} />;
}
