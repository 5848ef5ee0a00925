import type { Case } from "./access.cases.ts";

const printed = () => ({ id: "inpatient-fund" });
const on = "2026-03-01";
const content = {};

/** Rules are everyone's to read; writing them and setting parameters is for the plan office and the insurer. */
export const ruleCases: Readonly<Record<string, Case>> = {
  "get /api/rules/{id}": { params: printed },
  "get /api/rules/{id}/sql": { params: printed },
  "post /api/rules/{id}/evaluate": { params: printed, body: () => ({ inputs: {}, on }) },
  "post /api/rules/trial": { body: () => ({ content, inputs: [], on }) },
  "post /api/rules": { body: () => ({ content, number: 0, note: "核对权限" }) },
  "post /api/rules/{id}/parameters": {
    params: printed,
    body: () => ({ parameter: "deductible", from: on, value: "0", decision: "核对权限" }),
  },
};
