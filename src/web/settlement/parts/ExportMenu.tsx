import { DownOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { download, pathOf } from "../../client.ts";
import { saveFile } from "../../page/choose-file.ts";
import { words } from "./words.zh.ts";

interface Props {
  /** Where the file comes from, below /api/insurance/. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly disabled?: boolean;
  readonly formats?: readonly (readonly [format: string, label: string])[];
  readonly label?: string;
  /** What it is, where the label alone does not say. */
  readonly name?: string;
}

const tables = [
  ["xlsx", words.asXlsx],
  ["csv", words.asCsv],
] as const;

/** What a page shows, as a file. */
export function ExportMenu({
  path,
  query = {},
  disabled,
  formats = tables,
  label = words.export,
  name,
}: Props) {
  const save = useMutation({
    mutationFn: (format: string) => download(pathOf(`/api/insurance/${path}`, { ...query, format })),
    onSuccess: saveFile,
  });
  return (
    <Dropdown
      trigger={["click"]}
      disabled={disabled ?? false}
      menu={{
        items: formats.map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => save.mutate(key),
      }}
    >
      <Button loading={save.isPending} aria-label={name}>
        {label}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
