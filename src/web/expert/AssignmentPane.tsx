import { App, Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import type { ReviewView } from "../../workspace/insurance/reviews/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { ReviewCard } from "../settlement/parts/ReviewCard.tsx";
import { useSettlementWrite } from "../settlement/parts/use-settlement.ts";
import { words as common } from "../settlement/parts/words.zh.ts";
import { ownState } from "./own-state.ts";
import { words } from "./words.zh.ts";

interface Opinion {
  readonly agrees: boolean;
  readonly unreasonable?: string;
  readonly opinion: string;
}

/** One review as its expert may see it, and the form for the opinion. */
export function AssignmentPane({ review }: { readonly review: ReviewView }) {
  const open = review.state === "assigned" && ownState(review) === "waiting";
  return (
    <div className="pane-body">
      <h2>{words.pane(review.case)}</h2>
      <ReviewCard review={review} from="assignments" />
      {open && <OpinionForm review={review} />}
      {open && <Recuse review={review} />}
    </div>
  );
}

function OpinionForm({ review }: { readonly review: ReviewView }) {
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Opinion>();
  const agrees = Form.useWatch("agrees", form);
  const send = useSettlementWrite<unknown>(() => void message.success(words.sent));
  const give = ({ agrees, unreasonable = "", opinion }: Opinion) =>
    send.mutateAsync({
      path: `reviews/${review.id}/opinion`,
      body: {
        agrees,
        opinion: opinion.trim(),
        ...(unreasonable.trim() !== "" && { unreasonable: unreasonable.trim() }),
      },
    });
  return (
    <section className="block">
      <h2>{words.form}</h2>
      <Form<Opinion>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) =>
          void modal.confirm({
            title: words.send,
            content: words.sendAsk,
            okText: words.send,
            cancelText: common.cancel,
            // What is refused stands in the form; the question closes either way.
            onOk: () => give(values).catch(() => undefined),
          })
        }
      >
        <Form.Item name="agrees" label={words.outcome} rules={[{ required: true, message: common.needed }]}>
          <Radio.Group
            options={[
              { value: true, label: words.agree },
              { value: false, label: words.disagree },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="unreasonable"
          label={words.unreasonable}
          extra={words.unreasonableHint}
          rules={[
            ...(agrees === true ? [{ required: true, message: common.needed }] : []),
            { pattern: /^\d{1,13}(\.\d{1,2})?$/, message: common.decimal },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="opinion"
          label={words.opinion}
          extra={words.opinionHint}
          rules={[{ required: true, whitespace: true, message: common.needed }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <ErrorLine error={send.error} />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.send}
        </Button>
      </Form>
    </section>
  );
}

function Recuse({ review }: { readonly review: ReviewView }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const send = useSettlementWrite<unknown>(() => void message.success(words.recusedDone));
  if (!asked)
    return (
      <div className="form-buttons">
        <Button onClick={() => setAsked(true)}>{words.recuse}</Button>
      </div>
    );
  return (
    <section className="block">
      <h2>{words.recuse}</h2>
      <Form<{ readonly reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => send.mutate({ path: `reviews/${review.id}/recuse`, body: { reason } })}
      >
        <Form.Item
          name="reason"
          label={words.recuseReason}
          extra={words.recuseHint}
          rules={[{ required: true, whitespace: true, message: common.needed }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ErrorLine error={send.error} />
        <div className="form-buttons">
          <Button onClick={() => setAsked(false)}>{common.cancel}</Button>
          <Button htmlType="submit" loading={send.isPending}>
            {words.recuse}
          </Button>
        </div>
      </Form>
    </section>
  );
}
