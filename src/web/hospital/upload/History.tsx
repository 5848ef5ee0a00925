import { useState } from "react";
import type { UploadView } from "../../../workspace/insurance/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { UploadFiles } from "../../settlement/parts/UploadFiles.tsx";
import { UploadReport } from "../../settlement/parts/UploadReport.tsx";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";

/** What the hospital sent for the month, the newest first. */
export function History({ uploads }: { readonly uploads: readonly UploadView[] }) {
  return (
    <section className="block">
      <h2>{words.history}</h2>
      {uploads.length === 0 && <EmptyState says={words.noHistory} />}
      {uploads.length > 0 && (
        <ul className="uploads">
          {uploads
            .toSorted((a, b) => b.number - a.number)
            .map((upload) => (
              <Sent key={upload.id} upload={upload} />
            ))}
        </ul>
      )}
    </section>
  );
}

/** One file with what became of it; one that was replaced stands back. */
function Sent({ upload }: { readonly upload: UploadView }) {
  const [open, setOpen] = useState(false);
  const { id, number, late, inForce, name, counts, rejected, at, by } = upload;
  const state = inForce ? common.inForce : common.notInForce;
  return (
    <li data-revoked={inForce ? undefined : ""}>
      <b>{common.number(number)}</b> <small>{late ? words.lateState(state) : state}</small>
      <div>
        {common.uploadOf(counts.accepted, counts.rejected)}{" "}
        {counts.rejected > 0 && (
          <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hideRejected : words.showRejected}
          </button>
        )}
      </div>
      <small>
        {name}　{by}　{momentWords(at)}
      </small>
      {open && <UploadReport counts={counts} rejected={rejected} />}
      <UploadFiles id={id} rejected={counts.rejected} own />
    </li>
  );
}
