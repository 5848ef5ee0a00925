import { App, Button, Modal } from "antd";
import { useState } from "react";
import type { UploadCheck } from "../../../workspace/insurance/uploads/views.ts";
import type { UploadView } from "../../../workspace/insurance/views.ts";
import { saveFile } from "../../page/choose-file.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { SendFile } from "../../parts/files/SendFile.tsx";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { UploadReport } from "../../settlement/parts/UploadReport.tsx";
import { useSettlementWrite } from "../../settlement/parts/use-settlement.ts";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";
import { templateFile } from "./template.ts";

interface Props {
  readonly fund: Fund;
  readonly month: number;
}

/** A file on its way: checked first and kept nowhere, then sent as it was checked. */
export function SendCases({ fund, month }: Props) {
  const [checked, setChecked] = useState<{ readonly check: UploadCheck; readonly file: File }>();
  const fields = { year: String(fund.year), fund: fund.fund, month: String(month) };
  return (
    <section className="block" aria-label={words.upload}>
      {checked ? (
        <Checked {...checked} fields={fields} onOther={() => setChecked(undefined)} />
      ) : (
        <SendFile<UploadCheck>
          path="/api/insurance/uploads/check"
          fields={fields}
          accept=".xlsx,.csv"
          says={words}
          onDone={(check, file) => file && setChecked({ check, file })}
        >
          <Button type="link" onClick={() => saveFile(templateFile())}>
            {words.template}
          </Button>
        </SendFile>
      )}
    </section>
  );
}

interface CheckedProps {
  readonly check: UploadCheck;
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
  readonly onOther: () => void;
}

/** What the file would come to, and the step that makes it count. */
function Checked({ check, file, fields, onOther }: CheckedProps) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const { counts, month, replaces, late } = check;
  const send = useSettlementWrite<UploadView>(() => {
    setAsked(false);
    void message.success(words.submitted(month));
    onOther();
  });
  const submit = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, replaces: String(replaces) }))
      body.append(name, value);
    body.append("file", file, file.name);
    send.mutate({ path: "uploads", body });
  };
  return (
    <>
      <h2>{words.checked(check.name)}</h2>
      <UploadReport counts={counts} rejected={check.rejected} />
      {check.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <div className="form-buttons">
        <Button onClick={onOther}>{words.otherFile}</Button>
        {counts.accepted > 0 ? (
          <Button type="primary" onClick={() => setAsked(true)}>
            {words.submit(month, counts.accepted)}
          </Button>
        ) : (
          <span role="status">{words.nothingAccepted}</span>
        )}
      </div>
      <Modal
        open={asked}
        title={words.submitAsk(month)}
        okText={words.send}
        cancelText={common.cancel}
        confirmLoading={send.isPending}
        onCancel={() => {
          setAsked(false);
          send.reset();
        }}
        onOk={submit}
      >
        <p>{words.submitSays(counts.accepted, counts.rejected)}</p>
        {replaces > 0 && <p>{words.submitReplaces(replaces)}</p>}
        {late > 0 && <p>{words.submitLate(late)}</p>}
        <ErrorLine error={send.error} />
      </Modal>
    </>
  );
}
