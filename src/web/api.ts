import type { Plan } from "../plan/model.ts";
import type { LedgerFormat, Problem, SaidDiff, Sample } from "../server/api.ts";
import { type Download, Refusal } from "./client.ts";

/** What the page asks of the server. All reject with Refusal, or with TypeError where nobody answers. */
export const api = {
  async compile(file: File, signal: AbortSignal): Promise<Plan> {
    return (await send("/api/documents/plan", { file }, signal)).json();
  },
  async ledger(file: File, format: LedgerFormat, signal: AbortSignal): Promise<Download> {
    const response = await send(`/api/documents/ledger?format=${format}`, { file }, signal);
    const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    return { name: named ? decodeURIComponent(named) : `ledger.${format}`, blob: await response.blob() };
  },
  async diff(before: File, after: File, signal: AbortSignal): Promise<SaidDiff> {
    return (await send("/api/documents/diff", { old: before, new: after }, signal)).json();
  },
  async samples(): Promise<Sample[]> {
    return (await ask("/api/samples")).json();
  },
  async sample(name: string, signal: AbortSignal): Promise<File> {
    const response = await ask(`/api/samples/${encodeURIComponent(name)}`, { signal });
    return new File([await response.blob()], name, { type: "text/plain" });
  },
};

export type Api = typeof api;

function send(path: string, files: Readonly<Record<string, File>>, signal: AbortSignal): Promise<Response> {
  const body = new FormData();
  for (const [key, file] of Object.entries(files)) body.append(key, file, file.name);
  return ask(path, { method: "POST", body, signal });
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (response.ok) return response;
  throw new Refusal((await response.json()) as Problem);
}
