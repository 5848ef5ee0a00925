import { Modal, Select } from "antd";
import { useState } from "react";
import type { DraftUnit } from "../../workspace/plans/draft/types.ts";
import type { DraftView } from "../../workspace/plans/views.ts";
import { NamesField } from "./NamesField.tsx";
import { Field } from "./TaskEditor.tsx";
import { useCorrect } from "./use-plans.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly draft: DraftView;
  readonly first: string | undefined;
  readonly onClose: () => void;
}

const roles = ["lead", "responsible", "support"] as const;

/** Gives all tasks of a special plan other units in one role, as corrections that can be taken back one by one. */
export function ReassignDialog({ draft, first, onClose }: Props) {
  const [programme, setProgramme] = useState(first ?? draft.programmes[0]);
  const [role, setRole] = useState<DraftUnit["role"]>("lead");
  const [names, setNames] = useState<readonly string[]>([]);
  const correct = useCorrect(draft.plan);
  const tasks = draft.tasks.filter((task) => task.programme === programme && task.whole === undefined);
  const go = () =>
    correct
      .mutateAsync(
        tasks.map(({ anchor, units, correction = {}, correctedAt }) => ({
          kind: "task" as const,
          anchor,
          ...(correctedAt && { seen: correctedAt }),
          change: {
            ...correction,
            units: [...units.filter((unit) => unit.role !== role), ...names.map((name) => ({ name, role }))],
          },
        })),
      )
      .then(onClose, () => undefined);
  return (
    <Modal
      open
      title={words.reassignTitle}
      okText={words.reassignGo(tasks.length)}
      cancelText={words.cancel}
      okButtonProps={{ disabled: tasks.length === 0 || names.length === 0, loading: correct.isPending }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <Field label={words.programme}>
        <Select
          className="names-field"
          aria-label={words.programme}
          {...(programme !== undefined && { value: programme })}
          options={draft.programmes.map((value) => ({ value, label: value }))}
          onChange={setProgramme}
        />
      </Field>
      <Field label={words.role}>
        <Select
          className="names-field"
          aria-label={words.role}
          value={role}
          options={roles.map((value) => ({ value, label: words[value] }))}
          onChange={setRole}
        />
      </Field>
      <Field label={words.units}>
        <NamesField label={words.units} draft={draft} value={names} onChange={setNames} />
      </Field>
      <p className="quiet">{words.reassignHint(tasks.length)}</p>
    </Modal>
  );
}
