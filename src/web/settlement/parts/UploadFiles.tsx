import { words } from "./words.zh.ts";

/** The files of an upload: as it was sent, the rows that count, and those that do not. */
export function UploadFiles({ id, rejected }: { readonly id: string; readonly rejected: number }) {
  const files = [
    ["file", words.fileOriginal],
    ["accepted", words.fileAccepted],
    ...(rejected > 0 ? ([["rejected", words.fileRejected]] as const) : []),
  ] as const;
  return (
    <p className="pane-links">
      {files.map(([part, title]) => (
        <a key={part} href={`/api/insurance/uploads/${id}/${part}`} download>
          {title}
        </a>
      ))}
    </p>
  );
}
