import type { Grant } from "../access/roles.ts";

export interface PeopleEvents {
  "person.created": {
    readonly name: string;
    readonly login: string;
    readonly phone?: string | undefined;
    readonly grants: readonly Grant[];
  };
  "person.edited": { readonly name?: string | undefined; readonly phone?: string | undefined };
  /** All of the person's roles: these replace what there was. */
  "person.granted": { readonly grants: readonly Grant[] };
  "person.disabled": Record<string, never>;
  "person.enabled": Record<string, never>;
  /** The password itself is never in the log. `by` reset: a one-time password was given out. */
  "person.password": { readonly by: "self" | "reset" };
  "person.logged-in": { readonly agent: string };
  "person.locked": { readonly until: string };
  "token.created": {
    readonly token: string;
    readonly name: string;
    readonly scope: "read" | "write";
    /** SHA-256 of the secret, which is random: nobody gets it back from here. */
    readonly hash: string;
    readonly expiresAt?: string | undefined;
  };
  "token.revoked": { readonly token: string };
}
