import { Button, Input, Progress } from "antd";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { upload } from "../../client.ts";
import { chooseFile } from "../../page/choose-file.ts";
import { ErrorLine } from "../ErrorLine.tsx";
import { words } from "./words.zh.ts";
import "../../styles/files.css";

interface Props<T> {
  /** Where files are sent. */
  readonly path: string;
  /** Sent with each file. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What the file dialog offers first: .csv,.xlsx; documents unless told. */
  readonly accept?: string;
  /** Where to drop it, and what it may be. */
  readonly says: { readonly dropHere: string; readonly formats: string };
  readonly onDone: (answer: T, file: File | undefined) => void;
  /** Pasted text; absent where only files are taken. */
  readonly paste?: Paste<T>;
  readonly children?: ReactNode;
}

interface Paste<T> {
  readonly send: (text: string) => Promise<T>;
  readonly says: { readonly paste: string; readonly pasteHint: string; readonly pasteGo: string };
}

/** Takes a file: dropped or chosen; or pasted text. Says how far it is, and can be cancelled. */
export function SendFile<T>({ path, fields, accept, says, onDone, paste, children }: Props<T>) {
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<{ readonly name: string; readonly share: number }>();
  const [error, setError] = useState<unknown>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  async function work(name: string, run: (signal: AbortSignal) => Promise<T>, file?: File): Promise<void> {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setError(undefined);
    setBusy({ name, share: 0 });
    try {
      onDone(await run(own.signal), file);
    } catch (cause) {
      if (!own.signal.aborted) setError(cause);
    } finally {
      if (control.current === own) setBusy(undefined);
    }
  }
  const send = (file: File | undefined) => {
    if (!file) return;
    const onProgress = (share: number) => setBusy({ name: file.name, share });
    void work(
      file.name,
      (signal) => upload<T>(path, file, { signal, onProgress, ...(fields && { fields }) }),
      file,
    );
  };
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
        send(event.dataTransfer.files[0]);
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
          <p className="send-where">{over ? words.dropGo : says.dropHere}</p>
          <p className="quiet">{says.formats}</p>
          <Ways
            paste={paste}
            onChoose={() => void chooseFile(accept).then(send)}
            onPaste={(text) => paste && void work(paste.says.paste, () => paste.send(text))}
          />
        </>
      )}
    </div>
  );
}

/** The ways besides dropping: the file dialog, and pasting where that is taken. */
function Ways<T>(props: {
  readonly paste: Paste<T> | undefined;
  readonly onChoose: () => void;
  readonly onPaste: (text: string) => void;
}) {
  const { paste, onChoose, onPaste } = props;
  const [text, setText] = useState<string>();
  return (
    <>
      <div className="send-ways">
        <Button type="primary" onClick={onChoose}>
          {words.choose}
        </Button>
        {paste && text === undefined && <Button onClick={() => setText("")}>{paste.says.paste}</Button>}
      </div>
      {paste && text !== undefined && (
        <div className="send-paste">
          <Input.TextArea
            autoFocus
            rows={8}
            aria-label={paste.says.pasteHint}
            placeholder={paste.says.pasteHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button disabled={text.trim() === ""} onClick={() => onPaste(text)}>
            {paste.says.pasteGo}
          </Button>
        </div>
      )}
    </>
  );
}
