import type { Blobs } from "../../../storage/blobs.ts";
import type { UploadRecord } from "../settled/load.ts";
import { readAccepted } from "../uploads/accepted.ts";
import type { Stay } from "./split.ts";

/** Stays that can be compared, and how many cases say too little. */
export interface Stays {
  readonly stays: readonly Stay[];
  readonly unknown: number;
}

/** The stays of accepted files, by person and days; whose person or days are unknown only count. */
export async function readStays(blobs: Pick<Blobs, "get">, uploads: readonly UploadRecord[]): Promise<Stays> {
  const stays: Stay[] = [];
  let unknown = 0;
  for (const { accepted } of uploads) {
    for (const row of await readAccepted(blobs, accepted)) {
      const { person, hospital, month, group, admitted, discharged } = row;
      if (person === "" || admitted === "" || discharged === "") unknown++;
      else
        stays.push({ person, case: row.case, hospital, month: Number(month), group, admitted, discharged });
    }
  }
  return { stays, unknown };
}
