import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Modal } from "antd";
import { useRef, useState } from "react";
import type { ImportReport } from "../../workspace/import/report.ts";
import type { PeopleImport } from "../../workspace/people/import-people.ts";
import { ask, download } from "../client.ts";
import { saveFile } from "../page/choose-file.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { ImportRows } from "./ImportRows.tsx";
import { peopleKey, unitsKey } from "./use-people.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly what: "units" | "people";
  readonly onClose: () => void;
}

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Takes a list of units or people: first what would happen row by row, then all of it or nothing. */
export function ImportDialog({ what, onClose }: Props) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const send = useMutation({
    mutationFn: ({ file, apply }: { readonly file: File; readonly apply: boolean }) => {
      const body = new FormData();
      body.set("file", file);
      if (apply) body.set("apply", "yes");
      return ask<PeopleImport>(`/api/${what}/import`, { method: "POST", body });
    },
    meta: { quiet: true },
    async onSuccess({ applied }) {
      if (!applied) return;
      await client.invalidateQueries({ queryKey: unitsKey });
      await client.invalidateQueries({ queryKey: peopleKey });
    },
  });
  const template = useMutation({ mutationFn: () => download(`/api/${what}/template`), onSuccess: saveFile });
  const report = send.data;
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    send.mutate({ file: chosen, apply: false });
  };
  const rows = report?.rows.filter(({ state }) => !problemsOnly || state === "problem") ?? [];
  return (
    <Modal
      open
      width={860}
      title={what === "units" ? words.importUnits : words.importPeople}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {report?.applied ? words.close : words.cancel}
        </Button>,
        report && !report.applied && report.problems === 0 && report.added > 0 && file && (
          <Button
            key="apply"
            type="primary"
            loading={send.isPending}
            onClick={() => send.mutate({ file, apply: true })}
          >
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
                choose(target.files?.[0]);
                target.value = "";
              }}
            />
            {file && <span className="quiet">{file.name}</span>}
          </div>
        </>
      )}
      {send.isPending && <p role="status">{send.variables.apply ? words.writing : words.reading}</p>}
      <ErrorLine error={send.error} />
      {report && <Outcome report={report} />}
      {report && !report.applied && (
        <>
          {report.problems > 0 && report.problems < report.rows.length && (
            <Checkbox checked={problemsOnly} onChange={({ target }) => setProblemsOnly(target.checked)}>
              {words.onlyProblems}
            </Checkbox>
          )}
          <ImportRows rows={rows} />
        </>
      )}
    </Modal>
  );
}

function Outcome({ report }: { readonly report: ImportReport & PeopleImport }) {
  const { added, existing, problems, applied, given, sheet } = report;
  if (!applied) {
    const next = problems > 0 ? words.fix : added > 0 ? words.ready : words.nothingNew;
    return (
      <Alert
        type={problems > 0 ? "error" : "info"}
        showIcon
        role="status"
        className="error-line"
        title={`${words.preview(added, existing, problems)}${next}`}
      />
    );
  }
  return (
    <Alert
      type={given ? "warning" : "success"}
      showIcon
      role="status"
      title={words.imported(added)}
      description={given && words.passwords(given.length)}
      action={
        sheet && (
          <Button
            type="primary"
            onClick={() => saveFile({ name: `${words.once}.xlsx`, blob: fromBase64(sheet) })}
          >
            {words.savePasswords}
          </Button>
        )
      }
    />
  );
}

function fromBase64(text: string): Blob {
  return new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: sheetType });
}
