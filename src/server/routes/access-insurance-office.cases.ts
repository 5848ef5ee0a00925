import type { Actor } from "../../workspace/access/actor.ts";
import { objectTo } from "../../workspace/insurance/objections/object.ts";
import { keepExample, openMonth } from "../../workspace/insurance/objections/testing.ts";
import { exampleContent, type InsuranceOffice, testYear } from "../../workspace/insurance/testing.ts";
import { listUploads } from "../../workspace/insurance/uploads/list.ts";
import { makeVersion } from "../../workspace/insurance/versions/make.ts";
import { keepUpload } from "../../workspace/tasks/evidence.ts";
import { change } from "../../workspace/workspace.ts";

/** Words that only those may read who reach the hospital HA: in its objection and the name of its file. */
export const insuranceSecrets = ["内部异议：主诊断填写有误", "病案首页（内部）"] as const;

/** Things of the hospital HA in January's settlement, which is at its feedback. */
export interface InsuranceThings {
  /** Who speaks for HA. */
  readonly speaker: Actor;
  readonly hospital: "HA";
  /** Its units: who reaches one of them reaches the things. */
  readonly units: readonly string[];
  readonly version: string;
  /** The version after it. */
  readonly later: string;
  readonly month: string;
  readonly upload: string;
  readonly deduction: string;
  readonly objection: string;
  readonly review: string;
  /** The file of the objection, and of the review. */
  readonly file: string;
}

export async function insuranceThings(office: InsuranceOffice): Promise<InsuranceThings> {
  const { workspace, insurer, hospitals, hospitalUnits, actors, version } = office;
  const speaker = hospitals.HA;
  const month = await openMonth(office, 1, "feedback");
  await keepExample(office, [1]);
  const [upload] = (await listUploads(workspace, speaker, testYear)).map(({ id }) => id);
  const content = new TextEncoder().encode(insuranceSecrets[1]);
  const evidence = await keepUpload(
    workspace,
    speaker,
    { name: `${insuranceSecrets[1]}.txt`, content },
    "insurance.upload",
  );
  const { sha256 } = await workspace.store.blobs.put(new TextEncoder().encode("病程记录"), 1000);
  const later = await makeVersion(workspace, insurer, {
    ...testYear,
    fromMonth: 2,
    decision: "青枫医保〔2026〕8号",
    note: "",
    basedOn: 1,
    content: exampleContent,
  });
  const objection = await objectTo(workspace, speaker, {
    ...testYear,
    month: 1,
    hospital: "HA",
    case: "Q001",
    reason: insuranceSecrets[0],
    wants: { group: "RC23" },
    evidence: [evidence.id],
  });
  const ids = await change(workspace, insurer, async (work) => {
    const [review, deduction] = [work.newId(), work.newId()];
    await work.record(
      {
        kind: "insurance.review-applied",
        subject: review,
        data: {
          ...testYear,
          month: 1,
          hospital: "HA",
          caseName: "Q002",
          kind: "high",
          reason: "术后并发症",
          evidence: [{ ...evidence, sha256, name: "病程记录.txt" }],
        },
      },
      { kind: "insurance.review-assigned", subject: review, data: { experts: [actors.expert.person] } },
    );
    await work.record({
      kind: "insurance.deducted",
      subject: deduction,
      data: {
        ...testYear,
        month: 1,
        hospital: "HA",
        audit: "640.00",
        points: "0.00000000",
        reason: "超范围用药",
        decision: "",
      },
    });
    return { review, deduction };
  });
  return {
    speaker,
    hospital: "HA",
    units: [hospitalUnits.HA],
    version,
    later: later.id,
    month,
    upload: upload!,
    objection,
    file: evidence.id,
    ...ids,
  };
}
