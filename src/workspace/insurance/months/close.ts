import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { refuse } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import type { Workspace } from "../../workspace.ts";
import { findMonth, type MonthRecord } from "./load.ts";
import { closeStep } from "./move.ts";
import { monthSays, stepWords } from "./words.zh.ts";

/** Closes the step of a month today, before its last day. */
export async function closeByHand(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason?: string | undefined },
): Promise<void> {
  demand(actor, "insurance.manage");
  const month = await findMonth(workspace.store.db, workspace.region, id);
  if (month.version !== version) refuseChanged(month, version);
  const closing = { on: dayOf(workspace.clock()), early: true, reason };
  if (await closeStep(workspace, actor, month, closing)) return;
  refuseChanged(await findMonth(workspace.store.db, workspace.region, id), version);
}

function refuseChanged({ month, step, version }: MonthRecord, sent: number): never {
  return refuse({
    code: "conflict",
    what: "month",
    current: { step, version },
    sent: { version: sent },
    says: monthSays.changed(month, stepWords[step]),
  });
}
