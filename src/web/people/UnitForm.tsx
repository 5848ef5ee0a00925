import { Button, Form, Input, InputNumber, Modal, Select } from "antd";
import type { UnitKind, UnitLevel, UnitNameKind } from "../../workspace/units/events.ts";
import type { UnitDetail } from "../../workspace/units/views.ts";
import { hierarchyWords, unitKindWords, unitLevelWords } from "../../workspace/units/words.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useWrite } from "./use-people.ts";
import { words } from "./words.zh.ts";

interface Values {
  readonly name: string;
  readonly kind: UnitKind;
  readonly level?: UnitLevel;
  readonly region?: string;
  readonly line?: string;
  readonly short?: readonly string[];
  readonly alias?: readonly string[];
  readonly groups?: readonly string[];
  readonly sort?: number | null;
}

interface Props {
  /** The one that is changed; a new one without. */
  readonly unit: UnitDetail | undefined;
  /** Where a new unit stands, to begin with. */
  readonly region?: string | undefined;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** A new unit, or what an old one is: kind, level, other names, groups. */
export function UnitForm({ unit, region, onDone, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const write = useWrite<{ readonly id: string }>(({ id }) => onDone(id));
  const called = (kind: UnitNameKind) =>
    unit?.names.filter((each) => each.kind === kind).map(({ name }) => name) ?? [];
  const save = ({ name, region, line, short = [], alias = [], sort, ...values }: Values) => {
    const names = [
      ...short.map((each) => ({ name: each, kind: "short" })),
      ...alias.map((each) => ({ name: each, kind: "alias" })),
      ...called("former").map((each) => ({ name: each, kind: "former" })),
    ];
    const body = { ...values, names, groups: values.groups ?? [], ...(sort != null && { sort }) };
    if (unit) {
      write.mutate({
        path: `/api/units/${unit.id}`,
        method: "PATCH",
        body: { ...body, version: unit.version },
      });
    } else {
      write.mutate({
        path: "/api/units",
        method: "POST",
        body: { ...body, name, parents: { region, line } },
      });
    }
  };
  const many = (name: "short" | "alias" | "groups", label: string, extra: string) => (
    <Form.Item name={name} label={label} extra={extra}>
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ","]} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={unit ? `${words.edit}：${unit.name}` : words.newUnit}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {words.cancel}
        </Button>,
        <Button key="save" type="primary" loading={write.isPending} onClick={() => form.submit()}>
          {unit ? words.save : words.newUnit}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: unit?.kind ?? "department",
          level: unit?.level,
          region,
          short: called("short"),
          alias: called("alias"),
          groups: unit?.groups ?? [],
          sort: unit?.sort,
        }}
        onFinish={save}
      >
        {!unit && (
          <Form.Item
            name="name"
            label={words.name}
            rules={[{ required: true, whitespace: true, message: words.needName }]}
          >
            <Input autoFocus maxLength={100} />
          </Form.Item>
        )}
        <div className="form-pair">
          <Form.Item name="kind" label={words.kind}>
            <Select options={options(unitKindWords)} />
          </Form.Item>
          <Form.Item name="level" label={words.level}>
            <Select allowClear placeholder={words.noLevel} options={options(unitLevelWords)} />
          </Form.Item>
        </div>
        {!unit && (
          <>
            <Form.Item name="region" label={hierarchyWords.region}>
              <UnitPicker />
            </Form.Item>
            <Form.Item name="line" label={hierarchyWords.line}>
              <UnitPicker />
            </Form.Item>
          </>
        )}
        {many("short", words.shortNames, words.manyHint)}
        {many("alias", words.aliases, words.manyHint)}
        {many("groups", words.groups, words.groupsHint)}
        <Form.Item name="sort" label={words.sort} extra={words.sortHint}>
          <InputNumber min={0} max={999_999} precision={0} />
        </Form.Item>
        <ErrorLine error={write.error} />
      </Form>
    </Modal>
  );
}
