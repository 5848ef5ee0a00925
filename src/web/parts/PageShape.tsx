import { Skeleton } from "antd";

/** The shape of a page that comes: its head and its first lines. */
export function PageShape() {
  return (
    <div className="page-shape" aria-hidden="true">
      <Skeleton active title={{ width: 180 }} paragraph={{ rows: 8 }} />
    </div>
  );
}
