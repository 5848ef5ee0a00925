import { explainer } from "../../../settlement/explain/explain.ts";
import { sayStep } from "../../../settlement/explain/explain.zh.ts";
import type { Step } from "../../../settlement/explain/step.ts";
import type { Actor } from "../../access/actor.ts";
import { demand } from "../../access/decide.ts";
import { found, refuse } from "../../refusal.ts";
import { change, type Workspace } from "../../workspace.ts";
import { isCleared } from "../clearing/is-cleared.ts";
import { listObjections } from "../objections/list.ts";
import { type HospitalRef, hospitalWithin } from "../reach.ts";
import { listReviews } from "../reviews/list.ts";
import { type SettledYear, settleFundYear } from "../settle-year.ts";
import type { UploadRecord } from "../settled/load.ts";
import { type AcceptedRow, readAccepted } from "../uploads/accepted.ts";
import type { CaseView } from "../views.ts";
import { caseFacts } from "./case-facts.ts";
import { maskPerson } from "./mask.ts";
import { settledFor } from "./settled-for.ts";
import type { CasePerson } from "./views.ts";
import { caseSays, type Section, sectionOf, sectionWords, yearByVersion, yearSoFar } from "./words.zh.ts";

/** A case of a fund's year. */
export interface CaseAsked {
  readonly year: number;
  readonly fund: string;
  readonly hospital: string;
  readonly case: string;
}

/** A case with the calculation line by line. What a person does not reach does not exist. */
export async function findCase(workspace: Workspace, actor: Actor, asked: CaseAsked): Promise<CaseView> {
  const { year, fund, case: name } = asked;
  const { hospital, newest, month, upload } = await locate(workspace, actor, asked);
  const settled = await settledFor(workspace, { year, fund, month });
  const index = found(settled.indexOf(hospital.code, name), "case");
  const row = await acceptedRow(workspace, upload, name);
  const filter = { year, fund, hospital: hospital.code, case: name };
  const objections = await listObjections(workspace, actor, filter);
  const reviews = await listReviews(workspace, actor, filter);
  return {
    ...caseFacts(settled.settlement, index),
    objection: objections[0]?.state ?? null,
    review: reviews[0]?.state ?? null,
    hospitalName: hospital.name,
    steps: stepsOf(settled, index, newest, {
      name: hospital.name,
      cleared: await isCleared(workspace.store.db, workspace.region, { year, fund }),
    }),
    person: row?.person ? maskPerson(row.person) : null,
    admitted: row?.admitted || null,
    discharged: row?.discharged || null,
    objections,
    reviews,
  };
}

/** Who the patient is, for a purpose; every look is logged. */
export async function openPerson(
  workspace: Workspace,
  actor: Actor,
  asked: CaseAsked,
  purpose: string,
): Promise<CasePerson> {
  demand(actor, "insurance.person");
  if (purpose.trim() === "") refuse({ code: "invalid", field: "purpose", says: caseSays.purpose() });
  const { hospital, month, upload } = await locate(workspace, actor, asked);
  const row = await acceptedRow(workspace, upload, asked.case);
  const { year, fund } = asked;
  await change(workspace, actor, (work) =>
    work.record({
      kind: "insurance.person-seen",
      subject: upload.id,
      data: { year, month, fund, hospital: hospital.code, cases: [asked.case], purpose },
    }),
  );
  return {
    person: row?.person || null,
    admitted: row?.admitted || null,
    discharged: row?.discharged || null,
  };
}

interface Located {
  readonly hospital: HospitalRef;
  readonly newest: SettledYear;
  readonly month: number;
  readonly upload: UploadRecord;
}

/** Where a case that the person may read came from. */
async function locate(
  workspace: Workspace,
  actor: Actor,
  { year, fund, hospital: code, case: name }: CaseAsked,
): Promise<Located> {
  const { store, region } = workspace;
  const hospital = await hospitalWithin(store.db, region, actor, "insurance.read", code);
  const newest = found(await settleFundYear(workspace, { year, fund }), "case");
  const index = found(newest.indexOf(code, name), "case");
  const part = newest.cases.find(({ from, to }) => from <= index && index < to)!;
  return { hospital, newest, month: part.upload.month, upload: part.upload };
}

async function acceptedRow(
  { store }: Workspace,
  { accepted }: UploadRecord,
  name: string,
): Promise<AcceptedRow | undefined> {
  return (await readAccepted(store.blobs, accepted)).find((row) => row.case === name);
}

/** The lines by what they are about. Where a newer version clears the year, what the case comes to by it stands last. */
function stepsOf(
  settled: SettledYear,
  index: number,
  newest: SettledYear,
  { name, cleared }: { readonly name: string; readonly cleared: boolean },
): CaseView["steps"] {
  const sections = new Map<Section, string[]>();
  for (const step of explainer(settled.settlement)(index)) {
    const section = sectionOf[step.step];
    sections.set(section, [...(sections.get(section) ?? []), sayStep(named(step, name))]);
  }
  const steps = [...sections].map(([section, lines]) => ({
    title: section === "year" && !cleared ? yearSoFar : sectionWords[section],
    lines,
  }));
  const { version } = newest.parts;
  if (version.id === settled.parts.version.id) return steps;
  const { input } = settled.settlement;
  const { id } = input.hospitals[input.cases.hospital[index]!]!;
  const other = newest.indexOf(id, input.caseNames.nameOf(index));
  if (other === undefined) return steps;
  const counts = (step: Step) => sectionOf[step.step] !== "case" && sectionOf[step.step] !== "month";
  const lines = explainer(newest.settlement)(other).filter(counts).map(sayStep);
  return [
    ...steps.filter((_, at) => [...sections.keys()][at] !== "year"),
    { title: yearByVersion(version.number, cleared), lines },
  ];
}

/** The first line names the hospital by its code, as the files do; people know its name. */
function named(step: Step, hospital: string): Step {
  return step.step === "case" ? { ...step, hospital } : step;
}
