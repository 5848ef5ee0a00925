import { and, desc, eq } from "drizzle-orm";
import { tokens } from "../../storage/tables/index.ts";
import type { NewToken, TokenRow } from "../people/views.ts";
import { found } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import type { Actor } from "./actor.ts";
import { demand } from "./decide.ts";
import { digest, newSecret } from "./secrets.ts";

/** Says in a log or a leaked file what the secret is for. */
const prefix = "luoshi_";

export interface TokenWish {
  readonly name: string;
  readonly scope: "read" | "write";
  /** An instant; without it the token holds until it is revoked. */
  readonly expiresAt?: string | undefined;
}

/** Makes a token that acts as the caller. The secret is told once. */
export function createToken(workspace: Workspace, actor: Actor, wish: TokenWish): Promise<NewToken> {
  const secret = prefix + newSecret();
  return change(workspace, actor, async (work) => {
    demand(actor, "token.own");
    const id = work.newId();
    await work.record({
      kind: "token.created",
      subject: actor.person,
      data: { token: id, ...wish, hash: digest(secret) },
    });
    return { id, secret };
  });
}

/** Ends one of the caller's tokens. */
export function revokeToken(workspace: Workspace, actor: Actor, id: string): Promise<void> {
  return change(workspace, actor, async (work) => {
    demand(actor, "token.own");
    const [row] = await work.tx
      .select()
      .from(tokens)
      .where(and(eq(tokens.id, id), eq(tokens.person, actor.person)))
      .for("update");
    if (found(row, "token").revokedAt !== null) return;
    await work.record({ kind: "token.revoked", subject: actor.person, data: { token: id } });
  });
}

/** The caller's tokens, the newest first. */
export async function listTokens({ store }: Workspace, actor: Actor): Promise<readonly TokenRow[]> {
  const rows = await store.db
    .select()
    .from(tokens)
    .where(eq(tokens.person, actor.person))
    .orderBy(desc(tokens.createdAt), tokens.id);
  return rows.map(({ id, name, scope, createdAt, expiresAt, revokedAt, usedAt }) => ({
    id,
    name,
    scope: scope as TokenRow["scope"],
    createdAt,
    ...(expiresAt !== null && { expiresAt }),
    ...(revokedAt !== null && { revokedAt }),
    ...(usedAt !== null && { usedAt }),
  }));
}
