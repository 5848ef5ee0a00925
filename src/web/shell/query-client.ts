import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refusal } from "../client.ts";

/** What the shell does about errors that concern every page. */
export interface OnError {
  /** Nobody is logged in any more. */
  readonly onLogout: () => void;
  /** The first password must be changed before anything else. */
  readonly onMustChange: () => void;
  /** A write failed and nobody else says so. */
  readonly onWriteError: (says: string) => void;
}

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /** The page shows the error itself, beside what was entered. */
      readonly quiet?: boolean;
    };
  }
}

/** Server data of all pages, with one handling of errors. */
export function createQueryClient({ onLogout, onMustChange, onWriteError }: OnError): QueryClient {
  const heard = (error: Error): boolean => {
    if (!(error instanceof Refusal)) return false;
    if (error.status === 401) onLogout();
    else if (error.code === "password-change-needed") onMustChange();
    else return false;
    return true;
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => void heard(error) }),
    mutationCache: new MutationCache({
      onError: (error, _sent, _result, mutation) => {
        if (!heard(error) && !mutation.meta?.quiet) onWriteError(sayError(error));
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // What the server refuses it refuses again; a lost connection may come back.
        retry: (failures, error) => !(error instanceof Refusal) && failures < 2,
      },
      mutations: { retry: false },
    },
  });
}

/** What went wrong, in a sentence: the server's own, or that it does not answer. */
export function sayError(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return "连不上服务器。请检查网络后重试，已填写的内容还在。";
}
