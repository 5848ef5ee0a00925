import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Modal } from "antd";
import { useRef, useState } from "react";
import type { ImportReport } from "../../../workspace/import/report.ts";
import { download } from "../../client.ts";
import { saveFile } from "../../page/choose-file.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { ImportRows } from "../../people/ImportRows.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

/** Takes a list of hospitals: first what would happen row by row, then all of it or nothing. */
export function ImportHospitals({ onClose }: { readonly onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const send = useSettlementWrite<ImportReport>(() => {});
  const template = useMutation({
    mutationFn: () => download("/api/insurance/hospitals/template"),
    onSuccess: saveFile,
  });
  const post = (chosen: File, apply: boolean) => {
    const body = new FormData();
    body.set("file", chosen);
    if (apply) body.set("apply", "yes");
    send.mutate({ path: "hospitals/import", body });
  };
  const report = send.data;
  const ready = report && !report.applied && report.problems === 0 && report.added > 0;
  return (
    <Modal
      open
      width={860}
      title={words.importTitle}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {report?.applied ? common.close : common.cancel}
        </Button>,
        ready && file && (
          <Button key="apply" type="primary" loading={send.isPending} onClick={() => post(file, true)}>
            {words.apply(report.added)}
          </Button>
        ),
      ]}
    >
      {!report?.applied && (
        <>
          <p>{words.importHint}</p>
          <div className="form-buttons">
            <Button loading={template.isPending} onClick={() => template.mutate()}>
              {words.template}
            </Button>
            <Button type={file ? "default" : "primary"} onClick={() => input.current?.click()}>
              {file ? words.chooseAnother : words.choose}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".xlsx,.csv"
              onChange={({ target }) => {
                const chosen = target.files?.[0];
                if (chosen) {
                  setFile(chosen);
                  post(chosen, false);
                }
                target.value = "";
              }}
            />
            {file && <span className="quiet">{file.name}</span>}
          </div>
        </>
      )}
      {send.isPending && <p role="status">{words.reading}</p>}
      <ErrorLine error={send.error} />
      {report && (
        <Alert
          type={report.applied ? "success" : report.problems > 0 ? "error" : "info"}
          showIcon
          role="status"
          className="error-line"
          title={saysOf(report)}
        />
      )}
      {report && !report.applied && <ImportRows rows={report.rows} />}
    </Modal>
  );
}

function saysOf({ applied, added, existing, problems }: ImportReport): string {
  if (applied) return words.imported(added);
  const next = problems > 0 ? words.fix : added > 0 ? words.ready : words.nothingNew;
  return `${words.preview(added, existing, problems)}${next}`;
}
