import type { FileView } from "../../../workspace/insurance/objections/views.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly files: readonly FileView[];
  /** What they belong to, below /api/insurance/: objections/ID, reviews/ID, assignments/ID. */
  readonly of: string;
}

/** Files that were handed in with an objection or a review. */
export function FileLinks({ files, of }: Props) {
  if (files.length === 0) return <span className="quiet">{words.noEvidence}</span>;
  return (
    <ul className="places">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/insurance/${of}/files/${id}`} download={name}>
            {name}
          </a>{" "}
          <small>{sizeWords(size)}</small>
        </li>
      ))}
    </ul>
  );
}

/** How large a file is: 12 KB, 3.4 MB. */
function sizeWords(bytes: number): string {
  return bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
