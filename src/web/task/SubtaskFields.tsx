import { Button, Form, Input } from "antd";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { stepSays } from "../../workspace/tasks/words.zh.ts";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { words } from "./words.zh.ts";

/** The subtasks that a task is split into. */
export function SubtaskFields({ task }: { readonly task: TaskView }) {
  const known = task.units.map(({ unit, name }) => ({ id: unit, name }));
  return (
    <Form.List name="into">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="subtask-fields">
              <legend className="field-label">
                {words.subtasks} {task.no}.{task.subtasks.length + name + 1}
              </legend>
              <Form.Item
                name={[name, "title"]}
                label={words.subtaskTitle}
                rules={[{ required: true, whitespace: true, message: stepSays.subtaskUnits() }]}
              >
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
              <Form.Item
                name={[name, "units"]}
                label={words.subtaskUnit}
                rules={[{ required: true, message: stepSays.subtaskUnits() }]}
              >
                <UnitPicker multiple known={known} />
              </Form.Item>
              <Form.Item name={[name, "due"]} label={`${words.due}（${words.optional}）`}>
                <Input type="date" max={task.due} />
              </Form.Item>
              {rows.length > 1 && <Button onClick={() => remove(name)}>{words.removeSubtask}</Button>}
            </fieldset>
          ))}
          <Button onClick={() => add({ title: "", units: [] })}>{words.addSubtask}</Button>
        </>
      )}
    </Form.List>
  );
}
