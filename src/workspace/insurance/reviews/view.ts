import type { EvidenceData } from "../../tasks/events.ts";
import type { FileView } from "../objections/views.ts";
import type { NamedOpinion } from "./list.ts";
import type { OpinionRecord, ReviewRecord } from "./load.ts";
import type { ReviewView } from "./views.ts";
import { anonymousCase, anonymousFile, maskedWords } from "./words.zh.ts";
import type { CaseFacts, YearCases } from "./year-cases.ts";

interface Shown {
  /** The office sees who thinks what; a hospital what was thought, once it is decided. */
  readonly sees: "office" | "hospital";
  /** The hospital's name. */
  readonly hospital: string;
  readonly opinions: readonly NamedOpinion[];
  readonly cases: YearCases | undefined;
}

/** A review as the office, a leader or its hospital sees it. */
export function reviewView(row: ReviewRecord, { sees, hospital, opinions, cases }: Shown): ReviewView {
  const of = { kind: kindOf(row), hospital: row.hospital, case: row.caseName };
  const pointsOf = (unreasonable: string | null) =>
    unreasonable === null ? null : (cases?.reviewPoints({ ...of, unreasonable }) ?? null);
  const shown =
    sees === "office"
      ? opinions
      : opinions.filter(({ state }) => state === "given" && row.state === "decided");
  return {
    ...commonOf(row),
    hospital: row.hospital,
    hospitalName: hospital,
    case: row.caseName,
    reason: row.reason,
    evidence: filesOf(row),
    points: row.approved === true ? pointsOf(row.unreasonable) : null,
    opinions: shown.map((opinion) => ({
      ...opinionOf(opinion),
      expert: sees === "office" ? opinion.expert : null,
      expertName: sees === "office" ? opinion.name : null,
      points: sees === "office" && opinion.agrees ? pointsOf(opinion.unreasonable) : null,
    })),
    facts: factsOf(cases?.find(row.hospital, row.caseName)),
  };
}

interface ShownToExpert {
  readonly hospital: string;
  readonly own: OpinionRecord;
  readonly number: number;
  readonly cases: YearCases | undefined;
}

/** A review as an assigned expert sees it: what the case cost and why, nothing of whose it is or who else looks at it. */
export function expertView(row: ReviewRecord, { hospital, own, number, cases }: ShownToExpert): ReviewView {
  return {
    ...commonOf(row),
    hospital: "",
    hospitalName: "",
    case: anonymousCase(number),
    reason: masked(row, hospital),
    evidence: anonymousFiles(row),
    // What was decided is between the office and the hospital.
    state: row.state === "assigned" ? "assigned" : "decided",
    approved: null,
    unreasonable: null,
    paidMonth: null,
    points: null,
    note: "",
    decidedAt: null,
    opinions: [{ ...opinionOf(own), expert: own.expert, expertName: null, points: null }],
    facts: factsOf(cases?.find(row.hospital, row.caseName)),
  };
}

/** The files under names that tell nothing, in their order. */
export function anonymousFiles(row: ReviewRecord): FileView[] {
  return filesOf(row).map((file, index) => ({
    ...file,
    name: anonymousFile(index + 1, /\.[a-z0-9]{1,8}$/i.exec(file.name)?.[0].toLowerCase() ?? ""),
  }));
}

const kindOf = ({ kind }: ReviewRecord) => kind as ReviewView["kind"];

function commonOf(row: ReviewRecord) {
  const { id, year, month, fund, approved, unreasonable, paidMonth, note, at, decidedAt, version } = row;
  return {
    id,
    year,
    month,
    fund,
    kind: kindOf(row),
    state: row.state as ReviewView["state"],
    approved,
    unreasonable,
    paidMonth,
    note,
    at,
    decidedAt,
    version,
  };
}

function opinionOf({ state, agrees, unreasonable, opinion, at }: OpinionRecord) {
  return {
    state: state as ReviewView["opinions"][number]["state"],
    agrees,
    unreasonable,
    opinion,
    at,
  };
}

function filesOf({ evidence }: ReviewRecord): FileView[] {
  return (evidence as readonly EvidenceData[]).map(({ sha256: _, ...file }) => file);
}

function factsOf(facts: CaseFacts | undefined): ReviewView["facts"] {
  if (!facts) return null;
  const { group, kind, grade, cost, noncompliant, threshold, mean } = facts;
  return { group, kind, grade, cost, noncompliant, threshold, mean };
}

/** Shorter names stand in other words too: they are no case's name in a sentence. */
const shortestName = 4;

/** The reason without the hospital's name and the case's, where it was written into it. */
function masked({ reason, hospital: code, caseName }: ReviewRecord, hospital: string): string {
  const named = (text: string, name: string, word: string) =>
    name.length < shortestName ? text : text.replaceAll(name, word);
  const withoutHospital = named(named(reason, hospital, maskedWords.hospital), code, maskedWords.hospital);
  return named(withoutHospital, caseName, maskedWords.case);
}
