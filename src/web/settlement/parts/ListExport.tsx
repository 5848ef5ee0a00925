import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { saveFile } from "../../page/choose-file.ts";
import type { Column } from "../../table/column.ts";
import type { Fund } from "./chosen-fund.ts";
import { words } from "./words.zh.ts";

interface Props<Row> {
  /** What the file is called, with the year and fund after it. */
  readonly title: string;
  readonly fund: Fund;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
}

/** A list that is all here, as a file with every column that it has. */
export function ListExport<Row>({ title, fund, columns, rows = [] }: Props<Row>) {
  const save = async (format: string) => {
    const { toCsv, toXlsx } = await import("./sheet.ts");
    const table = {
      title,
      columns: columns.map((column) => ({ title: column.title, figure: column.align === "right" })),
      rows: rows.map((row) => columns.map((column) => column.text(row))),
    };
    const name = `${title}（${words.fundYear(fund.year, fund.fund)}）.${format}`;
    saveFile({ name, blob: format === "xlsx" ? toXlsx(table) : toCsv(table) });
  };
  return (
    <Dropdown
      trigger={["click"]}
      disabled={rows.length === 0}
      menu={{
        items: [
          { key: "xlsx", label: words.asXlsx },
          { key: "csv", label: words.asCsv },
        ],
        onClick: ({ key }) => void save(key),
      }}
    >
      <Button>
        {words.export}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
