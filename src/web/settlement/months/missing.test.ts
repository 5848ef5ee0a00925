import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { UploadView } from "../../../workspace/insurance/views.ts";
import { missingHospitals } from "./missing.ts";

const upload = (hospital: string, inForce: boolean) => ({ hospital, inForce }) as UploadView;
const hospital = (code: string, more: object = {}) => ({
  code,
  name: code,
  validFrom: "2025-01-01",
  validTo: null,
  grade: 3 as const,
  ...more,
});

describe("hospitals that have not sent their cases", () => {
  const month = { year: 2026, month: 2, uploads: [upload("HA", true), upload("HB", false)] };
  const codes = (hospitals: Parameters<typeof missingHospitals>[1]) =>
    missingHospitals(month, hospitals).map(({ code }) => code);

  it("are those without a file in force", () => {
    assert.deepEqual(codes([hospital("HA"), hospital("HB"), hospital("HC")]), ["HB", "HC"]);
  });

  it("are only those that the month concerns", () => {
    assert.deepEqual(codes([hospital("HC", { validFrom: "2026-03-01" })]), []);
    assert.deepEqual(codes([hospital("HC", { validTo: "2026-01-31" })]), []);
    assert.deepEqual(codes([hospital("HC", { validFrom: "2026-02-28" })]), ["HC"]);
    assert.deepEqual(codes([hospital("HC", { grade: null })]), []);
  });
});
