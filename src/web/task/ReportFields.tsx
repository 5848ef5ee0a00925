import { Form, Input, InputNumber, Select } from "antd";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { needSays } from "../../workspace/tasks/words.zh.ts";
import { dayInChina } from "../parts/dates.zh.ts";
import { Files } from "./Files.tsx";
import { periodChoices } from "./periods.zh.ts";
import type { FilesInHand } from "./use-files.ts";
import { words } from "./words.zh.ts";

const long = { rows: 2, maxLength: 5000 };

/** What a unit says of its part: what was done, how far, what comes next, what stands in the way, and new figures. */
export function ReportFields({ task, files }: { readonly task: TaskView; readonly files: FilesInHand }) {
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
      {task.linked.length > 0 && <Values task={task} />}
    </>
  );
}

function Values({ task }: { readonly task: TaskView }) {
  const today = dayInChina(new Date());
  return (
    <fieldset className="values">
      <legend className="field-label">
        {words.values}（{words.optional}）
      </legend>
      <p className="quiet">{words.valuesHint}</p>
      {task.linked.map(({ id, metric, scope, unit, reportedUnit, years }) => {
        const periods = periodChoices(today, years);
        const name = scope ? `${scope}${metric}` : metric;
        return (
          <div key={id} className="value-row">
            <span className="value-name">
              {name}（{reportedUnit || unit}）
            </span>
            <Form.Item name={["values", id, "period"]} noStyle initialValue={periods[0]!.value}>
              <Select
                options={periods}
                aria-label={`${name}：${words.period}`}
                popupMatchSelectWidth={false}
              />
            </Form.Item>
            <Form.Item name={["values", id, "value"]} noStyle>
              <Input inputMode="decimal" aria-label={`${name}：${words.value}`} placeholder={words.value} />
            </Form.Item>
          </div>
        );
      })}
    </fieldset>
  );
}
