import type { ChainReport, VerifyLine } from "../../workspace/audit/views.ts";
import { download } from "../client.ts";

/** What checking the chain gave, with its sentences. */
export interface Verified {
  readonly report: ChainReport;
  readonly says: readonly string[];
}

/**
 * Has the chain checked and hears how far it is. Undefined where the answer ended before its result.
 * Rejects as `fetch` does, also when it is cancelled.
 */
export async function verifyChain(
  onProgress: (checked: number, total: number) => void,
  signal: AbortSignal,
  open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>> = openLines,
): Promise<Verified | undefined> {
  const reader = (await open(signal)).pipeThrough(new TextDecoderStream() as never).getReader();
  let rest = "";
  let result: Verified | undefined;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<string>;
    if (done) return result;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      const line = JSON.parse(text) as VerifyLine;
      if ("report" in line) result = line;
      else onProgress(line.checked, line.total);
    }
  }
}

async function openLines(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch("/api/audit/verify", { credentials: "same-origin", signal });
  if (response.ok && response.body) return response.body;
  // What is wrong is told the usual way.
  return (await download("/api/audit/verify", { signal })).blob.stream();
}
