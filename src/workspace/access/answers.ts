import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { answers } from "../../storage/tables/index.ts";
import type { Workspace } from "../workspace.ts";

/** The answer that a person's request with this key got; status 0 while it is not known. */
export async function findAnswer(workspace: Workspace, person: string, key: string) {
  const [row] = await workspace.store.db
    .select({ request: answers.request, status: answers.status, body: answers.body })
    .from(answers)
    .where(and(eq(answers.person, person), eq(answers.key, key)));
  return row;
}

/** Takes the key in the write's own transaction. Fails where another request has it. */
export async function claimAnswer(
  tx: Transaction,
  claim: { person: string; key: string; request: string; at: string },
): Promise<void> {
  await tx.insert(answers).values({ ...claim, status: 0, body: "" });
}

export async function keepAnswer(
  workspace: Workspace,
  person: string,
  key: string,
  status: number,
  body: string,
): Promise<void> {
  await workspace.store.transaction(async (tx) => {
    await tx
      .update(answers)
      .set({ status, body })
      .where(and(eq(answers.person, person), eq(answers.key, key)));
  });
}
