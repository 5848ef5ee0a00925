import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

// Canvas, because a drawing as SVG sets style attributes, which the page's policy forbids.
use([LineChart, BarChart, ScatterChart, GridComponent, LabelLayout, CanvasRenderer]);

/** An empty chart in its place, at twice the pixels, so that it prints sharp. */
export function startChart(place: HTMLElement) {
  return init(place, undefined, { renderer: "canvas", devicePixelRatio: 2 });
}
