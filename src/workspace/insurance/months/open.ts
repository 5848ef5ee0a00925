import { isDuplicate } from "../../../storage/errors.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import { change, type Work, type Workspace } from "../../workspace.ts";
import type { FundMonth } from "../events.ts";
import { findVersion } from "../settled/load.ts";
import { openingDay, type StepDays, uploadDays } from "./dates.ts";
import { loadMonths } from "./load.ts";
import { tellingsOfMove } from "./telling.ts";
import { monthSays, type stepWords } from "./words.zh.ts";

/**
 * Opens a month by hand: one that was over before the office began, or that did not open by itself.
 * @returns its id
 */
export async function openMonth(workspace: Workspace, actor: Actor, asked: FundMonth): Promise<string> {
  demand(actor, "insurance.manage");
  const today = dayOf(workspace.clock());
  const { year, month, fund } = asked;
  if (today < openingDay(asked))
    refuse({ code: "invalid", field: "month", says: monthSays.notOver(month, openingDay(asked)) });
  return change(workspace, actor, async (work) => {
    const months = await loadMonths(work.tx, work.region, asked);
    const there = months.find((each) => each.month === month);
    if (there) return refuseOpen(month, there.step);
    const later = months.find((each) => each.month > month && each.step === "published");
    if (later)
      refuse({ code: "invalid", field: "month", says: monthSays.laterPublished(month, later.month) });
    if (!(await findVersion(work.tx, work.region, { year, fund, month })))
      refuse({ code: "invalid", field: "month", says: monthSays.noVersion(year, month, fund) });
    return recordOpened(work, asked, uploadDays(asked, today, true));
  }).catch((error: unknown) => (isDuplicate(error) ? refuseOpen(month, "upload") : Promise.reject(error)));
}

function refuseOpen(month: number, step: keyof typeof stepWords): never {
  return refuse({
    code: "conflict",
    what: "month",
    current: { step },
    sent: undefined,
    says: monthSays.isOpen(month),
  });
}

/** Records that a month's upload began, and tells the hospitals. */
export async function recordOpened(work: Work, asked: FundMonth, days: StepDays): Promise<string> {
  const { year, month, fund } = asked;
  const id = work.newId();
  await work.record({ kind: "insurance.month-opened", subject: id, data: { year, month, fund, ...days } });
  const record = { region: work.region, id, ...asked, step: "upload" as const, ...days };
  await tell(work, await tellingsOfMove(work, { ...record, reminded: false, version: 1 }));
  return id;
}
