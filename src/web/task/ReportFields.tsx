import { Form, Input, InputNumber } from "antd";
import type { StepView, TaskView } from "../../workspace/tasks/views.ts";
import { needSays } from "../../workspace/tasks/words.zh.ts";
import { Files } from "../parts/files/Files.tsx";
import type { FilesInHand } from "../parts/files/use-files.ts";
import { Values } from "./ValueFields.tsx";
import { words } from "./words.zh.ts";

const long = { rows: 2, maxLength: 5000 };

interface Props {
  readonly task: TaskView;
  readonly step: StepView;
  readonly files: FilesInHand;
}

/** What a unit says of its part: what was done, how far, what comes next, what stands in the way, and new figures. */
export function ReportFields({ task, step, files }: Props) {
  return (
    <>
      <Form.Item
        name="done"
        label={words.done}
        rules={[{ required: true, whitespace: true, message: needSays.done }]}
      >
        <Input.TextArea autoFocus {...long} rows={4} />
      </Form.Item>
      <Files files={files} />
      <Form.Item name="progress" label={words.percent} extra={words.percentHint}>
        <InputNumber min={0} max={100} precision={0} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="next" label={`${words.next}（${words.optional}）`}>
        <Input.TextArea {...long} />
      </Form.Item>
      <Form.Item name="problems" label={`${words.problems}（${words.optional}）`}>
        <Input.TextArea {...long} />
      </Form.Item>
      <Values linked={task.linked} units={step.units} />
    </>
  );
}
