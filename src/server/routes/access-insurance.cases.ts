import type { Actor } from "../../workspace/access/actor.ts";
import { may, within } from "../../workspace/access/decide.ts";
import { exampleContent, exampleFile, testYear } from "../../workspace/insurance/testing.ts";
import type { Case } from "./access.cases.ts";
import type { Things } from "./access-office.cases.ts";

const ofYear = new URLSearchParams({ year: String(testYear.year), fund: testYear.fund }).toString();
const ofMonth = `${ofYear}&month=1`;
const ofHospital = `${ofYear}&hospital=HA`;
const hospitalsOwn = ({ insurance }: Things) => insurance.units;
const all = (actor: Actor) => within(actor, "insurance.read") === "all";
const assigned = (actor: Actor, { office }: Things) => actor.person === office.actors.expert.person;
const upload = ({ insurance }: Things) => ({ id: insurance.upload });
const month = ({ insurance }: Things) => ({ id: insurance.month });
const version = ({ insurance }: Things) => ({ id: insurance.version });
const objection = ({ insurance }: Things) => ({ id: insurance.objection });
const objectionFile = ({ insurance }: Things) => ({ id: insurance.objection, file: insurance.file });
const review = ({ insurance }: Things) => ({ id: insurance.review });
const reviewFile = ({ insurance }: Things) => ({ id: insurance.review, file: insurance.file });
const oneCase = ({ insurance }: Things) => ({ hospital: insurance.hospital, case: "Q002" });

/** A version that nothing has: the permission is there, and nothing is changed. */
const stale = { version: 999 };
const reason = "核对权限";
const ofCase = { ...testYear, month: 1, hospital: "HA", case: "Q002", reason };

const form =
  (fields: Readonly<Record<string, string>>, ...files: readonly (readonly [string, string])[]) =>
  () => {
    const made = new FormData();
    for (const [name, text] of files) made.append("file", new File([text], name));
    for (const [name, value] of Object.entries(fields)) made.set(name, value);
    return made;
  };
const fields = { year: "2026", fund: "职工" };
const file = ["cases.csv", "case,hospital\n"] as const;

