import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import type { Actor } from "../../workspace/access/actor.ts";
import { digest } from "../../workspace/access/secrets.ts";
import { actorOfSession, actorOfToken, type Session } from "../../workspace/access/sessions.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** The cookie of a session. */
export const sessionCookie = "luoshi_session";

/** Who asks, and how they showed it. */
export interface Caller {
  readonly actor: Actor;
  /** Digest of the session's cookie; none for a token. */
  readonly session: string | undefined;
  /** What a token allows; a session allows all that the person may. */
  readonly scope: "read" | "write";
  /** The password was given out by an administrator and must be changed first. */
  readonly mustChange: boolean;
}

/** Who asks: by the session cookie, or by `Authorization: Bearer` of an integration; nobody where neither is valid. */
export async function identify(c: Context, workspace: Workspace): Promise<Caller | undefined> {
  const bearer = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const known = await actorOfToken(workspace, digest(bearer));
    return known && { ...known, session: undefined, mustChange: false };
  }
  const cookie = getCookie(c, sessionCookie);
  if (cookie === undefined) return undefined;
  const session = digest(cookie);
  const known = await actorOfSession(workspace, session);
  return known && { ...known, session, scope: "write" };
}

/**
 * The header that gives a browser the session's cookie, or takes it away. Scripts cannot read it, other sites cannot
 * send it, and a browser that came by https (itself, or before a proxy) sends it by https alone.
 */
export function sessionCookieOf(request: Request, session: Session | undefined): string {
  const secure =
    new URL(request.url).protocol === "https:" || request.headers.get("x-forwarded-proto") === "https";
  return generateCookie(sessionCookie, session?.secret ?? "", {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure,
    ...(session ? { expires: new Date(session.expiresAt) } : { maxAge: 0 }),
  });
}

/**
 * Whether a changing request comes from our own pages. Browsers send Sec-Fetch-Site or Origin with every such request;
 * what sends neither is no browser, and has the cookie by itself.
 */
export function sameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return (
    URL.canParse(origin) &&
    new URL(origin).host === (request.headers.get("host") ?? new URL(request.url).host)
  );
}
