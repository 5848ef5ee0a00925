import { and, eq } from "drizzle-orm";
import { dateAt, type IsoDate } from "../../../calendar/iso-date.ts";
import { isDuplicate } from "../../../storage/errors.ts";
import { insuranceVersions } from "../../../storage/tables/index.ts";
import { tell } from "../../desk/tell.ts";
import { RefusedError } from "../../refusal.ts";
import { dayOf } from "../../today.ts";
import { change, type Workspace } from "../../workspace.ts";
import type { FundMonth } from "../events.ts";
import { openingDay, reminderDay, uploadDays, uploadDue } from "./dates.ts";
import { loadMonths, lockMonth, type MonthRecord } from "./load.ts";
import { closeStep } from "./move.ts";
import { recordOpened } from "./open.ts";
import { tellingsOfReminder } from "./telling.ts";

/** What keeping months needs of the world. */
export interface MonthRounds {
  /** Runs something again and again; the answer ends it. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
  /** A round that failed; the next one tries again. */
  readonly failed: (error: unknown) => void;
}

/** The day is over for no longer than this before a step closes. */
const minute = 60_000;

const real: MonthRounds = {
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds);
    // A server that has nothing else to do may end.
    timer.unref();
    return () => clearInterval(timer);
  },
  failed: (error) => console.error(error),
};

/**
 * Opens, reminds and closes at once what is due, and looks again every minute.
 * @returns what ends it, when the round that runs is over.
 */
export function keepMonths(workspace: Workspace, { every, failed }: MonthRounds = real): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const round = () => {
    running ??= moveMonths(workspace, failed)
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  };
  round();
  const end = every(minute, round);
  return async () => {
    end();
    await running;
  };
}

/**
 * Does what the calendar asks for: months open on the first after them, steps close on their last day and begin the
 * next with the days that it should have had, also where the office was not running then; last, steps that end soon
 * are reminded of. Doing it twice, or in two processes at once, is the same as once.
 */
export async function moveMonths(
  workspace: Workspace,
  failed: (error: unknown) => void = (error) => {
    throw error;
  },
): Promise<void> {
  const today = dayOf(workspace.clock());
  await openDue(workspace, today);
  const stuck = new Set<string>();
  for (;;) {
    const month = nextDue(await loadMonths(workspace.store.db, workspace.region), today, stuck);
    if (!month) break;
    try {
      await closeStep(workspace, undefined, month, { on: month.due!, early: false });
    } catch (error) {
      // A version that cannot settle keeps its months where they are; those of other funds go on.
      stuck.add(month.id);
      if (!(error instanceof RefusedError)) failed(error);
    }
  }
  await remindDue(workspace, today);
}

/** The step that fell due first; months of a fund are paid in their order. */
function nextDue(
  months: readonly MonthRecord[],
  today: IsoDate,
  stuck: ReadonlySet<string>,
): MonthRecord | undefined {
  const waits = ({ year, fund, month, step }: MonthRecord) =>
    step === "payment" &&
    months.some(
      (each) => each.year === year && each.fund === fund && each.month < month && each.step !== "published",
    );
  return months
    .filter((each) => each.due !== null && each.due < today && !stuck.has(each.id) && !waits(each))
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : a.month - b.month))[0];
}

/** Opens every month that is over and that the office was there for: set up before its last day of upload. */
async function openDue(workspace: Workspace, today: IsoDate): Promise<void> {
  const { store, region } = workspace;
  const t = insuranceVersions;
  const versions = await store.db
    .select({ year: t.year, fund: t.fund, fromMonth: t.fromMonth, at: t.at })
    .from(t)
    .where(and(eq(t.region, region)));
  const known = new Set((await loadMonths(store.db, region)).map(keyOf));
  const years = new Map(versions.map(({ year, fund }) => [JSON.stringify([year, fund]), { year, fund }]));
  for (const { year, fund } of years.values()) {
    for (let month = 1; month <= 12; month++) {
      const asked: FundMonth = { year, month, fund };
      const opens = openingDay(asked);
      const made = versions
        .filter((each) => each.year === year && each.fund === fund && each.fromMonth <= month)
        .map(({ at }) => dateAt(new Date(at)))
        .sort()[0];
      if (made === undefined || made > uploadDue(asked) || opens > today || known.has(keyOf(asked))) continue;
      await open(workspace, asked, [made, opens].sort()[1]!);
    }
  }
}

async function open(workspace: Workspace, asked: FundMonth, since: IsoDate): Promise<void> {
  try {
    await change(workspace, undefined, async (work) => {
      const months = await loadMonths(work.tx, work.region, asked);
      if (months.some(({ month }) => month === asked.month)) return;
      await recordOpened(work, asked, uploadDays(asked, since, false));
    });
  } catch (error) {
    // Another process opened it first.
    if (!isDuplicate(error)) throw error;
  }
}

async function remindDue(workspace: Workspace, today: IsoDate): Promise<void> {
  const { store, region } = workspace;
  for (const month of await loadMonths(store.db, region)) {
    if (month.reminded || month.due === null || month.due < today || today < reminderDay(month.due)) continue;
    await change(workspace, undefined, async (work) => {
      const now = await lockMonth(work.tx, region, month.id);
      if (now?.version !== month.version || now.reminded) return;
      await work.record({
        kind: "insurance.month-reminded",
        subject: month.id,
        data: { step: month.step },
      });
      await tell(work, await tellingsOfReminder(work, month));
    });
  }
}

const keyOf = ({ year, month, fund }: FundMonth) => JSON.stringify([year, month, fund]);