/** What takes a thing, a body or a filter in hospital settlement. */
export const insuranceCases: Readonly<Record<string, Case>> = {
  "get /api/insurance/overview": { query: ofYear },
  "get /api/insurance/groups": { query: ofYear },

  "get /api/insurance/hospitals": { query: ofYear },
  "post /api/insurance/hospitals": {
    body: ({ unit }) => ({ code: "", unit, validFrom: "2026-01-01", decision: "" }),
  },
  "post /api/insurance/hospitals/import": {
    form: form({}, ["list.csv", "医院代码,单位名称,起始日期\nHX,没有的医院,2026-01-01\n"]),
  },
  "patch /api/insurance/hospitals/{code}": {
    params: ({ insurance }) => ({ code: insurance.hospital }),
    body: () => stale,
  },

  "get /api/insurance/versions": { query: ofYear },
  "get /api/insurance/versions/{id}": { params: version },
  "get /api/insurance/versions/{id}/export": { params: version, only: all },
  "post /api/insurance/versions": {
    body: () => ({
      ...testYear,
      fromMonth: 2,
      decision: "",
      note: "",
      basedOn: 999,
      content: exampleContent,
    }),
  },
  "post /api/insurance/versions/import": {
    form: form({ ...fields, fromMonth: "2", decision: "无", basedOn: "999" }, [
      "params.json",
      exampleFile("params.json"),
    ]),
  },

  "get /api/insurance/deductions": { query: ofMonth },
  "post /api/insurance/deductions": {
    body: () => ({
      ...testYear,
      month: 1,
      hospital: "HA",
      audit: "0",
      points: "0",
      reason,
      decision: "",
    }),
  },
  "post /api/insurance/deductions/{id}/revoke": {
    params: ({ insurance }) => ({ id: insurance.deduction }),
    body: () => ({ reason: "" }),
  },

  "get /api/insurance/uploads": { query: ofMonth },
  "post /api/insurance/uploads": {
    form: form({ ...fields, month: "1", hospital: "HA", replaces: "0" }, file),
    concerns: hospitalsOwn,
  },
  "post /api/insurance/uploads/check": {
    form: form({ ...fields, month: "1", hospital: "HA" }, file),
    concerns: hospitalsOwn,
  },
  "get /api/insurance/uploads/{id}/file": {
    params: upload,
    query: new URLSearchParams({ purpose: reason }).toString(),
    // It holds who the patients are.
    only: (actor, things) =>
      may(actor, "insurance.person", []) || may(actor, "insurance.upload", hospitalsOwn(things)),
  },
  "get /api/insurance/uploads/{id}/accepted": { params: upload, concerns: hospitalsOwn },
  "get /api/insurance/uploads/{id}/rejected": { params: upload, concerns: hospitalsOwn },

  "get /api/insurance/months": { query: ofYear },
  "get /api/insurance/months/export": { query: `${ofYear}&format=csv` },
  "get /api/insurance/months/{id}": { params: month },
  "post /api/insurance/months": { body: () => ({ ...testYear, month: 1 }) },
  "post /api/insurance/months/{id}/close-step": { params: month, body: () => stale },

  "get /api/insurance/clearing": { query: ofYear, concerns: hospitalsOwn },
  "get /api/insurance/clearing/export": { query: `${ofYear}&format=csv`, concerns: hospitalsOwn },
  "post /api/insurance/clearing": { body: () => ({ ...testYear, ...stale }) },
  "get /api/insurance/compare": {
    query: ({ insurance }) => `${ofYear}&left=${insurance.version}&right=${insurance.later}`,
    only: all,
  },

  "get /api/insurance/cases": { query: ofYear },
  "get /api/insurance/cases/export": { query: `${ofYear}&format=csv` },
  "get /api/insurance/cases/{hospital}/{case}": { params: oneCase, query: ofYear, concerns: hospitalsOwn },
  "post /api/insurance/cases/{hospital}/{case}/person": {
    params: oneCase,
    query: ofYear,
    body: () => ({ purpose: reason }),
    also: [404],
  },

  "post /api/insurance/evidence": { form: form({}, ["附件.txt", "一份附件"]) },
  "get /api/insurance/objections": { query: ofYear },
  "get /api/insurance/objections/{id}": { params: objection, concerns: hospitalsOwn },
  "get /api/insurance/objections/{id}/files/{file}": { params: objectionFile, concerns: hospitalsOwn },
  "post /api/insurance/objections": { body: () => ({ ...ofCase, wants: {} }), concerns: hospitalsOwn },
  "post /api/insurance/objections/{id}/answer": {
    params: objection,
    body: () => ({ ...stale, accepted: false, answer: reason }),
  },
  "post /api/insurance/objections/{id}/withdraw": {
    params: objection,
    body: () => stale,
    concerns: hospitalsOwn,
  },

  "get /api/insurance/reviews": { query: ofYear },
  "get /api/insurance/reviews/quota": { query: `${ofYear}&hospital=HA`, concerns: hospitalsOwn },
  "get /api/insurance/reviews/{id}": { params: review, concerns: hospitalsOwn },
  "get /api/insurance/reviews/{id}/files/{file}": { params: reviewFile, concerns: hospitalsOwn },
  "post /api/insurance/reviews": { body: () => ({ ...ofCase, kind: "high" }), concerns: hospitalsOwn },
  "post /api/insurance/reviews/{id}/withdraw": {
    params: review,
    body: () => stale,
    concerns: hospitalsOwn,
  },
  "post /api/insurance/reviews/{id}/assign": { params: review, body: () => stale },
  "post /api/insurance/reviews/{id}/decide": {
    params: review,
    body: () => ({ ...stale, approved: false, note: reason }),
  },
  "post /api/insurance/reviews/{id}/opinion": {
    params: review,
    body: () => ({ agrees: true, unreasonable: "-1", opinion: reason }),
    only: assigned,
  },
  "post /api/insurance/reviews/{id}/recuse": { params: review, body: () => ({ reason: "" }), only: assigned },
  "get /api/insurance/assignments/{id}": { params: review, only: assigned },
  "get /api/insurance/assignments/{id}/files/{file}": { params: reviewFile, only: assigned },

  "get /api/insurance/anomalies": { query: ofYear, only: all },
  "get /api/insurance/anomalies/export": { query: `${ofYear}&format=csv`, only: all },

  "get /api/insurance/peers": { query: ofHospital, concerns: hospitalsOwn },
  "get /api/insurance/statements": { query: ofHospital, concerns: hospitalsOwn },
  "get /api/insurance/statements/export": {
    query: `${ofHospital}&format=docx`,
    concerns: hospitalsOwn,
    // There is no result yet.
    also: [422],
  },
};
