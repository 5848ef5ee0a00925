import { Button, Input, Progress } from "antd";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { upload } from "../client.ts";
import { chooseFile } from "../page/choose-file.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { words } from "./words.zh.ts";

interface Props<T> {
  /** Where files are sent. */
  readonly path: string;
  readonly onDone: (answer: T) => void;
  /** Sends pasted text; absent where only files are taken. */
  readonly onPaste?: (text: string) => Promise<T>;
  readonly children?: ReactNode;
}

/** Takes a document: dropped, chosen or pasted. Says how far it is, and can be cancelled. */
export function SendFile<T>({ path, onDone, onPaste, children }: Props<T>) {
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<{ readonly name: string; readonly share: number }>();
  const [error, setError] = useState<unknown>();
  const [text, setText] = useState<string>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  async function work(name: string, run: (signal: AbortSignal) => Promise<T>): Promise<void> {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setError(undefined);
    setBusy({ name, share: 0 });
    try {
      onDone(await run(own.signal));
    } catch (cause) {
      if (!own.signal.aborted) setError(cause);
    } finally {
      if (control.current === own) setBusy(undefined);
    }
  }
  const send = (file: File | undefined) =>
    file &&
    work(file.name, (signal) =>
      upload<T>(path, file, { signal, onProgress: (share) => setBusy({ name: file.name, share }) }),
    );
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are chosen by the button as well
    <div
      className={over ? "send-file over" : "send-file"}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <ErrorLine error={error} />
      {children}
      {busy ? (
        <div className="send-busy" role="status">
          <span>{words.sending(busy.name, busy.share)}</span>
          <Progress percent={Math.round(busy.share * 100)} showInfo={false} status="active" />
          <Button onClick={() => control.current?.abort()}>{words.cancel}</Button>
        </div>
      ) : (
        <>
          <p className="send-where">{over ? words.dropGo : words.dropHere}</p>
          <p className="quiet">{words.formats}</p>
          <div className="send-ways">
            <Button type="primary" onClick={() => void chooseFile().then(send)}>
              {words.choose}
            </Button>
            {onPaste && text === undefined && <Button onClick={() => setText("")}>{words.paste}</Button>}
          </div>
          {onPaste && text !== undefined && (
            <div className="send-paste">
              <Input.TextArea
                autoFocus
                rows={8}
                aria-label={words.pasteHint}
                placeholder={words.pasteHint}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Button
                disabled={text.trim() === ""}
                onClick={() => void work(words.paste, () => onPaste(text))}
              >
                {words.pasteGo}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
