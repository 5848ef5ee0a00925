import Big from "big.js";
import type { Actor } from "../../workspace/access/actor.ts";
import { allTargets } from "../../workspace/targets/query/list.ts";
import { reportTargetValue } from "../../workspace/targets/report.ts";
import type { TargetRow } from "../../workspace/targets/views.ts";
import { dayOf } from "../../workspace/today.ts";
import { change, type Workspace } from "../../workspace/workspace.ts";

/** How far the sample's values lie from what was asked: most reach it, some pass it, some fall short. */
const reached = ["1", "1.02", "1", "0.96", "1.01", "1", "0.85"];

/** The office reports how past years ended, for the whole district. Every fifth target waits for its figures. */
export async function reportTargets(workspace: Workspace, office: Actor, plan: string): Promise<void> {
  const year = dayOf(workspace.clock()).slice(0, 4);
  const rows = await allTargets(workspace, office, { plan });
  await change(workspace, office, async (work) => {
    for (const [n, row] of rows.entries()) {
      if (n % 5 === 4 || row.reportedUnit !== row.unit) continue;
      for (const [period, value] of valuesBefore(year, row, reached[n % reached.length]!))
        await reportTargetValue(work, office, { target: row.id, period, value });
    }
  });
}

/** A value for each past year that asks for a number, `share` of what is asked. */
function valuesBefore(
  year: string,
  { cells, unit }: TargetRow,
  share: string,
): [period: string, value: string][] {
  return cells.flatMap(({ year: of, asks }): [string, string][] => {
    const asked = asks.at(-1)?.value ?? "";
    if (of === "" || of >= year || !/^\d+(\.\d+)?$/.test(asked)) return [];
    const places = asked.split(".")[1]?.length ?? 0;
    const value = new Big(asked).times(share).round(places, Big.roundHalfUp);
    return unit === "%" && value.gt("100") ? [] : [[of, value.toFixed(places)]];
  });
}
