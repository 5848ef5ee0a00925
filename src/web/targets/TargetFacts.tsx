import { Link } from "wouter";
import type { TargetView } from "../../workspace/targets/views.ts";

/** Where the metric belongs, in a line. */
export function TargetFacts({
  target: { plan, planTitle, programme, unit },
}: {
  readonly target: TargetView;
}) {
  return (
    <>
      <Link href={`/plans/${plan}`}>{planTitle}</Link>
      {programme && <span>{programme}</span>}
      <span>{unit}</span>
    </>
  );
}
