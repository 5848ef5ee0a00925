import { App, Button, Form, Input, Modal, Select } from "antd";
import { useRef, useState } from "react";
import { funds } from "../../../workspace/insurance/versions/funds.ts";
import type { VersionImport } from "../../../workspace/insurance/versions/import.ts";
import type { VersionRow } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { useSettlementRows, useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { ImportOutcome } from "./ImportOutcome.tsx";
import { words } from "./words.zh.ts";

interface Values {
  readonly year: string;
  readonly fund: string;
  readonly fromMonth: number;
  readonly decision: string;
  readonly note: string;
}

const months = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: common.monthOf(i + 1) }));
const needed = { required: true, whitespace: true, message: common.needed };

interface Props {
  /** The fund's year that is shown; none where there is no year yet. */
  readonly fund: Fund | undefined;
  readonly onClose: () => void;
}

/** Takes the files of a settlement folder: first what would come of them, then a version or nothing. */
export function ImportVersion({ fund, onClose }: Props) {
  const { message } = App.useApp();
  const { set } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const [form] = Form.useForm<Values>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const year = Form.useWatch("year", form);
  const of = Form.useWatch("fund", form);
  const known = /^\d{4}$/.test(year ?? "") && of !== undefined;
  const versions = useSettlementRows<VersionRow>("versions", { year, fund: of }, { enabled: known });
  const send = useSettlementWrite<VersionImport>(({ made }) => {
    if (!made) return;
    void message.success(words.imported(made.number));
    set({ year, fund: of, open: made.id });
    onClose();
  });
  const post = (commit: boolean) => async () => {
    const values = await form.validateFields();
    const body = new FormData();
    for (const file of files) body.append("file", file, file.name);
    for (const [name, value] of Object.entries(values)) body.set(name, String(value).trim());
    body.set("basedOn", String(versions.rows?.[0]?.number ?? 0));
    if (commit) body.set("commit", "yes");
    send.mutate({ path: "versions/import", body });
  };
  const report = send.data;
  const ready = report && report.problems.length === 0 && report.made === null;
  return (
    <Modal
      open
      width={860}
      title={words.importTitle}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {common.cancel}
        </Button>,
        <Button
          key="check"
          type={ready ? "default" : "primary"}
          disabled={files.length === 0 || (known && versions.isPending)}
          loading={send.isPending}
          onClick={post(false)}
        >
          {words.check}
        </Button>,
        ready && (
          <Button key="commit" type="primary" loading={send.isPending} onClick={post(true)}>
            {words.commit}
          </Button>
        ),
      ]}
    >
      <p>{words.importHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          year: fund ? String(fund.year) : "",
          fund: fund?.fund,
          fromMonth: 1,
          decision: "",
          note: "",
        }}
        // What was checked was checked for other values.
        onValuesChange={() => send.reset()}
      >
        <div className="form-pair">
          <Form.Item
            name="year"
            label={words.year}
            extra={words.yearHint}
            rules={[{ required: true, pattern: /^\d{4}$/, message: words.yearWrong }]}
          >
            <Input inputMode="numeric" maxLength={4} autoComplete="off" />
          </Form.Item>
          <Form.Item name="fund" label={words.fund} rules={[needed]}>
            <Select options={funds.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="decision" label={words.decision} rules={[needed]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="fromMonth" label={words.fromMonth}>
            <Select options={months} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={words.note}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
      <div className="form-buttons">
        <Button onClick={() => input.current?.click()}>
          {files.length === 0 ? words.choose : words.chooseAnother}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".json,.csv,.xlsx"
          onChange={({ target }) => {
            setFiles([...(target.files ?? [])]);
            send.reset();
            target.value = "";
          }}
        />
        <span className="quiet">
          {files.length === 0 ? words.needFiles : files.map(({ name }) => name).join("、")}
        </span>
      </div>
      {send.isPending && <p role="status">{words.checking}</p>}
      <ErrorLine error={versions.error ?? send.error} />
      {report && <ImportOutcome report={report} />}
    </Modal>
  );
}
