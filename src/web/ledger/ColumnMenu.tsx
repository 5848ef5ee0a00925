import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover, Segmented } from "antd";
import { useStore } from "../store.ts";
import { settingsOf } from "../table/settings.ts";
import { columns } from "./columns.tsx";
import { words } from "./words.zh.ts";

/** Under this name the choice of columns is remembered on this machine. */
export const tableName = "ledger";

/** Which columns there are and how high rows stand. */
export function ColumnMenu() {
  const store = settingsOf(tableName);
  const settings = useStore(store, (state) => state);
  const content = (
    <div className="columns-choice">
      {columns.map(({ key, title, extra, name }) => (
        <Checkbox
          key={key}
          checked={settings.columns[key] ?? !extra}
          disabled={name === true}
          onChange={({ target }) => store.set({ columns: { ...settings.columns, [key]: target.checked } })}
        >
          {title}
        </Checkbox>
      ))}
      <Segmented
        size="small"
        aria-label={words.density}
        value={settings.dense ? "dense" : "loose"}
        options={[
          { value: "loose", label: words.loose },
          { value: "dense", label: words.dense },
        ]}
        onChange={(value) => store.set({ dense: value === "dense" })}
      />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<SettingOutlined aria-hidden="true" />}>{words.columns}</Button>
    </Popover>
  );
}
