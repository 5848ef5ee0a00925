/** Where the files of an objection or an application are sent. */
export const evidencePath = "/api/insurance/evidence";
