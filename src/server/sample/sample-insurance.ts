import { addDays, daysBetween } from "../../calendar/iso-date.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import { addDeduction } from "../../workspace/insurance/deductions/write.ts";
import type { FundMonth } from "../../workspace/insurance/events.ts";
import { registerHospital } from "../../workspace/insurance/hospitals/write.ts";
import { closeByHand } from "../../workspace/insurance/months/close.ts";
import { monthView } from "../../workspace/insurance/months/list.ts";
import { openMonth } from "../../workspace/insurance/months/open.ts";
import { answerObjection } from "../../workspace/insurance/objections/answer.ts";
import { objectTo } from "../../workspace/insurance/objections/object.ts";
import { applyForReview } from "../../workspace/insurance/reviews/apply.ts";
import { assignExperts } from "../../workspace/insurance/reviews/assign.ts";
import { decideReview } from "../../workspace/insurance/reviews/decide.ts";
import { findReview } from "../../workspace/insurance/reviews/list.ts";
import { giveOpinion } from "../../workspace/insurance/reviews/opinion.ts";
import { keepCases } from "../../workspace/insurance/uploads/keep.ts";
import { makeVersion } from "../../workspace/insurance/versions/make.ts";
import { dayOf } from "../../workspace/today.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { dearCase, plainCase, sampleCases, sampleContent } from "./insurance-cases.ts";
import { hospitals, insuranceSays as says } from "./insurance-words.zh.ts";
import type { Deed } from "./sample-history.ts";

const fund = "职工";
/** Months that the sample settles, where its year has so many. */
const mostMonths = 3;

/** Who settles: the office's person, each hospital's by its code, experts. */
export interface InsurancePeople {
  readonly insurer: Actor;
  readonly hospitals: ReadonlyMap<string, Actor>;
  readonly experts: readonly Actor[];
}

/**
 * What happened in the settlement of the last months: all but the newest are published, the newest is at its feedback.
 * The calendar is kept by hand, ahead of its days, so that any day of the year shows the same.
 */
export function insuranceDeeds(
  { clock }: Workspace,
  people: InsurancePeople,
  unitOf: (name: string) => string,
): Deed[] {
  const today = dayOf(clock());
  const [year, last] = monthBefore(today);
  const months = Array.from({ length: Math.min(mostMonths, last) }, (_, i) => last - i).reverse();
  const { insurer } = people;
  const deeds: Deed[] = [];
  const on: On = (day, run) => deeds.push({ daysAgo: Math.max(0, daysBetween(day, today)), run });

  const start = firstAfter(year, months[0]!);
  on(start, async (workspace) => {
    for (const { code, name } of hospitals)
      await registerHospital(workspace, insurer, {
        code,
        unit: unitOf(name),
        validFrom: `${year}-01-01`,
        decision: says.hospitalDecision(year),
      });
    await makeVersion(workspace, insurer, {
      year,
      fund,
      fromMonth: 1,
      decision: says.versionDecision(year),
      note: "",
      basedOn: 0,
      content: sampleContent(),
    });
  });
  for (const month of months) new MonthDeeds(people, { year, month, fund }, on).add(today, month === last);
  return deeds;
}

/** Notes what is done on a day. */
type On = (day: string, run: Deed["run"]) => void;

/** What happens in one month of the settlement. */
class MonthDeeds {
  readonly #people: InsurancePeople;
  readonly #of: FundMonth;
  readonly #on: On;
  #id = "";
  #objection = "";
  #review = "";
  constructor(people: InsurancePeople, of: FundMonth, on: On) {
    this.#people = people;
    this.#of = of;
    this.#on = on;
  }

  add(today: string, newest: boolean): void {
    const { year, month } = this.#of;
    const opened = firstAfter(year, month);
    // The newest month is at its feedback today: it came there in the last days, and may have begun in them.
    const recent = [opened, addDays(today, -3)].sort()[1]!;
    const day = (days: number) => (newest ? recent : addDays(opened, days));
    this.#on(opened, async (workspace) => {
      this.#id = await openMonth(workspace, this.#people.insurer, this.#of);
    });
    this.#on([addDays(opened, 6), day(6)].sort()[0]!, (workspace) => this.#send(workspace));
    this.#on(day(9), (workspace) => this.#close(workspace));
    this.#on(day(12), (workspace) => this.#close(workspace));
    this.#on(day(13), (workspace) => this.#ask(workspace));
    this.#on(day(14), (workspace) => this.#assign(workspace));
    if (newest) return;
    this.#on(day(16), (workspace) => this.#decide(workspace));
    for (const days of [18, 21, 24]) this.#on(day(days), (workspace) => this.#close(workspace));
  }

  async #send(workspace: Workspace): Promise<void> {
    const { year, month } = this.#of;
    for (const { code, name } of hospitals) {
      const content = new TextEncoder().encode(sampleCases(code, year, month));
      const asked = { ...this.#of, hospital: code, replaces: 0 };
      const file = { name: says.fileName(name, month), content };
      await keepCases(workspace, this.#speaker(code), asked, file);
    }
    await addDeduction(workspace, this.#people.insurer, {
      ...this.#of,
      hospital: "H002",
      audit: `${1800 + month * 35}.00`,
      points: "0",
      reason: says.audit,
      decision: says.auditDecision(year),
    });
  }

  /** Closes the step that the month is at. */
  async #close(workspace: Workspace): Promise<void> {
    const { insurer } = this.#people;
    const { version } = await monthView(workspace, insurer, this.#id);
    await closeByHand(workspace, insurer, this.#id, { version, reason: says.closeEarly });
  }

  async #ask(workspace: Workspace): Promise<void> {
    const { month } = this.#of;
    this.#objection = await objectTo(workspace, this.#speaker("H003"), {
      ...this.#of,
      hospital: "H003",
      case: plainCase("H003", month),
      reason: says.objection,
      wants: { group: "HC25" },
    });
    this.#review = await applyForReview(workspace, this.#speaker("H001"), {
      ...this.#of,
      hospital: "H001",
      case: dearCase("H001", month),
      kind: "high",
      reason: says.review,
    });
  }

  async #assign(workspace: Workspace): Promise<void> {
    const { insurer, experts } = this.#people;
    await assignExperts(workspace, insurer, this.#review, {
      version: 1,
      experts: experts.slice(0, 2).map(({ person }) => person),
    });
    await giveOpinion(workspace, experts[0]!, this.#review, {
      agrees: true,
      unreasonable: "6200.00",
      opinion: says.opinion,
    });
  }

  async #decide(workspace: Workspace): Promise<void> {
    const { insurer, experts } = this.#people;
    await answerObjection(workspace, insurer, this.#objection, {
      version: 1,
      accepted: true,
      answer: says.granted,
      granted: { group: "HC25" },
    });
    await giveOpinion(workspace, experts[1]!, this.#review, {
      agrees: true,
      unreasonable: "5400.00",
      opinion: says.opinion,
    });
    const { version } = await findReview(workspace, insurer, this.#review);
    await decideReview(workspace, insurer, this.#review, {
      version,
      approved: true,
      unreasonable: "6200.00",
      note: says.decided,
    });
  }

  #speaker(hospital: string): Actor {
    return this.#people.hospitals.get(hospital)!;
  }
}

/** The month before a day's: its year and number. */
function monthBefore(day: string): [year: number, month: number] {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return month === 1 ? [year - 1, 12] : [year, month - 1];
}

/** The first day after a month: when its settlement opens. */
function firstAfter(year: number, month: number): string {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}
