import { App, Button, Form, Input, Radio } from "antd";
import { Link } from "wouter";
import type { ObjectionView } from "../../../workspace/insurance/objections/views.ts";
import { pathOf } from "../../client.ts";
import { Withdraw } from "../../hospital/case/Withdraw.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import { caseKey } from "../cases/open-case.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ObjectionCard } from "../parts/ObjectionCard.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { type AnswerForm, formOf, grantedOf } from "./answer.ts";
import { words } from "./words.zh.ts";

/** One objection and, while it is open, the form that answers it. */
export function ObjectionPane({
  objection,
  fund,
}: {
  readonly objection: ObjectionView;
  readonly fund: Fund;
}) {
  const may = useMay();
  const open = objection.state === "open";
  return (
    <div className="pane-body">
      <h2>{words.pane(objection.case)}</h2>
      <Link href={pathOf("/settlement/cases", { ...fund, open: caseKey(objection) })}>{words.toCase}</Link>
      <ObjectionCard objection={objection} />
      {may("insurance.manage") && open && <Answer objection={objection} />}
      {may("insurance.upload") && open && (
        <Withdraw of="objections" id={objection.id} version={objection.version} />
      )}
    </div>
  );
}

function Answer({ objection }: { readonly objection: ObjectionView }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<AnswerForm>();
  const accepted = Form.useWatch("accepted", form);
  const send = useSettlementWrite<unknown>(() => void message.success(words.sent));
  const finish = (values: AnswerForm) => {
    const granted = grantedOf(values);
    if (values.accepted && granted === undefined) {
      form.setFields([{ name: "group", errors: [words.needsCorrection] }]);
      return;
    }
    send.mutate({
      path: `objections/${objection.id}/answer`,
      body: {
        version: objection.version,
        accepted: values.accepted,
        answer: values.answer.trim(),
        ...(granted && { granted }),
      },
    });
  };
  return (
    <section className="block">
      <h2>{words.answerTitle}</h2>
      <p className="quiet">{words.grantedHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={formOf(objection.wants)}
        onFinish={finish}
      >
        <Form.Item name="accepted" label={words.outcome} rules={[{ required: true, message: common.needed }]}>
          <Radio.Group
            options={[
              { value: true, label: words.accept },
              { value: false, label: words.reject },
            ]}
          />
        </Form.Item>
        {accepted === true && (
          <div className="form-pair">
            <Form.Item name="group" label={words.group} extra={words.groupHint}>
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="noncompliant"
              label={words.noncompliant}
              extra={words.noncompliantHint}
              rules={[{ pattern: /^\d{1,13}(\.\d{1,2})?$/, message: common.decimal }]}
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          </div>
        )}
        <Form.Item
          name="answer"
          label={words.answer}
          extra={words.answerHint}
          rules={[{ required: true, whitespace: true, message: common.needed }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ErrorLine error={send.error} />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.send}
        </Button>
      </Form>
    </section>
  );
}
