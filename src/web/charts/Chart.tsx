import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

// Canvas, because a drawing as SVG sets style attributes, which the page's policy forbids.
use([LineChart, BarChart, ScatterChart, GridComponent, LabelLayout, CanvasRenderer]);

interface Props {
  readonly option: EChartsCoreOption;
  /** In pixels. */
  readonly height: number;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
}

/** A chart that fills its place and follows its width. Drawn at twice the pixels, so that it prints sharp. */
export function Chart({ option, height, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  useEffect(() => {
    const element = place.current!;
    const made = init(element, undefined, { renderer: "canvas", devicePixelRatio: 2 });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);
  return <div ref={place} className="chart-place" style={{ height }} role="img" aria-label={label} />;
}
