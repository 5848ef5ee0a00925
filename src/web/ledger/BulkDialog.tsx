import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Form, Input, Modal, Select, Skeleton } from "antd";
import { useMemo } from "react";
import type { TaskRow } from "../../workspace/tasks/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { UnitPicker, useUnits } from "../parts/UnitPicker.tsx";
import { type BulkResult, type BulkStep, taskApi } from "../task/api.ts";
import { refreshTasks, tasksKey } from "../task/use-task.ts";
import { dispatchCount, remindCount } from "./bulk-count.ts";
import type { Chosen } from "./chosen.ts";
import { words } from "./words.zh.ts";

export type BulkVerb = BulkStep["step"];

interface Props {
  readonly verb: BulkVerb;
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onDone: (result: BulkResult) => void;
}

interface Values {
  readonly note?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

/** Asks once, naming what will happen, and does it. */
export function BulkDialog({ verb, chosen, onClose, onDone }: Props) {
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const from = Form.useWatch("from", form);
  const to = Form.useWatch("to", form);
  const all = useAll(chosen);
  const units = useUnits();
  const bulk = useMutation({
    mutationFn: (step: BulkStep) => taskApi.bulk(chosen.selection, step),
    meta: { quiet: true },
    async onSuccess(result) {
      await refreshTasks(client);
      onDone(result);
    },
  });
  const nameOf = (id: string | undefined) => units.data?.rows.find((unit) => unit.id === id)?.name ?? "";
  const holders = useMemo(() => holdersOf(all.rows ?? []), [all.rows]);
  const asks = all.rows && says(verb, all.rows, { from, to, nameOf });
  const send = ({ note, from = "", to = "", reason = "" }: Values) =>
    bulk.mutate(
      verb === "transfer"
        ? { step: verb, from, to, reason }
        : { step: verb, ...(note?.trim() && { note: note.trim() }) },
    );
  return (
    <Modal
      open
      title={words[verb]}
      okText={words[verb]}
      cancelText={words.cancel}
      okButtonProps={{ disabled: !asks?.possible }}
      confirmLoading={bulk.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <ErrorLine error={all.error} />
      {!all.rows && !all.error && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {asks && <p role="status">{asks.words}</p>}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        {verb === "transfer" ? (
          <>
            <Form.Item
              name="from"
              label={words.transferFrom}
              rules={[{ required: true, message: words.needFrom }]}
            >
              <Select
                showSearch={{ optionFilterProp: "label" }}
                options={holders.map(({ unit, name }) => ({ value: unit, label: name }))}
              />
            </Form.Item>
            <Form.Item name="to" label={words.transferTo} rules={[{ required: true, message: words.needTo }]}>
              <UnitPicker />
            </Form.Item>
            <Form.Item
              name="reason"
              label={words.reason}
              rules={[{ required: true, whitespace: true, message: words.needReason }]}
            >
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </>
        ) : (
          <Form.Item name="note" label={words.note}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
      <ErrorLine error={bulk.error} />
    </Modal>
  );
}

/** Every chosen row, so that what will happen can be counted: those that have not come are fetched. */
function useAll({ every, rows, count, selection }: Chosen) {
  const here = !every || rows.length >= count;
  const fetched = useQuery({
    queryKey: [...tasksKey, "chosen", selection],
    enabled: !here,
    async queryFn({ signal }) {
      const filter = "filter" in selection ? selection.filter : {};
      const found: TaskRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await taskApi.page(filter, cursor, 500, signal);
        found.push(...page.rows);
        cursor = page.next;
      } while (cursor !== undefined);
      return found;
    },
  });
  return { rows: here ? rows : fetched.data, error: fetched.error };
}

interface Between {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly nameOf: (id: string | undefined) => string;
}

/** What will happen, in a sentence, and whether anything will. */
function says(verb: BulkVerb, rows: readonly TaskRow[], { from, to, nameOf }: Between) {
  if (verb === "transfer") {
    const tasks = rows.filter(({ units }) => units.some(({ unit }) => unit === from)).length;
    if (!rows.some(({ units }) => units.length > 0)) return { possible: false, words: words.transferNone };
    return {
      possible: true,
      words: from && to ? words.transferAsks(tasks, nameOf(from), nameOf(to)) : "",
    };
  }
  const { tasks, units } = verb === "dispatch" ? dispatchCount(rows) : remindCount(rows);
  const [asks, none] =
    verb === "dispatch" ? [words.dispatchAsks, words.dispatchNone] : [words.remindAsks, words.remindNone];
  return tasks > 0 ? { possible: true, words: asks(tasks, units) } : { possible: false, words: none };
}

function holdersOf(rows: readonly TaskRow[]) {
  const units = new Map<string, string>();
  for (const row of rows) for (const { unit, name } of row.units) units.set(unit, name);
  return [...units].map(([unit, name]) => ({ unit, name }));
}
