import { App, Button, Form, Input, Radio, Select } from "antd";
import type { ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

/** Opinions that a decision needs at least. */
const least = 2;

interface Values {
  readonly approved: boolean;
  readonly unreasonable?: string;
  /** A month, or one of the two words below. */
  readonly paid?: string;
  readonly note?: string;
}

/** The office decides a review, once enough opinions are in; it asks once. */
export function Decide({ review }: { readonly review: ReviewView }) {
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const approved = Form.useWatch("approved", form);
  const send = useSettlementWrite<unknown>(() => void message.success(words.decided));
  const given = review.opinions.filter(({ state }) => state === "given").length;
  const decide = ({ approved, unreasonable, paid, note }: Values) =>
    send.mutateAsync({
      path: `reviews/${review.id}/decide`,
      body: {
        version: review.version,
        approved,
        note: note?.trim() ?? "",
        ...(approved && { unreasonable: unreasonable?.trim() }),
        ...(approved && paid === "clearing" && { paidMonth: null }),
        ...(approved && paid !== undefined && /^\d+$/.test(paid) && { paidMonth: Number(paid) }),
      },
    });
  return (
    <section className="block">
      <h2>{words.decide}</h2>
      <p className="quiet">{given < least ? words.waitsOpinions(given) : words.decideHint}</p>
      {given >= least && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ paid: "next" }}
          onFinish={(values) =>
            void modal.confirm({
              title: words.decideVerb,
              content: (
                <>
                  <p>{words.decideAsks(values.approved, review.case)}</p>
                  <p>{words.irreversible}</p>
                </>
              ),
              okText: words.decideVerb,
              cancelText: common.cancel,
              // What is refused stands in the form; the question closes either way.
              onOk: () => decide(values).catch(() => undefined),
            })
          }
        >
          <Form.Item
            name="approved"
            label={words.outcome}
            rules={[{ required: true, message: common.needed }]}
          >
            <Radio.Group
              options={[
                { value: true, label: words.approve },
                { value: false, label: words.reject },
              ]}
            />
          </Form.Item>
          {approved === true && (
            <Form.Item
              name="unreasonable"
              label={words.unreasonable}
              extra={words.unreasonableHint}
              rules={[
                { required: true, message: common.needed },
                { pattern: /^\d{1,13}(\.\d{1,2})?$/, message: common.decimal },
              ]}
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          )}
          {approved === true && review.kind === "high" && (
            <Form.Item name="paid" label={words.paidMonth}>
              <Select options={monthsAfter(review.month)} />
            </Form.Item>
          )}
          <Form.Item
            name="note"
            label={words.note}
            extra={words.noteHint}
            rules={approved === false ? [{ required: true, whitespace: true, message: common.needed }] : []}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <ErrorLine error={send.error} />
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {words.decideVerb}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** When an addition can be paid: by itself the next month, else one after the case's, or the clearing. */
function monthsAfter(month: number) {
  const later = Array.from({ length: 12 - month }, (_, i) => month + 1 + i);
  return [
    { value: "next", label: words.paidNext },
    ...later.map((each) => ({ value: String(each), label: common.monthOf(each) })),
    { value: "clearing", label: words.paidClearing },
  ];
}
