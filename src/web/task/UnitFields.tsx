import { Form } from "antd";
import type { TaskView } from "../../workspace/tasks/views.ts";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { words } from "./words.zh.ts";

/** The units of a task by role, for handing it to others. */
export function UnitFields({ task }: { readonly task: TaskView }) {
  const known = task.units.map(({ unit, name }) => ({ id: unit, name }));
  return (
    <>
      {(
        [
          ["lead", words.leadUnits],
          ["responsible", words.responsibleUnits],
          ["support", words.supportUnits],
        ] as const
      ).map(([role, label]) => (
        <Form.Item key={role} name={role} label={label}>
          <UnitPicker multiple known={known} />
        </Form.Item>
      ))}
    </>
  );
}
