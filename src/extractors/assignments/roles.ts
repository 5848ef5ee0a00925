import type { Roles } from "../facts.ts";

export type Role = keyof Roles;

/** Roles while they are read. */
export interface OpenRoles {
  readonly lead: string[];
  readonly support: string[];
  readonly responsible: string[];
}

export function emptyRoles(): OpenRoles {
  return { lead: [], support: [], responsible: [] };
}

export function isEmpty(roles: Roles): boolean {
  return roles.lead.length + roles.support.length + roles.responsible.length === 0;
}
