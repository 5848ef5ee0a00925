import type { Problem } from "../server/api.ts";

/** The server said no, in a sentence to show as it is. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** The input field that is wrong. */
  readonly field: string | undefined;
  /** After a conflict: the thing as it is now, and what was sent. */
  readonly current: unknown;
  readonly sent: unknown;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "Refusal";
    this.code = problem.code;
    this.status = problem.status;
    this.field = problem.field;
    this.current = problem.current;
    this.sent = problem.sent;
  }
}

/** A file to save. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

export interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON, or as a form where files go with it. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Names one write: sent again with the same key, it is done once. */
  readonly key?: string;
}

/**
 * Asks the server for JSON; `undefined` where it answers with nothing.
 * Rejects with Refusal, or with TypeError where nobody answers.
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const response = await send(path, asking);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks the server for a file. */
export async function download(path: string, asking: Asking = {}): Promise<Download> {
  const response = await send(path, asking);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return { name: named ? decodeURIComponent(named) : "download", blob: await response.blob() };
}

/** A key for one write, unlike any other; works on plain http as well. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An address with its query; what is undefined or empty is left out, a list is joined by commas. */
export function pathOf(path: string, query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    search.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function send(path: string, { method = "GET", body, signal, key }: Asking): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["idempotency-key"] = key ?? newKey();
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers["content-type"] = "application/json";
  const response = await fetch(path, {
    method,
    headers,
    credentials: "same-origin",
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  if (response.ok) return response;
  throw new Refusal(await problemOf(response));
}

/** What the answer says is wrong; a proxy's page in place of it still becomes a sentence. */
async function problemOf(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Partial<Problem>;
    if (problem.title && problem.code) return { ...problem, status: response.status } as Problem;
  } catch {
    // Not JSON: something between here and the server answered.
  }
  return {
    status: response.status,
    code: "no-answer",
    title: `服务器没有给出可读的答复（${response.status}）。请稍后重试；若仍不行，请告知系统管理员。`,
  };
}

/** Sends a file and tells how far it is, from 0 to 1; fetch cannot tell. Rejects as `ask` does. */
export function upload<T>(
  path: string,
  file: File,
  options: {
    readonly onProgress: (share: number) => void;
    readonly signal?: AbortSignal;
    /** Fields of the form besides the file. */
    readonly fields?: Readonly<Record<string, string>>;
  },
): Promise<T> {
  const { onProgress, signal, fields = {} } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(new TypeError("the server does not answer"));
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    request.onload = () => {
      const response = new Response(request.response as string, { status: request.status });
      if (response.ok) resolve(response.json() as Promise<T>);
      else problemOf(response).then((problem) => reject(new Refusal(problem)), reject);
    };
    signal?.addEventListener("abort", () => request.abort());
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file, file.name);
    request.send(form);
  });
}
