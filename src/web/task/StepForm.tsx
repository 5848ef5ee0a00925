import { Button, Checkbox, Form, Input, Radio } from "antd";
import { useState } from "react";
import { life } from "../../workspace/tasks/life.ts";
import type { StepView, TaskView } from "../../workspace/tasks/views.ts";
import { needSays } from "../../workspace/tasks/words.zh.ts";
import { Refusal } from "../client.ts";
import { Conflict } from "../parts/Conflict.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { type FilesInHand, useFiles } from "../parts/files/use-files.ts";
import { taskApi } from "./api.ts";
import { conflictRows, versionOf } from "./conflict-rows.ts";
import { clearDraft, draftOf, keepDraft } from "./draft.ts";
import { bodyOf, byRole, type FormValues } from "./form-values.ts";
import { ReportFields } from "./ReportFields.tsx";
import { SubtaskFields } from "./SubtaskFields.tsx";
import { type Field, fieldsOf, othersUnfinished } from "./steps.ts";
import { UnitFields } from "./UnitFields.tsx";
import { useTakeStep } from "./use-take-step.tsx";
import { stepWarns, words } from "./words.zh.ts";

interface Props {
  readonly task: TaskView;
  readonly step: StepView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of one step: exactly what it requires. What is written is kept when it cannot be sent. */
export function StepForm({ task: now, step, onDone, onCancel }: Props) {
  // The task as it was when the form was opened: what comes later is shown as a conflict, not slipped under.
  const [task, setTask] = useState(now);
  const [form] = Form.useForm<FormValues>();
  const take = useTakeStep({ quiet: true });
  const files = useFiles(taskApi.evidencePath);
  const [draft] = useState(() => (step.id === "report" ? draftOf(task.id) : undefined));
  const fields = fieldsOf(step, task);
  const conflict =
    take.error instanceof Refusal && take.error.code === "conflict" ? take.error.current : undefined;

  const send = (values: FormValues, version: number) => {
    const body = bodyOf(step, values, { version, evidence: files.done.map(({ id }) => id) });
    take.mutate(
      { task: task.id, step: step.id, body },
      {
        onSuccess() {
          clearDraft(task.id);
          onDone();
        },
        onError: (error) => {
          if (error instanceof Refusal && error.field && fieldNames.has(error.field))
            form.setFields([{ name: error.field as keyof FormValues, errors: [error.message] }]);
        },
      },
    );
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={initialOf(task, step, draft)}
      onValuesChange={(_, values) => {
        if (step.id === "report") keepDraft(task.id, values);
      }}
      onFinish={(values) => send(values, task.version)}
    >
      {stepWarns[step.id] && <p className="quiet">{stepWarns[step.id]}</p>}
      {draft && <p className="quiet">{words.draftKept}</p>}
      {(step.id === "verify" || step.id === "return") && <LastReport task={task} />}
      {fields.map((field, at) => (
        <FieldOf key={field} field={field} first={at === 0} task={task} step={step} files={files} />
      ))}
      {step.id === "report" && (
        <Form.Item name="finishes" valuePropName="checked">
          <Checkbox>{words.finishes}</Checkbox>
        </Form.Item>
      )}
      {conflict !== undefined ? (
        <Conflict
          rows={conflictRows(task, conflict)}
          busy={take.isPending}
          onKeep={() => {
            setTask(now);
            send(form.getFieldsValue(true) as FormValues, versionOf(conflict) ?? now.version);
          }}
          onDrop={onCancel}
        />
      ) : (
        <ErrorLine error={take.error} />
      )}
      {files.problem && <ErrorLine error={new Error(files.problem)} />}
      {conflict === undefined && (
        <div className="form-buttons form-end">
          <Button onClick={onCancel}>{words.cancel}</Button>
          <Button
            type="primary"
            danger={step.id === "abort"}
            htmlType="submit"
            loading={take.isPending}
            disabled={files.problem !== undefined}
          >
            {life[step.id].title}
          </Button>
        </div>
      )}
    </Form>
  );
}

/** Fields whose error stands beside them. */
const fieldNames: ReadonlySet<string> = new Set([
  "done",
  "progress",
  "summary",
  "unfinished",
  "to",
  "reason",
  "unit",
]);

interface FieldProps {
  readonly field: Field;
  /** It takes the focus. */
  readonly first: boolean;
  readonly task: TaskView;
  readonly step: StepView;
  readonly files: FilesInHand;
}

function FieldOf({ field, first, task, step, files }: FieldProps) {
  switch (field) {
    case "report":
      return <ReportFields task={task} step={step} files={files} />;
    case "units":
      return <UnitFields task={task} />;
    case "into":
      return <SubtaskFields task={task} />;
    case "unit":
      return (
        <Form.Item name="unit" label={words.byUnit} rules={[{ required: true, message: words.needUnit }]}>
          <Radio.Group
            options={task.units
              .filter(({ unit }) => step.units.includes(unit))
              .map(({ unit, name }) => ({ value: unit, label: name }))}
          />
        </Form.Item>
      );
    case "to":
      return (
        <Form.Item name="to" label={words.newDue} rules={[{ required: true, message: needSays.to }]}>
          <Input type="date" min={task.due} autoFocus={first} />
        </Form.Item>
      );
    case "unfinished":
      return (
        <Form.Item
          name="unfinished"
          label={words.unfinished}
          extra={words.unfinishedHint(othersUnfinished(step, task).join("、"))}
        >
          <Input.TextArea rows={2} maxLength={5000} />
        </Form.Item>
      );
    case "summary":
    case "reason":
      return (
        <Form.Item
          name={field}
          label={words[field]}
          rules={[{ required: true, whitespace: true, message: needSays[field] }]}
        >
          <Input.TextArea autoFocus={first} rows={3} maxLength={5000} />
        </Form.Item>
      );
    case "note":
      return (
        <Form.Item name="note" label={`${words.note}（${words.optional}）`}>
          <Input.TextArea rows={2} maxLength={5000} />
        </Form.Item>
      );
  }
}

/** What whoever verifies has to go by. */
function LastReport({ task }: { readonly task: TaskView }) {
  const report = task.reports[0];
  if (!report) return null;
  return (
    <blockquote className="last-report">
      <span className="quiet">
        {words.lastProgress}（{report.unitName}）
      </span>
      <p>{report.done}</p>
    </blockquote>
  );
}

function initialOf(
  task: TaskView,
  step: StepView,
  draft: Partial<FormValues> | undefined,
): Partial<FormValues> {
  return {
    ...(step.id === "transfer" && byRole(task.units)),
    ...(step.id === "split" && { into: [{ title: "", units: [] }] }),
    ...draft,
  };
}
