import { PaperClipOutlined } from "@ant-design/icons";
import { Modal } from "antd";
import { useState } from "react";
import type { EvidenceView } from "../../workspace/tasks/views.ts";
import { sizeWords } from "../parts/files/size-words.ts";
import { taskApi } from "./api.ts";
import { words } from "./words.zh.ts";

/** Pictures that every browser shows. */
const shown: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);

/** Files of a report: pictures small, to be opened large; others to be downloaded. */
export function EvidenceList({ evidence }: { readonly evidence: readonly EvidenceView[] }) {
  const [open, setOpen] = useState<EvidenceView>();
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((file) => (
        <li key={file.id}>
          {shown.has(file.type) ? (
            <button type="button" className="evidence-picture" onClick={() => setOpen(file)}>
              <img src={taskApi.evidence(file.id)} alt={file.name} loading="lazy" />
            </button>
          ) : (
            <a href={taskApi.evidence(file.id)} download={file.name}>
              <PaperClipOutlined aria-hidden="true" /> {file.name}
              <small>{sizeWords(file.size)}</small>
            </a>
          )}
        </li>
      ))}
      <Modal
        open={open !== undefined}
        onCancel={() => setOpen(undefined)}
        footer={
          open && (
            <a href={taskApi.evidence(open.id)} download={open.name}>
              {words.original}（{sizeWords(open.size)}）
            </a>
          )
        }
        title={open?.name}
        width="min(960px, 96vw)"
      >
        {open && <img className="evidence-large" src={taskApi.evidence(open.id)} alt={open.name} />}
      </Modal>
    </ul>
  );
}
