import { useEffect, useRef, useState } from "react";
import { newKey, upload } from "../../client.ts";
import { sayError } from "../../shell/query-client.ts";
import { thumbnailOf } from "./thumbnail.ts";
import { words } from "./words.zh.ts";

/** A file on its way to the server. */
export interface SentFile {
  readonly key: string;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  /** The server's id, once it has all of it. */
  readonly id?: string;
  readonly problem?: string;
  /** A small picture of it, as a data address. */
  readonly thumbnail?: string;
}

export interface FilesInHand {
  readonly all: readonly SentFile[];
  readonly done: readonly { readonly id: string }[];
  /** Why one cannot go on yet. */
  readonly problem: string | undefined;
  add(files: Iterable<File>): void;
  remove(key: string): void;
  retry(key: string): void;
}

/**
 * Uploads files as they are chosen, each by itself, so that what they belong to is small and quick to send.
 * @param path where files are sent
 */
export function useFiles(path: string): FilesInHand {
  const [all, setAll] = useState<readonly SentFile[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const uploads = running.current;
  useEffect(
    () => () => {
      for (const control of uploads.values()) control.abort();
    },
    [uploads],
  );

  const change = (key: string, part: Partial<SentFile>) =>
    setAll((files) => files.map((each) => (each.key === key ? { ...each, ...part } : each)));

  const start = (key: string, file: File) => {
    const control = new AbortController();
    uploads.set(key, control);
    const onProgress = (share: number) => change(key, { share });
    upload<{ readonly id: string }>(path, file, { onProgress, signal: control.signal })
      .then(({ id }) => change(key, { id, share: 1 }))
      .catch((error: unknown) => {
        if (!control.signal.aborted) change(key, { problem: sayError(error) });
      })
      .finally(() => uploads.delete(key));
  };

  const failed = all.some(({ problem }) => problem !== undefined);
  const waiting = all.some(({ id }) => id === undefined);
  return {
    all,
    done: all.flatMap(({ id }) => (id === undefined ? [] : [{ id }])),
    problem: failed ? words.failedUploads : waiting ? words.waitUploads : undefined,
    add(files) {
      for (const file of files) {
        const key = newKey();
        setAll((before) => [...before, { key, file, share: 0 }]);
        start(key, file);
        void thumbnailOf(file).then((thumbnail) => thumbnail && change(key, { thumbnail }));
      }
    },
    remove(key) {
      uploads.get(key)?.abort();
      setAll((files) => files.filter((each) => each.key !== key));
    },
    retry(key) {
      const found = all.find((each) => each.key === key);
      if (!found) return;
      setAll((files) =>
        files.map(({ problem: _, ...each }) => (each.key === key ? { ...each, share: 0 } : each)),
      );
      start(key, found.file);
    },
  };
}
