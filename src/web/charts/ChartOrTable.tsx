import { Segmented } from "antd";
import { type ReactNode, useState } from "react";
import "../styles/charts.css";

const words = { chart: "图", table: "表", label: "以图或表显示" } as const;

/** The same figures as a chart and, one click away, as a table. */
export function ChartOrTable({ chart, table }: { readonly chart: ReactNode; readonly table: ReactNode }) {
  const [shown, setShown] = useState<"chart" | "table">("chart");
  return (
    <div className="chart-or-table">
      <Segmented
        size="small"
        aria-label={words.label}
        className="chart-choice"
        value={shown}
        options={[
          { value: "chart", label: words.chart },
          { value: "table", label: words.table },
        ]}
        onChange={setShown}
      />
      {shown === "chart" ? chart : table}
    </div>
  );
}
