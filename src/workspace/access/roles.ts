/** What a person may be in the office. */
export const roles = [
  "administrator",
  "plan-office",
  "leader",
  "unit-head",
  "liaison",
  "auditor",
  "viewer",
  "insurer",
  "hospital",
  "expert",
] as const;

export type Role = (typeof roles)[number];

/** Roles that are for one unit; the others are for the whole office. */
export const unitRoles: readonly Role[] = ["unit-head", "liaison", "viewer", "hospital"];

/** A role, and the unit it is for; none for the whole office. */
export interface Grant {
  readonly role: Role;
  readonly unit?: string | undefined;
}
