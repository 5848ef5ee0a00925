import { useMutation } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { UploadCheck } from "../../../workspace/insurance/uploads/views.ts";
import type { UploadView } from "../../../workspace/insurance/views.ts";
import { Refusal, upload } from "../../client.ts";
import { saveFile } from "../../page/choose-file.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { SendFile } from "../../parts/files/SendFile.tsx";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { UploadReport } from "../../settlement/parts/UploadReport.tsx";
import { useSettlementWrite } from "../../settlement/parts/use-settlement.ts";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";
import { templateFile } from "./template.ts";

const checkPath = "/api/insurance/uploads/check";

interface Props {
  readonly fund: Fund;
  readonly month: number;
  readonly hospital: string;
}

/** A file and what a check of it said. */
interface CheckedFile {
  readonly check: UploadCheck;
  readonly file: File;
}

/** A file on its way: checked first and kept nowhere, then sent as it was checked. */
export function SendCases({ fund, month, hospital }: Props) {
  const [checked, setChecked] = useState<CheckedFile>();
  const fields = { year: String(fund.year), fund: fund.fund, month: String(month), hospital };
  return (
    <section className="block" aria-label={words.upload}>
      {checked ? (
        <Checked {...checked} fields={fields} onCheck={setChecked} onOther={() => setChecked(undefined)} />
      ) : (
        <SendFile<UploadCheck>
          path={checkPath}
          fields={fields}
          accept=".xlsx,.csv"
          says={words}
          onDone={(check, file) => file && setChecked({ check, file })}
        >
          <Button type="link" className="flush" onClick={() => saveFile(templateFile())}>
            {words.template}
          </Button>
        </SendFile>
      )}
    </section>
  );
}

interface CheckedProps extends CheckedFile {
  readonly fields: Readonly<Record<string, string>>;
  readonly onCheck: (checked: CheckedFile) => void;
  readonly onOther: () => void;
}

/** What the file would come to, and the step that makes it count. */
function Checked({ check, file, fields, onCheck, onOther }: CheckedProps) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const { counts, month, replaces, late } = check;
  const send = useSettlementWrite<UploadView>(() => {
    setAsked(false);
    void message.success(words.submitted(month));
    onOther();
  });
  const again = useMutation({
    mutationFn: () => upload<UploadCheck>(checkPath, file, { onProgress: () => {}, fields }),
    meta: { quiet: true },
    onSuccess: (now) => {
      close();
      onCheck({ check: now, file });
    },
  });
  const close = () => {
    setAsked(false);
    send.reset();
    again.reset();
  };
  const submit = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, replaces: String(replaces) }))
      body.append(name, value);
    body.append("file", file, file.name);
    send.mutate({ path: "uploads", body });
  };
  // A colleague's file came in between: what was checked is compared with theirs before it takes its place.
  const overtaken = send.error instanceof Refusal && send.error.code === "conflict";
  const none = counts.accepted === 0;
  return (
    <>
      <h2>{words.checked(check.name)}</h2>
      <UploadReport counts={counts} rejected={check.rejected} checked />
      {!none && check.notes.length > 0 && (
        <ul className="upload-notes">
          {check.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {none && <p role="status">{words.nothingAccepted}</p>}
      <div className="form-buttons">
        <Button {...(none && { type: "primary" as const })} onClick={onOther}>
          {words.otherFile}
        </Button>
        {!none && (
          <Button type="primary" onClick={() => setAsked(true)}>
            {words.submit(month, counts.accepted)}
          </Button>
        )}
      </div>
      <Modal
        open={asked}
        title={words.submitAsk(month)}
        okText={overtaken ? words.checkAgain : words.send}
        cancelText={common.cancel}
        confirmLoading={send.isPending || again.isPending}
        onCancel={close}
        onOk={() => (overtaken ? again.mutate() : submit())}
      >
        <p>{words.submitSays(counts.accepted, counts.rejected)}</p>
        {/* A late file stands beside the one that came on time. */}
        {replaces > 0 && late < counts.accepted && <p>{words.submitReplaces(replaces)}</p>}
        {late > 0 && <p>{words.submitLate(late)}</p>}
        <ErrorLine error={again.error ?? send.error} />
      </Modal>
    </>
  );
}
