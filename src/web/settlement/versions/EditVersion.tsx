import { App, Button, Form, Input, Select, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { fieldWords } from "../../../workspace/insurance/versions/words.zh.ts";
import type { VersionView } from "../../../workspace/insurance/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { useSettlement, useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { ContentTabs } from "./ContentTabs.tsx";
import { type Draft, type DraftFault, faultsOf, toContent, toDraft } from "./draft.ts";
import { listParts, tabTitle } from "./parts.ts";
import { words } from "./words.zh.ts";

interface Props {
  /** The version that is copied. */
  readonly id: string;
  readonly fund: Fund;
  /** Number of the newest version: what is made comes after it. */
  readonly newest: number;
}

/** A new version, made by editing a copy. */
export function EditVersion({ id, fund, newest }: Props) {
  const version = useSettlement<VersionView>(`versions/${id}`);
  if (version.error) return <ErrorLine error={version.error} onRetry={() => void version.refetch()} />;
  if (!version.data) return <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />;
  return <Editor key={id} version={version.data} fund={fund} newest={newest} />;
}

interface Head {
  readonly fromMonth: number;
  readonly decision: string;
  readonly note: string;
}

const months = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: common.monthOf(i + 1) }));
const needed = { required: true, whitespace: true, message: common.needed };

function Editor({ version, fund, newest }: Omit<Props, "id"> & { readonly version: VersionView }) {
  const { message, modal } = App.useApp();
  const { set } = useAddress();
  const [form] = Form.useForm<Head>();
  // What is typed is based on the newest version as it was then: of two made at once the second is told.
  const [basedOn] = useState(newest);
  const [draft, setDraft] = useState<Draft>(() => toDraft(version.content));
  const [changed, setChanged] = useState(false);
  const [fault, setFault] = useState<DraftFault>();
  useWarnBeforeLeaving(changed);
  const make = useSettlementWrite<{ readonly id: string; readonly number: number }>(({ id, number }) => {
    void message.success(words.made(number));
    set({ edit: undefined, open: id });
  });
  const ask = (head: Head) => {
    const [first] = faultsOf(draft);
    setFault(first);
    if (first) return;
    void modal.confirm({
      title: words.make,
      content: words.makeAsks(basedOn + 1, head.fromMonth),
      okText: words.make,
      cancelText: common.cancel,
      // What is refused stands in the form; the question closes either way.
      onOk: () =>
        make
          .mutateAsync({
            path: "versions",
            body: { ...fund, ...head, note: head.note.trim(), basedOn, content: toContent(draft) },
          })
          .catch(() => undefined),
    });
  };
  const leave = () => {
    const go = () => set({ edit: undefined, open: version.id });
    if (!changed) return go();
    void modal.confirm({
      title: words.leave,
      content: words.leaveAsks,
      okText: words.leave,
      cancelText: common.cancel,
      onOk: go,
    });
  };
  return (
    <div className="page-body">
      <h2>{words.editing(version.number)}</h2>
      <p className="quiet">{words.editHint}</p>
      <ContentTabs
        draft={draft}
        onChange={(change) => {
          setChanged(true);
          setFault(undefined);
          setDraft((was) => ({ ...was, ...change }));
        }}
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="version-head"
        initialValues={{ fromMonth: version.fromMonth, decision: "", note: "" }}
        onFinish={ask}
      >
        <div className="form-pair">
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
        {fault && (
          <p role="alert" className="fault-line">
            {sayFault(fault)}
          </p>
        )}
        <ErrorLine error={make.error} />
        <div className="form-buttons">
          <Button onClick={leave}>{words.leave}</Button>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {words.make}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function sayFault({ part, row, field }: DraftFault): string {
  if (part === "parameters" || part === "budget")
    return words.notInteger(tabTitle("parameters"), row, fieldWords.parameters.fields[field] ?? field);
  const { title, columns } = listParts[part];
  return words.notInteger(title, row, columns.find(({ key }) => key === field)?.title ?? field);
}

/** The browser asks before a page with something unsaved is closed. */
function useWarnBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
