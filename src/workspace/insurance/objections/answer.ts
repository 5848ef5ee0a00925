import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import type { Correction } from "../events.ts";
import { hospitalWithin } from "../reach.ts";
import { yearCases } from "../reviews/year-cases.ts";
import { checkedCorrection } from "./correction.ts";
import { findObjection } from "./list.ts";
import { lockObjection } from "./load.ts";
import { short } from "./object.ts";
import { objectionSays as says } from "./words.zh.ts";

export interface ObjectionAnswer {
  /** The version that was read. */
  readonly version: number;
  readonly accepted: boolean;
  readonly answer: string;
  /** What is granted; what was asked for where it is left out. Nothing where the objection is rejected. */
  readonly granted?: Correction | undefined;
}

/**
 * The office answers an objection. What it grants is settled with from the next run of the month on; after the
 * month's final result, at the clearing only.
 */
export async function answerObjection(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version, accepted, answer, granted }: ObjectionAnswer,
): Promise<void> {
  demand(actor, "insurance.manage");
  const read = await findObjection(workspace.store.db, workspace.region, actor, id);
  const cases = await yearCases(workspace, read);
  const facts = cases?.find(read.hospital, read.case);
  const text = answer.trim();
  await change(workspace, actor, async (work) => {
    const row = await lockObjection(work, id);
    if (version !== row.version)
      refuse({
        code: "conflict",
        what: "objection",
        current: await findObjection(work.tx, work.region, actor, id),
        sent: { version, accepted, answer, granted },
      });
    if (row.state !== "open") refuse({ code: "invalid", field: "state", says: says.notOpen() });
    if (text === "") refuse({ code: "invalid", field: "answer", says: says.noAnswer() });
    if (accepted && (!cases || !facts))
      return refuse({ code: "invalid", field: "case", says: says.noCase(row.caseName) });
    const grants =
      accepted && cases && facts
        ? checkedCorrection(granted ?? (row.wants as Correction), facts, cases)
        : undefined;
    await work.record({
      kind: "insurance.objection-answered",
      subject: id,
      data: { accepted, answer: text, granted: grants },
    });
    const hospital = await hospitalWithin(work.tx, work.region, undefined, "insurance.read", row.hospital);
    await tell(work, [
      {
        kind: accepted ? "insurance-objection-accepted" : "insurance-objection-rejected",
        hospitals: [hospital.unit],
        data: { case: row.caseName, month: row.month, reason: short(text) },
      },
    ]);
  });
}
