import { Button } from "antd";
import { useState } from "react";
import type { HospitalView, MonthView, UploadView } from "../../../workspace/insurance/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { UploadFiles } from "../parts/UploadFiles.tsx";
import { UploadReport } from "../parts/UploadReport.tsx";
import { words as common } from "../parts/words.zh.ts";
import { missingHospitals } from "./missing.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly month: MonthView;
  readonly hospitals: readonly HospitalView[];
}

/** Who has not sent the month's cases, then what was sent. */
export function UploadList({ month, hospitals }: Props) {
  const [old, setOld] = useState(false);
  const missing = missingHospitals(month, hospitals);
  const replaced = month.uploads.filter(({ inForce }) => !inForce).length;
  const shown = month.uploads.filter(({ inForce }) => inForce || old);
  return (
    <>
      {hospitals.length > 0 && missing.length === 0 && <p>{words.allSent(month.hospitals)}</p>}
      {missing.length > 0 && (
        <>
          <p>
            <b>{words.missing(missing.length)}</b>，{words.sentCount(month.uploaded)}
          </p>
          <ul className="chase">
            {missing.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {month.uploads.length === 0 ? (
        <p className="quiet">{words.noUploads}</p>
      ) : (
        <ul className="uploads">
          {shown.map((upload) => (
            <Upload key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      {replaced > 0 && !old && (
        <Button type="link" className="flush" onClick={() => setOld(true)}>
          {words.showOld(replaced)}
        </Button>
      )}
    </>
  );
}

function Upload({ upload }: { readonly upload: UploadView }) {
  const [open, setOpen] = useState(false);
  const { hospitalName, number, late, inForce, name, counts, at, by } = upload;
  const notes = [
    common.number(number),
    ...(late ? [common.late] : []),
    ...(inForce ? [] : [common.notInForce]),
  ];
  return (
    <li>
      <b>{hospitalName}</b> <small>{notes.join("，")}</small>
      <div>
        {common.uploadOf(counts.accepted, counts.rejected)}{" "}
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hideReport : words.showReport}
        </button>
      </div>
      <small>
        {name}　{by}　{momentWords(at)}
      </small>
      {open && (
        <>
          <UploadReport counts={counts} rejected={upload.rejected} />
          <UploadFiles id={upload.id} rejected={counts.rejected} />
        </>
      )}
    </li>
  );
}
