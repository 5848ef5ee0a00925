import type { z } from "zod";
import type { Action } from "../../workspace/access/actions.ts";
import type { Actor } from "../../workspace/access/actor.ts";
import type { Session } from "../../workspace/access/sessions.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Answers } from "../answers.ts";
import type { Perform } from "../job.ts";

/** What a route works with, once the caller is known and the input is read. */
export interface Call<P, Q, B> {
  readonly workspace: Workspace;
  /** `nobody` on a route for anyone. */
  readonly actor: Actor;
  /** Compiles documents in bounded threads. */
  readonly perform: Perform;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The form of a route that takes files. */
  readonly form: FormData;
  readonly request: Request;
  /** Digest of the session's cookie; none for a token. */
  readonly session: string | undefined;
  /** Gives the caller's browser the cookie of a session, or takes it away. */
  setSession(session: Session | undefined): void;
}

/** A file as an answer. Downloads never run in our origin: always an attachment, never sniffed. */
export interface FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly type: string;
  /** As the reader's computer shall call it. */
  readonly name: string;
  readonly size?: number;
}

/** What a route answers with: a named type of Answers as JSON, a file, or nothing. */
export type AnswerName = keyof Answers | "file" | "nothing";
export type AnswerOf<A extends AnswerName> = A extends keyof Answers
  ? Answers[A]
  : A extends "file"
    ? FileAnswer
    : undefined;

export interface RouteSpec<A extends AnswerName, P, Q, B> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it: /api/tasks/{id}. */
  readonly path: `/api/${string}`;
  /**
   * What the caller must be granted; the function behind the route asks again, for the thing itself. `anyone` is for
   * those who are not logged in.
   */
  readonly action: Action | "anyone";
  /** One Chinese line. */
  readonly summary: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Names of the files and fields of a form, where the route takes one instead of JSON. */
  readonly form?: readonly string[];
  readonly answers: A;
  /** The answer holds a password or token that is told once: it is kept nowhere, not even to be repeated. */
  readonly tellsSecret?: boolean;
  /** A caller who must first change the password may use it. */
  readonly beforePasswordChange?: boolean;
  run(call: Call<P, Q, B>): Promise<AnswerOf<A>>;
}

/** A route whose own types are checked and then forgotten, so that all of them fit into one list. */
export interface Route extends Omit<RouteSpec<AnswerName, unknown, unknown, unknown>, "run"> {
  run(call: Call<unknown, unknown, unknown>): Promise<unknown>;
}

/** Declares a route: the schemas of its input are its types, its checks, and its part of the OpenAPI document. */
export function route<A extends AnswerName, P = undefined, Q = undefined, B = undefined>(
  spec: RouteSpec<A, P, Q, B>,
): Route {
  return spec as unknown as Route;
}
