import { randomBytes } from "node:crypto";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { tell } from "../../desk/tell.ts";
import { refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import { drawByLot } from "./draw.ts";
import { expertsFor } from "./experts.ts";
import { lockReview, opinionsOf } from "./load.ts";
import { numberOf } from "./number.ts";
import type { ExpertRow } from "./views.ts";
import { anonymousCase, reviewSays as says } from "./words.zh.ts";

/** Fewer opinions than this decide nothing. */
export const leastExperts = 2;

export interface Assignment {
  /** The version that was read. */
  readonly version: number;
  /** Who is asked, by id; or how many are drawn by lot among those who may. */
  readonly experts?: readonly string[] | undefined;
  readonly draw?: number | undefined;
}

/**
 * The office asks experts for their opinions; later again, where one recused. Nobody of the hospital is asked. A draw
 * is made here and kept in the log with its seed and everyone it was made among, so that it can be repeated.
 */
export function assignExperts(
  workspace: Workspace,
  actor: Actor,
  id: string,
  { version, experts, draw }: Assignment,
  seed: () => string = () => randomBytes(16).toString("hex"),
): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "insurance.manage");
    const { tx, region } = work;
    const row = await lockReview(work, id);
    if (version !== row.version)
      refuse({
        code: "conflict",
        what: "review",
        current: { version: row.version, state: row.state },
        sent: { version, experts, draw },
      });
    if (row.state !== "applied" && row.state !== "assigned")
      refuse({ code: "invalid", field: "state", says: says.notOpen() });
    const all = await expertsFor(tx, region, row);
    const lot = draw === undefined ? undefined : { seed: seed(), among: free(all) };
    if (lot && lot.among.length < draw!)
      refuse({ code: "invalid", field: "draw", says: says.drawTooMany(draw!, lot.among.length) });
    const chosen = lot ? drawByLot(lot.seed, id, lot.among, draw!) : [...new Set(experts ?? [])];
    if (chosen.length === 0) refuse({ code: "invalid", field: "experts", says: says.noExperts() });
    for (const expert of chosen) demandFree(all, expert);
    const there = (await opinionsOf(tx, region, id)).filter(({ state }) => state !== "recused");
    if (there.length + chosen.length < leastExperts)
      refuse({ code: "invalid", field: "experts", says: says.tooFew(leastExperts) });
    await work.record({ kind: "insurance.review-assigned", subject: id, data: { experts: chosen, lot } });
    await tell(work, [
      {
        kind: "insurance-review-assigned",
        people: chosen,
        data: { case: anonymousCase(await numberOf(tx, region, row)) },
      },
    ]);
  });
}

/** Whom nothing stands against, in the order of their ids, whatever they are called. */
function free(all: readonly ExpertRow[]): readonly string[] {
  return all
    .filter(({ excluded }) => excluded === null)
    .map(({ id }) => id)
    .sort();
}

function demandFree(all: readonly ExpertRow[], id: string): void {
  const expert = all.find((each) => each.id === id);
  const { name, excluded } = expert ?? refuse({ code: "invalid", field: "experts", says: says.notExpert() });
  if (excluded !== null) refuse({ code: "invalid", field: "experts", says: says.excluded(name, excluded) });
}
