/** What an entry of the history remembers of the ledger that a task was opened from. */
interface FromLedger {
  readonly ledger: string;
}

/** Goes with a link to a task, so that its page leads back to the ledger as it was left. */
export function fromLedger(search: string): FromLedger {
  return { ledger: search };
}

/**
 * The ledger's address to go back to: as it was left, or of the task's plan where one came from elsewhere.
 * @param state what this entry of the history remembers
 */
export function backToLedger(state: unknown, plan: string | undefined): string {
  const { ledger } = (state ?? {}) as Partial<FromLedger>;
  const search = typeof ledger === "string" ? ledger : plan === undefined ? "" : `plan=${plan}`;
  return search === "" ? "/ledger" : `/ledger?${search}`;
}
