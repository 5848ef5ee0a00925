import { useMutation } from "@tanstack/react-query";
import { App, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { TargetView } from "../../workspace/targets/views.ts";
import { periodTitle } from "../../workspace/targets/words.zh.ts";
import { newKey, Refusal } from "../client.ts";
import { dayInChina } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { periodChoices } from "../task/periods.zh.ts";
import { targetApi } from "./api.ts";
import { metricOf } from "./cell-words.ts";
import type { Reporting } from "./TargetBody.tsx";
import { useRefreshTargets } from "./use-targets.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly target: TargetView;
  readonly reporting: Reporting;
  readonly onClose: () => void;
}

interface Values {
  readonly unit: string;
  readonly period: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly weight?: string;
  readonly note?: string;
}

/** Stands for the whole where a unit is chosen. */
const whole = "";
const figure = { pattern: /^-?\d{1,24}(\.\d{1,12})?$/, message: words.decimal };

/** Reports a value, or corrects an entry. What was typed stays after a refusal. */
export function ReportDialog({ target, reporting, onClose }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const refresh = useRefreshTargets();
  const before = reporting === "new" ? undefined : reporting;
  const send = useMutation({
    mutationFn: ({ unit, ...values }: Values) =>
      targetApi.report(
        target.id,
        {
          ...withoutEmpty(values),
          period: values.period,
          ...(unit !== whole && { unit }),
          ...(before && { corrects: before.id }),
        },
        key,
      ),
    meta: { quiet: true },
    onSuccess: async () => {
      void message.success(words.reported);
      onClose();
      await refresh();
    },
    onError: (error) => {
      const fields: readonly string[] = [
        "unit",
        "period",
        "value",
        "numerator",
        "denominator",
        "weight",
        "note",
      ];
      if (error instanceof Refusal && error.field && fields.includes(error.field))
        form.setFields([{ name: error.field as keyof Values, errors: [error.message] }]);
    },
  });
  const units = [
    ...target.may.report.map(({ id, name }) => ({ value: id, label: name })),
    ...(target.may.whole ? [{ value: whole, label: words.ofWhole }] : []),
  ];
  const initial: Partial<Values> = before
    ? {
        unit: before.unit ?? whole,
        period: before.period,
        ...pick(before),
      }
    : { unit: units[0]?.value ?? whole, period: firstPeriod(target) };
  return (
    <Modal
      open
      title={before ? words.correctOf(metricOf(target)) : words.reportOf(metricOf(target))}
      okText={before ? words.correct : words.report}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => send.mutate(values)}>
        <Form.Item name="unit" label={words.reporter}>
          <Select
            disabled={before !== undefined}
            options={units}
            showSearch={{ optionFilterProp: "label" }}
          />
        </Form.Item>
        <Form.Item name="period" label={words.period} rules={[{ required: true, message: words.required }]}>
          <Select options={periods(target, before?.period)} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.unit !== b.unit}>
          {({ getFieldValue }) => <FigureFields target={target} isWhole={getFieldValue("unit") === whole} />}
        </Form.Item>
        <Form.Item
          name="note"
          label={before ? words.noteCorrect : words.noteReport}
          rules={before ? [{ required: true, whitespace: true, message: words.required }] : []}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <ErrorLine error={send.error} />
    </Modal>
  );
}

/** The figures that the metric is made of; of the whole its value. */
function FigureFields({ target, isWhole }: { readonly target: TargetView; readonly isWhole: boolean }) {
  const ask = isWhole ? "value" : target.ask;
  const needed = { required: true, message: words.required };
  const input = <Input inputMode="decimal" autoComplete="off" />;
  if (ask === "quotient")
    return (
      <>
        <Form.Item
          name="numerator"
          label={words.numerator}
          extra={words.numeratorHint}
          rules={[needed, figure]}
        >
          {input}
        </Form.Item>
        <Form.Item
          name="denominator"
          label={words.denominator}
          extra={words.denominatorHint}
          rules={[needed, figure]}
        >
          {input}
        </Form.Item>
      </>
    );
  return (
    <>
      <Form.Item name="value" label={words.valueIn(target.reportedUnit)} rules={[needed, figure]}>
        {input}
      </Form.Item>
      {ask === "value-and-weight" && (
        <Form.Item name="weight" label={words.weight} extra={words.weightHint} rules={[needed, figure]}>
          {input}
        </Form.Item>
      )}
    </>
  );
}

function pick({ value, numerator, denominator, weight }: Exclude<Reporting, "new">): Partial<Values> {
  return withoutEmpty({ value, numerator, denominator, weight });
}

/** Without fields that hold nothing. */
function withoutEmpty<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** What can be reported today: the periods of the plan's own dates that have begun, then the usual ones. */
function periods(target: TargetView, also?: string) {
  const today = dayInChina(new Date());
  const asked = target.cells.flatMap(({ asks }) => asks.map(({ period }) => period));
  const begun = asked.filter((period) => period <= today && /^\d{4}/.test(period));
  const usual = periodChoices(today).map(({ value }) => value);
  const all = [...new Set([...(also === undefined ? [] : [also]), ...begun.reverse(), ...usual])];
  return all.map((value) => ({ value, label: periodTitle(value) }));
}

function firstPeriod(target: TargetView): string {
  const known = new Set(target.reports.map(({ period }) => period));
  const choices = periods(target);
  return (choices.find(({ value }) => !known.has(value)) ?? choices[0])?.value ?? "";
}
