/** Why the workspace will not do what it was asked. The edge turns it into a sentence (refusal.zh.ts) and a status. */
export type Refusal =
  | { readonly code: "forbidden"; readonly action: string }
  | { readonly code: "not-found"; readonly what: string }
  /** Someone changed it since it was read; both are told. `says` is a sentence for where the usual one says too little. */
  | {
      readonly code: "conflict";
      readonly what: string;
      readonly current: unknown;
      readonly sent: unknown;
      readonly says?: string;
    }
  /** The step is not possible from this state. */
  | {
      readonly code: "wrong-state";
      readonly step: string;
      readonly state: string;
      readonly from: readonly string[];
    }
  /** A field is missing or makes no sense; `says` is a Chinese sentence that tells what to do. */
  | { readonly code: "invalid"; readonly field: string; readonly says: string };

/** A refusal on its way to the edge. */
export class RefusedError extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(JSON.stringify(why));
    this.name = "RefusedError";
    this.why = why;
  }
}

export function refuse(why: Refusal): never {
  throw new RefusedError(why);
}

/** The value, or a refusal that there is no such thing. */
export function found<T>(value: T | undefined, what: string): T {
  return value === undefined ? refuse({ code: "not-found", what }) : value;
}
