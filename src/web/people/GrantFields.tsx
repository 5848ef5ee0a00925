import { CloseOutlined } from "@ant-design/icons";
import { Button, Form, Select } from "antd";
import { type Role, roles, unitRoles } from "../../workspace/access/roles.ts";
import { officeRoleWords } from "../../workspace/access/words.zh.ts";
import type { GrantView } from "../../workspace/people/views.ts";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { words } from "./words.zh.ts";

export const roleOptions = roles.map((role) => ({ value: role, label: officeRoleWords[role] }));

/** A person's roles in a form, each with its unit where it is for one: the field `grants`. */
export function GrantFields({ known = [] }: { readonly known?: readonly GrantView[] }) {
  const names = known.flatMap(({ unit, unitName }) =>
    unit && unitName ? [{ id: unit, name: unitName }] : [],
  );
  return (
    <Form.List name="grants">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="grant-line">
              <Form.Item name={[name, "role"]} rules={[{ required: true, message: words.needRole }]}>
                <Select aria-label={words.role} placeholder={words.role} options={roleOptions} />
              </Form.Item>
              <Form.Item noStyle dependencies={[["grants", name, "role"]]}>
                {({ getFieldValue }) =>
                  unitRoles.includes(getFieldValue(["grants", name, "role"]) as Role) && (
                    <Form.Item name={[name, "unit"]} rules={[{ required: true, message: words.needUnit }]}>
                      <UnitPicker label={words.unit} known={names} />
                    </Form.Item>
                  )
                }
              </Form.Item>
              {fields.length > 1 && (
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={words.removeRole}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          <Button type="link" className="add-role" onClick={() => add({})}>
            {words.addRole}
          </Button>
        </>
      )}
    </Form.List>
  );
}

interface FilledGrant {
  readonly role: Role;
  readonly unit?: string;
}

/** What the form holds as the server takes it: a unit only where the role is for one. */
export function filledGrants(grants: readonly FilledGrant[]): FilledGrant[] {
  return grants.map(({ role, unit }) => ({ role, ...(unit && unitRoles.includes(role) && { unit }) }));
}
